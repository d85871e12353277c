//! Changes of substance that nobody is told of.

use super::{Found, Rule, notices};
use crate::diagnostic::Severity;
use crate::diff::change::{Change, Class, Direction};
use crate::diff::duty::Told;
use crate::diff::side::Sides;
use crate::diff::width;

pub(super) static RULE: Rule = Rule {
    code: "notice-change-not-communicated",
    severity: Severity::Warning,
    provisions: &["GDPR 13(3)", "WP260 rev.01 §§29-31"],
    asks: "A notice that changes in substance says how people are told of such changes.",
    why: "A page that changes silently informs nobody: those whose data it is do not read it again by chance.",
    blind: "It can't see what was sent. It is silent for wording, for what narrows, and for what only fills a gap \
            of the older notice.",
    check,
};

fn check(sides: &Sides<'_>, changes: &[Change]) -> Vec<Found> {
    let substantive = changes.iter().any(|change| {
        change.class == Class::Material
            && change.direction != Direction::Stated
            && change.duty.is_some_and(|duty| duty.told == Told::Subjects)
    });
    let silent = |notice: &&str| {
        !["changes.tell", "changes.material_tell"]
            .iter()
            .any(|field| sides.new.values(notice, field).any(|(_, fact)| width::is_answer(fact)))
    };
    if !substantive {
        return Vec::new();
    }
    let found = |notice: &str| Found {
        about: notice.to_owned(),
        message: format!(
            "`{}` changes in substance, and doesn't say how people are told",
            sides.label(notice)
        ),
        help: "add `changes: { material_tell: \"…\" }`",
    };
    notices(sides.new).into_iter().filter(silent).map(found).collect()
}
