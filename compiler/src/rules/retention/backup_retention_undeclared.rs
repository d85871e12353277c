//! A copy says when it goes.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Hole;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `backup-retention-undeclared`
pub static RULE: Rule = Rule {
    code: "backup-retention-undeclared",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(e)", "GDPR 17", "GDPR 32"],
    explanation: Explanation {
        asks: "A copy or backup states when its data is deleted.",
        why: "Data that was deleted lives on in backups; how long it does belongs to an honest answer to people who \
              ask for erasure.",
        blind: "It knows only the copies that the policy declares.",
        related: &["retention-missing"],
        fails: include_str!("../../../../tests/rules/retention/backup-retention-undeclared/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/backup-retention-undeclared/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for copy in model.of_kind(Kind::System).filter(|system| model.own(system.id, "copy_of").is_stated()) {
        let period = model.own(copy.id, "retention");
        let vague = period.holes().any(|(_, hole)| matches!(hole, Hole::Vague(_)));
        let asked = period.is_written() || model.builds("notice");
        if period.is_unknown() && asked && !vague {
            findings.report(&[copy.id], finding(model, copy));
        }
    }
}

fn finding(model: &Model, copy: &Declaration) -> Diagnostic {
    RULE.finding(format!("Nothing says when `{}` forgets", copy.name), model.place(copy.id, "retention"))
        .label("a copy with no period")
        .related(model.place(copy.id, "copy_of"), "holds what this holds")
        .note("Erasure is complete when the last copy is gone.")
        .help("add `retention: 30 days after creation then delete automatically`, with your period")
        .fix_if(fix::insert(model, copy.id, "retention", "unstated"))
}
