//! An organisation outside the EEA says why the GDPR applies to it.

use crate::diagnostic::Severity;
use crate::law::territory::Establishment;
use crate::model::DeclId;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `territorial-scope-unstated`
pub static RULE: Rule = Rule {
    code: "territorial-scope-unstated",
    severity: Severity::Note,
    provisions: &["GDPR 3(1)", "GDPR 3(2)", "EDPB 03/2018"],
    explanation: Explanation {
        asks: "An organisation without an establishment in the EEA says whose people it addresses or \
              watches.",
        why: "Whether the GDPR applies, who represents it and which authority is competent follow from \
              that.",
        blind: "It is silent where an establishment in the EEA or any targets are stated, and cannot \
              know whether an offer addresses people there.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/territorial-scope-unstated/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/territorial-scope-unstated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    for (controller, decided) in model.controllers() {
        let targets = model.own(controller, "targets");
        let open = targets.entries.is_empty() || targets.is_hole();
        if !open || targets.broken || law.establishment(controller) == Establishment::Inside {
            continue;
        }
        let name = &model.get(controller).name;
        let finding = RULE
            .finding(
                format!("Nothing says why the GDPR applies to `{name}`"),
                model.place(controller, "targets"),
            )
            .label("no establishment in the EEA, no people addressed there")
            .note(
                "It applies to establishments in the Union, and to those who address or watch people there.",
            )
            .help("state `targets: [FR, …]`, or `establishments` in the EEA");
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        findings.report(&about, finding);
    }
}
