//! Public bodies cannot rest on consent or contracts when they use public powers.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-derogation-public-authority`
pub static RULE: Rule = Rule {
    code: "transfer-derogation-public-authority",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 49(3)"],
    explanation: Explanation {
        asks: "A public body in the exercise of its powers does not rest a transfer on consent, a \
              contract or its own interests.",
        why: "These derogations presume that people deal with each other freely.",
        blind: "It looks at exporters that are stated to be public bodies, in activities on the basis of \
              a public task.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transfers/transfer-derogation-public-authority/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transfers/transfer-derogation-public-authority/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["derogation"]) {
        let letter = claim.word.detail("letter").words().next().map_or("", |(_, word)| word.name);
        if !matches!(letter, "a" | "b" | "c" | "compelling") {
            continue;
        }
        let powers =
            claim.ends.iter().flat_map(|end| &policy.graph.hops[end.hop].activities).find(|&&activity| {
                let public = model
                    .controller(activity)
                    .is_some_and(|own| model.own(own, "type").has_word("public_body"));
                public && model.bases(activity).any(|(basis, _, _)| basis == Basis::PublicTask)
            });
        let Some(&activity) = powers else { continue };
        let finding = RULE
            .finding(
                format!("A public body rests `{}` on a derogation that it cannot use", claim.by.name),
                claim.entry.span,
            )
            .label(format!("derogation `{letter}`"))
            .related(model.place(activity, "basis"), "exercise of public powers")
            .note("In the exercise of public powers, consent, contracts and own interests allow no transfer.")
            .help("cite the law behind it, `derogation(d)`, or an `agreement(…)`");
        findings.report(&claim.about(), finding);
    }
}
