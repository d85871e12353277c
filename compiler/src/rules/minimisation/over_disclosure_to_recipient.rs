//! A flow carries what its activity uses, and no more.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Place;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `over-disclosure-to-recipient`
pub static RULE: Rule = Rule {
    code: "over-disclosure-to-recipient",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(c)", "GDPR 25(2)"],
    explanation: Explanation {
        asks: "The data of a flow is among the data of the activities that it serves.",
        why: "Whoever receives data for a purpose gets what this purpose needs.",
        blind: "It compares the data of a flow with that of the activities named in `for`. Hosts, carriers and \
            others that only store or transport are left out, and activities that leave their data open.",
        related: &["data-not-necessary-for-purpose"],
        fails: include_str!("../../../../tests/rules/minimisation/over-disclosure-to-recipient/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/over-disclosure-to-recipient/passes.priv"),
    },
    check,
};

/// Services that take data without looking.
const CARRIERS: [&str; 4] = ["hosting", "mail", "postal", "telecom"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for flow in model.of_kind(Kind::Flow) {
        let served: Vec<DeclId> =
            model.own(flow.id, "for").refs().flat_map(|(_, activity)| model.family(activity)).collect();
        let open = served.iter().any(|&own| {
            let data = model.fact(own, "data");
            data.open || data.broken || data.holes().next().is_some()
        });
        let ends: Vec<Place> = policy.graph.made_by(flow.id).map(|hop| hop.to).collect();
        let taken = ends.iter().filter_map(|end| end.declared()).any(|end| takes(model, end));
        if open || served.is_empty() || !(taken || ends.contains(&Place::Public)) {
            continue;
        }
        let used: Vec<DeclId> = served.iter().flat_map(|&own| model.data(own)).collect();
        let beyond: Vec<DeclId> = model
            .own(flow.id, "data")
            .refs()
            .map(|(_, data)| data)
            .filter(|&data| model.is_personal(data) && !model.is_among(data, &used))
            .filter(|&data| !is_part(model, data, &used))
            .collect();
        if !beyond.is_empty() {
            findings.report(&[flow.id], finding(model, flow, &beyond));
        }
    }
}

/// A recipient that does more than store or transport.
fn takes(model: &Model, party: DeclId) -> bool {
    if model.get(party).kind != Kind::Recipient {
        return false;
    }
    let services: Vec<DeclId> = model.own(party, "services").refs().map(|(_, service)| service).collect();
    let carries = |service: &DeclId| CARRIERS.iter().any(|word| model.is_kind_of(*service, word));
    services.is_empty() || !services.iter().all(carries)
}

/// Whether some data is an element of data that is used.
fn is_part(model: &Model, data: DeclId, used: &[DeclId]) -> bool {
    used.iter().any(|&own| {
        let elements = model.elements(own);
        model.is_among(data, &elements)
            || (!model.elements(data).is_empty()
                && model.elements(data).iter().all(|part| elements.contains(part)))
    })
}

fn finding(model: &Model, flow: &Declaration, beyond: &[DeclId]) -> Diagnostic {
    let message =
        format!("`{}` carries {}, which its activity does not use", flow.name, names(model, beyond));
    let finding = RULE
        .finding(message, model.place_of(flow.id, "data", beyond[0]))
        .label("not among the data of the activity")
        .note("A recipient gets what the purpose needs.");
    let served = model.own(flow.id, "for").refs().next();
    let finding = match served {
        Some((entry, activity)) => {
            finding.related(entry.span, format!("serves `{}`", model.get(activity).name))
        }
        None => finding,
    };
    finding.help("take it out of the flow, or add it to the `data` of the activity that needs it")
}
