//! The module of the standard clauses fits the roles of both ends.

use super::claimed::claimed;
use super::roles::modules;
use crate::diagnostic::Severity;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-scc-module-mismatch`
pub static RULE: Rule = Rule {
    code: "transfer-scc-module-mismatch",
    severity: Severity::Error,
    provisions: &["Decision (EU) 2021/914", "GDPR 46(2)(c)"],
    explanation: Explanation {
        asks: "The standard clauses are signed in the module that fits the roles of exporter and \
              importer.",
        why: "Each module gives the parties other duties; the wrong one leaves out what the real roles \
              ask for.",
        blind: "It is silent where a role or the module is not stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-scc-module-mismatch/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-scc-module-mismatch/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["scc"]) {
        let stated: Vec<&str> = claim.word.detail("modules").words().map(|(_, word)| word.name).collect();
        let mut fitting: Vec<&str> = claim.ends.iter().flat_map(|end| modules(policy, end)).collect();
        fitting.sort_unstable();
        fitting.dedup();
        let missing: Vec<String> = fitting
            .iter()
            .filter(|module| !stated.contains(module))
            .map(|module| format!("`{module}`"))
            .collect();
        let Some(end) = claim.ends.first().filter(|_| !stated.is_empty() && !missing.is_empty()) else {
            continue;
        };
        let hop = &policy.graph.hops[end.hop];
        let mut finding = RULE
            .finding(
                format!("The roles ask for module {} of the standard clauses", listed(&missing)),
                claim.entry.span,
            )
            .label("another module")
            .related(policy.model.place(end.importer, "role"), "role of the taker")
            .note("c2c: between controllers; c2p: to a processor; p2p: to a sub-processor; p2c: back to the controller.")
            .help(format!("sign the clauses again, and write `scc({})`", fitting.join(", ")));
        if let Some(&activity) = hop.activities.first() {
            finding = finding.related(policy.model.place(activity, "role"), "role of the exporter");
        }
        findings.report(&claim.about(), finding);
    }
}
