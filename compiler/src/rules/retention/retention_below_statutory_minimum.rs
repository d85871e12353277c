//! Records that the law wants kept are kept that long.
//!
//! It compares only what the author files under a class of records, and trusts
//! the tables of the library.

use crate::diagnostic::{Diagnostic, Severity};
use crate::law::Law;
use crate::law::period::Statute;
use crate::model::keeping::{Keeping, Latest, Moment};
use crate::model::{Code, DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `retention-below-statutory-minimum`
pub static RULE: Rule = Rule {
    code: "retention-below-statutory-minimum",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 6(1)(c)"],
    explanation: Explanation {
        asks: "Records of a class for which the law of the seat sets a minimum are kept at least that long.",
        why: "Accounts, payslips and medical files have to be kept for a time that statutes set; deleting them \
              earlier breaks another duty, and the storage period told to people turns out to be wrong.",
        blind: "It looks at a `retention` with a `class`, and compares it with the shortest minimum that the \
                library has for this class in the states of establishment. It is silent where another declared \
                period keeps records of that class long enough, and where the two periods count from moments \
                that can't be compared.",
        related: &["retention-above-statutory-maximum"],
        fails: include_str!("../../../../tests/rules/retention/retention-below-statutory-minimum/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/retention/retention-below-statutory-minimum/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    for named in model.of_kind(Kind::Retention) {
        let states = states(model, named.id);
        for (_, class) in model.own(named.id, "class").words() {
            let Some(minimum) = shortest(law, &states, class.name) else { continue };
            let keepings = model.keepings(model.own(named.id, "keep"));
            let Some(short) = keepings.iter().find(|keeping| falls_short(law, keeping, &minimum)) else {
                continue;
            };
            if !kept_elsewhere(policy, named, &minimum) {
                let about: Vec<DeclId> =
                    [named.id].into_iter().chain(model.processings_under(named.id)).collect();
                findings.report(&about, finding(policy, named, short, &minimum));
                break;
            }
        }
    }
}

/// The states of establishment of those who keep data under a named period.
fn states(model: &Model, named: DeclId) -> Vec<Code> {
    let users = model.processings_under(named);
    let controllers: Vec<DeclId> = users.iter().filter_map(|&user| model.controller(user)).collect();
    let keepers = if controllers.is_empty() { model.speaker.into_iter().collect() } else { controllers };
    keepers.iter().flat_map(|&keeper| model.established_in(keeper)).collect()
}

/// The shortest minimum for a class of records.
fn shortest<'m>(law: Law<'m>, states: &[Code], class: &str) -> Option<Statute<'m>> {
    let minimums = law.periods(states, "minimum").into_iter();
    let days = |statute: &Statute<'m>| match law.latest(statute) {
        Some(Latest::After { most, .. }) => Some(most),
        _ => None,
    };
    minimums
        .filter(|statute| statute.classes().contains(&class))
        .filter_map(|statute| Some((days(&statute)?, statute)))
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, statute)| statute)
}

/// Whether a period surely ends before a minimum. The end of a year lies after
/// every moment within it.
fn falls_short(law: Law<'_>, keeping: &Keeping<'_>, minimum: &Statute<'_>) -> bool {
    let (Some(own), Some(least)) = (keeping.latest(), law.latest(minimum)) else { return false };
    match (own, least) {
        (Latest::AtOnce, _) => true,
        (Latest::After { moment, most, .. }, Latest::After { moment: from, least, .. }) => {
            (moment == from || within_a_year(law, moment)) && most < least
        }
        _ => false,
    }
}

fn within_a_year(law: Law<'_>, moment: Moment) -> bool {
    match moment {
        Moment::Event(event) => [
            "creation",
            "collection",
            "issue",
            "invoice",
            "operation",
            "payment",
            "transaction",
            "order",
            "delivery",
        ]
        .iter()
        .any(|name| law.word(Kind::Event, name) == Some(event)),
        _ => false,
    }
}

/// Whether another declared period keeps records of the class long enough.
fn kept_elsewhere(policy: &Policy<'_>, named: &Declaration, minimum: &Statute<'_>) -> bool {
    let (model, law) = (policy.model, policy.law);
    let classes = minimum.classes();
    let same_class =
        |id: DeclId| model.own(id, "class").words().any(|(_, word)| classes.contains(&word.name));
    let others = model.of_kind(Kind::Retention).filter(|other| other.id != named.id && same_class(other.id));
    let declared = others
        .flat_map(|other| model.keepings(model.own(other.id, "keep")))
        .any(|keeping| !falls_short(law, &keeping, minimum));
    declared
        || model.written_periods().iter().any(|written| {
            written.by != named.id
                && written.period().is_some_and(|period| {
                    matches!(period.form, crate::model::period::Form::Named(id) if model.is_library(id) && same_class(id))
                })
        })
}

fn finding(
    policy: &Policy<'_>,
    named: &Declaration,
    short: &Keeping<'_>,
    minimum: &Statute<'_>,
) -> Diagnostic {
    let constant = minimum.declaration;
    let state = minimum.state().map_or(String::new(), |state| policy.law.country_name(state));
    RULE.finding(format!("`{}` ends sooner than the law of {state} asks", named.name), short.base.span)
        .label(format!("shorter than `{}`", constant.name))
        .note(format!("{}: {}.", minimum.source(), constant.header.main()))
        .help(format!("write `keep: {}`, and limit `of` to the records that have to be kept", constant.name))
}
