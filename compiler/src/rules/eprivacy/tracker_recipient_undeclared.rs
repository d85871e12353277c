//! Who sets or reads a tracker receives data, and belongs among the recipients.
//!
//! It compares with lists of recipients that are stated and complete.

use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

use crate::graph::hop::{Hop, HopKind};

/// `tracker-recipient-undeclared`
pub static RULE: Rule = Rule {
    code: "tracker-recipient-undeclared",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(e)", "ePrivacy 5(3)"],
    explanation: Explanation {
        asks: "Every other party that a tracker reports to is a recipient of the activities that it \
              serves.",
        why: "People are told who receives data about them; a tracker tells its maker about them.",
        blind: "It is silent where the recipients of the activity are not stated or the list is open, \
              and where another recipient of the same company is listed.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-recipient-undeclared/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-recipient-undeclared/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: BTreeSet<(DeclId, DeclId)> = BTreeSet::new();
    for hop in policy.graph.hops.iter().filter(|hop| hop.kind == HopKind::Tracking) {
        let Some(party) = hop.to.declared() else { continue };
        let Some(activity) = undeclared(model, hop, party) else { continue };
        if seen.contains(&(hop.by, party)) {
            continue;
        }
        seen.insert((hop.by, party));
        let (tracker, name) = (&model.get(hop.by).name, &model.get(party).name);
        let finding = RULE
            .finding(format!("`{tracker}` reports to `{name}`, which is not among the recipients"), hop.span)
            .label("receives what the tracker reads")
            .related(
                model.place(activity, "recipients"),
                format!("the recipients of `{}`", model.get(activity).name),
            )
            .note("Whoever sets or reads a tracker receives personal data, and people are told so.")
            .help(format!("add `{name}` to `recipients` of `{}`", model.get(activity).name));
        findings.report(&[hop.by, party, activity], finding);
    }
}

/// An activity whose complete list of recipients lacks the party.
fn undeclared(model: &Model, hop: &Hop, party: DeclId) -> Option<DeclId> {
    let company = model.company(party);
    if model.is_ours(company) {
        return None;
    }
    hop.activities.iter().copied().find(|&activity| {
        let recipients = model.fact(activity, "recipients");
        let complete = recipients.is_written()
            && !recipients.open
            && !recipients.broken
            && recipients.holes().next().is_none();
        complete
            && model.controller(activity) != Some(company)
            && !recipients.refs().any(|(_, listed)| listed == party || model.company(listed) == company)
    })
}
