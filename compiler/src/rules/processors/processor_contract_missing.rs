//! A processor works under a contract, or under a law that binds it.
//!
//! A text in `contract` is trusted, and so is `terms` that names the processor as a party.
//! It can't know what is in a drawer.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Place;
use crate::model::party::TakerRole;
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `processor-contract-missing`
pub static RULE: Rule = Rule {
    code: "processor-contract-missing",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)", "GDPR 28(9)"],
    explanation: Explanation {
        asks: "Every processor that receives data has a contract, or a law that takes its place.",
        why: "Only a contract in writing binds a processor to instructions, secrecy, security and deletion.",
        blind: "It takes the word of a text, and of `terms` between the two. A contract of the group to which \
              the processor belongs counts. Where the policy leaves its own role open, it asks with a \
              warning, since nobody knows who has to conclude the contract.",
        related: &[],
        fails: include_str!("../../../../tests/rules/processors/processor-contract-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/processor-contract-missing/passes.priv"),
    },
    check,
};

const NOTE: &str = "Work for somebody else is done under a contract in writing that binds the processor, with the points \
                    of Art. 28(3), or under a law that does so.";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut open = Vec::new();
    for recipient in model.of_kind(Kind::Recipient) {
        let id = recipient.id;
        let receives = policy.graph.arriving(Place::Declared(id)).next().is_some();
        if model.taker_role(id) != TakerRole::Processor || !receives || !lacks_contract(model, id) {
            continue;
        }
        let denied = model.own(id, "contract").entries.iter().any(|entry| matches!(entry.value, Value::None));
        if !denied && policy.graph.serves_open_roles(model, id) {
            open.push(id);
        } else {
            findings.report(&[id, model.company(id)], finding(model, id));
        }
    }
    if !open.is_empty() {
        findings.report(&open, left_open(model, &open));
    }
}

fn lacks_contract(model: &Model, recipient: DeclId) -> bool {
    let company = model.company(recipient);
    let group = |party: DeclId| model.own(party, "group").refs().next().map(|(_, group)| group);
    let own_staff = company != recipient && model.is_ours(company);
    let mut parties = [recipient, company].into_iter().chain(group(company));
    let is_party = |party: DeclId| model.naming(party, Kind::Terms, "between").next().is_some();
    !own_staff && model.own(recipient, "contract").is_lacking() && !parties.any(is_party)
}

fn finding(model: &Model, recipient: DeclId) -> Diagnostic {
    let name = &model.get(recipient).name;
    RULE.finding(format!("`{name}` works for others without a stated contract"), model.place(recipient, "contract"))
        .label("no contract")
        .note(NOTE)
        .help("declare `terms` with it and write `contract: …`, or cite the contract: `contract: \"agreement of 3 May 2025\"`")
        .fix_if(fix::insert(model, recipient, "contract", "unstated"))
}

/// Processors of a policy that leaves its own role open.
fn left_open(model: &Model, recipients: &[DeclId]) -> Diagnostic {
    let mut finding = RULE
        .finding(
            format!("The policy doesn't state the contract of {}", names(model, recipients)),
            model.place(recipients[0], "contract"),
        )
        .label("no contract stated")
        .note(NOTE)
        .note("The policy leaves its own role open too; that decides who has to conclude the contract.")
        .help("write `contract: …` with the terms or the title of the agreement");
    for &other in &recipients[1..] {
        finding = finding.related(model.place(other, "contract"), "nor here");
    }
    finding.severity = Severity::Warning;
    finding
}
