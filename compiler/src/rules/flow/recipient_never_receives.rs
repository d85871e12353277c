//! A recipient that is declared receives something.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::model::value::{Node, Value};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `recipient-never-receives`
pub static RULE: Rule = Rule {
    code: "recipient-never-receives",
    severity: Severity::Warning,
    provisions: &["GDPR 13(1)(e)", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "Each declared recipient is the end of a flow, a disclosure, an access or a tracker.",
        why: "People who read of a recipient want to know what it gets; one that gets nothing hides what \
              is missing or is not needed.",
        blind: "A recipient that may receive one day counts as receiving, and so do the members of a \
              category that does. What nothing names at all is the matter of `unused-declaration`.",
        related: &["unused-declaration"],
        fails: include_str!("../../../../tests/rules/flow/recipient-never-receives/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/recipient-never-receives/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let used = model.referred_to();
    let receives = |id: DeclId| policy.graph.arriving(Place::Declared(id)).next().is_some();
    for recipient in model.of_kind(Kind::Recipient).filter(|recipient| used.contains(&recipient.id)) {
        let id = recipient.id;
        let company = model.company(id);
        let department = company != id && (model.is_ours(company) || receives(company));
        let possible = model.own(id, "modality").is_stated();
        let members = model.own(id, "members").refs().any(|(_, member)| receives(member));
        let within = model.naming(id, Kind::Recipient, "members").any(|other| receives(other.id));
        if receives(id) || department || possible || members || within || is_expected(model, id) {
            continue;
        }
        let source = model.using(id, "source").find_map(|processing| {
            model
                .fact(processing, "source")
                .refs()
                .find(|(_, source)| *source == id)
                .map(|(entry, _)| entry.span)
        });
        let mut finding = RULE
            .finding(format!("`{}` is declared as a recipient, and receives nothing", recipient.name), recipient.span)
            .label("no flow ends here")
            .note("People are told who receives their data; a name without data tells them nothing.")
            .help("add it to the `recipients` of the activity that passes data on, or remove it; whoever only gives data is an `organisation`");
        if let Some(span) = source {
            finding = finding.related(span, "gives data here");
        }
        findings.report(&[id], finding);
    }
}

/// Whether a flow whose activities or data are open leads to a recipient, or one that
/// never happens in the cases at hand.
fn is_expected(model: &Model, id: DeclId) -> bool {
    model.of_kind(Kind::Flow).any(|flow| {
        model.own(flow.id, "route").entries.iter().any(|entry| match &entry.value {
            Value::Route(steps) => steps.iter().flatten().any(|node| *node == Node::Declared(id)),
            _ => true,
        })
    })
}
