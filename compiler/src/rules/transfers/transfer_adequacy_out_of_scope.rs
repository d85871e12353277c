//! A decision that covers some takers is claimed for another.
//!
//! It reads the type of the taker; where it is unknown, a note asks for it.

use super::claimed::Claimed;
use super::claimed::claimed;
use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::rules::wording::country;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-adequacy-out-of-scope`
pub static RULE: Rule = Rule {
    code: "transfer-adequacy-out-of-scope",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 45(1)"],
    explanation: Explanation {
        asks: "A decision that covers some takers only is claimed for these.",
        why: "The decision on Canada covers commercial organisations, the one on Japan private bodies, \
              the one on the United States certified ones; others need another safeguard.",
        blind: "It reads `type` of the taker, and trusts a `scope` that says why the decision fits. It \
              does not know the exceptions by sector or kind of data.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-adequacy-out-of-scope/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-adequacy-out-of-scope/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["adequacy"]) {
        if claim.word.detail("scope").is_stated() {
            continue;
        }
        let mut seen = BTreeSet::new();
        for end in &claim.ends {
            if !seen.contains(&(end.importer, end.destination)) {
                seen.insert((end.importer, end.destination));
                judge(policy, &claim, end, findings);
            }
        }
    }
}

fn judge(policy: &Policy<'_>, claim: &Claimed<'_>, end: &Transfer, findings: &mut Findings) {
    let model = policy.model;
    let Some(decision) = policy.law.adequacy(end.destination) else { return };
    let of = |word: &str| {
        let types = model.own(end.importer, "type");
        types.has_word(word) || model.own(model.company(end.importer), "type").has_word(word)
    };
    let (whom, outside, inside) = match decision.recipients {
        "commercial" => ("commercial organisations", of("public_body"), of("company") || of("group")),
        "private" => ("private bodies", of("public_body"), of("company") || of("group")),
        "certified" => ("certified organisations", false, false),
        _ => return,
    };
    if inside {
        return;
    }
    let (name, to) = (&model.get(end.importer).name, country(policy.law, end.destination));
    let message = if outside {
        format!("The decision on {to} covers {whom}, and `{name}` is none")
    } else {
        format!("The decision on {to} covers {whom}; nothing says that `{name}` is one")
    };
    let mut finding = RULE
        .finding(message, claim.entry.span)
        .label(format!("Decision {}", decision.act))
        .related(model.place(end.importer, "type"), "the taker")
        .note("A decision helps only for the takers that it covers.")
        .help(if decision.recipients == "certified" {
            "write `dpf(listed: \"name on the list\", checked: 2026-11-01)`, or another safeguard"
        } else {
            "state `type: company` of the taker, or `adequacy(scope: \"why it applies\")`"
        });
    if !outside {
        finding.severity = Severity::Note;
    }
    findings.report(&claim.about(), finding);
}
