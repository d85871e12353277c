//! Rights belong to people.
//!
//! A client that is a company has none of Arts 15 to 22; its staff and users have them.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `rights-holder-not-a-person`
pub static RULE: Rule = Rule {
    code: "rights-holder-not-a-person",
    severity: Severity::Warning,
    provisions: &["GDPR 4(1)", "GDPR 15", "GDPR 21"],
    explanation: Explanation {
        asks: "The rights of data subjects are granted to the people whose data is used.",
        why: "A policy that grants them to a company leaves out those who have them by law.",
        blind: "It looks at `rights` that are addressed to organisations only, sole traders apart, and \
              concern activities of a controller.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-holder-not-a-person/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-holder-not-a-person/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let to = model.own(rights.id, "to");
        let holders: Vec<DeclId> = to.refs().map(|(_, holder)| holder).collect();
        let company = |&holder: &DeclId| {
            model.get(holder).kind != Kind::Subject && !model.own(holder, "type").has_word("sole_trader")
        };
        let concerned = model.concerned(rights.id);
        let mut people: Vec<DeclId> = concerned.iter().flat_map(|&id| model.subjects(id)).collect();
        people.sort();
        people.dedup();
        if holders.is_empty() || to.open || !holders.iter().all(company) || people.is_empty() {
            continue;
        }
        let finding = RULE
            .finding(
                format!("`{}` grants rights to {}, which is no person", rights.name, names(model, &holders)),
                model.place(rights.id, "to"),
            )
            .label("an organisation")
            .related(model.place(concerned[0], "subjects"), "the people whose data it is")
            .note("The rights of Arts 15 to 22 belong to natural persons.")
            .help(format!(
                "write `to: [{}]`, or leave `to` out: the rights are then everybody's",
                people.iter().map(|&id| model.get(id).name.clone()).collect::<Vec<_>>().join(", ")
            ));
        findings.report(&[vec![rights.id], concerned].concat(), finding);
    }
}
