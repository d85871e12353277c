//! What people give to a controller abroad is collected, not transferred.

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind};
use crate::model::party::TakerRole;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-direct-collection`
pub static RULE: Rule = Rule {
    code: "transfer-direct-collection",
    severity: Severity::Hint,
    provisions: &["EDPB 05/2021"],
    explanation: Explanation {
        asks: "A `transfer` covers what one party sends to another, and not what people give themselves.",
        why: "Chapter V is about exporters; where there is none, the question is whether the GDPR binds \
              the controller abroad.",
        blind: "It looks at flows that begin with a person and end with a controller outside the EEA.",
        related: &["transfer-superfluous"],
        fails: include_str!("../../../../tests/rules/transfers/transfer-direct-collection/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-direct-collection/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for transfer in model.of_kind(Kind::Transfer) {
        let covers = model.own(transfer.id, "covers");
        let used = policy.graph.covered_by(transfer.id).next().is_some();
        let named = covers.refs().flat_map(|(_, id)| {
            let concerning = policy.graph.concerning(id).into_iter();
            concerning.filter(move |hop| id == hop.by || hop.to.declared() == Some(id))
        });
        let direct = named.filter(|hop| is_direct(policy, hop)).min_by_key(|hop| hop.by);
        let Some(hop) = direct.filter(|_| !used) else { continue };
        let finding = RULE
            .finding(format!("`{}` covers what people give to a controller abroad themselves", transfer.name), model.place(transfer.id, "covers"))
            .label("no exporter")
            .related(hop.span, "given by the person")
            .note("Direct collection by a controller outside the EEA is no transfer; Art. 3(2) says whether the GDPR applies to it.")
            .help("remove the `transfer`, and look at `targets` and `representative` of that controller");
        findings.report(&[transfer.id], finding);
    }
}

fn is_direct(policy: &Policy<'_>, hop: &Hop) -> bool {
    let model = policy.model;
    let person = hop.from.declared().is_some_and(|from| model.get(from).kind == Kind::Subject);
    let controller = hop.to.declared().is_some_and(|to| {
        let decides = model.taker_roles(to).contains(&TakerRole::Controller);
        decides && model.seat(to).is_some_and(|seat| !policy.law.in_eea(seat))
    });
    person && controller && hop.kind == HopKind::Flow
}
