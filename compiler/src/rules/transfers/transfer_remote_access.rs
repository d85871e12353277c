//! Looking into a system in the EEA from outside is a transfer.

use super::gap::{Gap, gaps};
use crate::diagnostic::Severity;
use crate::graph::transfer::{Transfer, looks_in};
use crate::model::DeclId;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-remote-access`
pub static RULE: Rule = Rule {
    code: "transfer-remote-access",
    severity: Severity::Error,
    provisions: &["GDPR 44", "EDPB 05/2021"],
    explanation: Explanation {
        asks: "Access from outside the EEA to a system inside is covered like any other transfer.",
        why: "Whoever can see data from abroad has it there; that the disks stay in the EEA changes \
              nothing.",
        blind: "It is silent where the data is encrypted with keys that others hold, and on access by \
              the same company.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-remote-access/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-remote-access/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let wanted = |transfer: &Transfer| {
        looks_in(policy.model, policy.law, &policy.graph.hops[transfer.hop]) && !is_locked(policy, transfer)
    };
    for gap in gaps(policy, wanted) {
        findings.report(&gap.about(policy), finding(policy, &gap));
    }
}

fn finding(policy: &Policy<'_>, gap: &Gap<'_>) -> crate::diagnostic::Diagnostic {
    let model = policy.model;
    let (end, _) = &gap.ends[0];
    let hop = &policy.graph.hops[end.hop];
    let name = |id: DeclId| format!("`{}`", model.get(id).name);
    let system = hop.from.declared().map_or(String::new(), name);
    let message = format!("{} looks into {system} from {}", name(end.importer), gap.destinations(policy));
    let mut finding = RULE
        .finding(message, hop.span)
        .label("access from outside the EEA")
        .note("Access from a third country is a transfer, even if the data rests in the EEA.")
        .help(format!(
            "declare what covers it, in a `transfer` with `covers: {}`",
            model.get(end.importer).name
        ));
    if let Some(system) = hop.from.declared() {
        finding = finding.related(model.place(system, "location"), "rests inside the EEA");
    }
    let mut finding = gap.show(policy, finding);
    if gap.adequate {
        finding.severity = Severity::Warning;
    }
    finding
}

/// Whether the data of the system is encrypted with keys that the party lacks.
fn is_locked(policy: &Policy<'_>, transfer: &Transfer) -> bool {
    let model = policy.model;
    let Some(system) = policy.graph.hops[transfer.hop].from.declared() else { return false };
    model.of_kind(Kind::Measure).any(|measure| {
        let on = model.own(measure.id, "on");
        let keys = model.own(measure.id, "keys");
        let encrypts =
            model.own(measure.id, "type").refs().any(|(_, kind)| model.is_kind_of(kind, "encryption"));
        encrypts
            && !model.own(measure.id, "detail").is_none()
            && on.refs().any(|(_, own)| own == system)
            && keys.is_stated()
            && !keys.refs().any(|(_, holder)| holder == transfer.importer)
    })
}
