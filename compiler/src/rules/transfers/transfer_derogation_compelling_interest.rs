//! The exception for compelling interests has many conditions, and all of them count.

use crate::diagnostic::Severity;
use crate::rules::transfers::claimed::{Claimed, claimed};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-derogation-compelling-interest`
pub static RULE: Rule = Rule {
    code: "transfer-derogation-compelling-interest",
    severity: Severity::Error,
    provisions: &["GDPR 49(1)", "GDPR 49(6)"],
    explanation: Explanation {
        asks: "A transfer for compelling interests is a single one of few people, weighed, safeguarded, \
              and told to the authority and to the people.",
        why: "It is the last resort, where nothing else allows the transfer; the law lists what has to be \
              stated.",
        blind: "It looks for the frequency, the number of people, an assessment, further measures, and \
              who was told. Whether the interest is compelling it cannot know.",
        related: &["transfer-derogation-systematic"],
        fails: include_str!(
            "../../../../tests/rules/transfers/transfer-derogation-compelling-interest/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transfers/transfer-derogation-compelling-interest/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["derogation"]) {
        if !claim.word.detail("letter").has_word("compelling") || claim.ends.is_empty() {
            continue;
        }
        let missing = missing(policy, &claim);
        if missing.is_empty() {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` rests on a compelling interest and does not state {}", claim.by.name, listed(&missing)), claim.entry.span)
            .label("the last resort")
            .note("Such a transfer does not repeat, concerns few people, is weighed and safeguarded, and is told to the authority and to the people.")
            .help("add what is missing, or cover the transfer in another way");
        findings.report(&claim.about(), finding);
    }
}

fn missing(policy: &Policy<'_>, claim: &Claimed<'_>) -> Vec<String> {
    let model = policy.model;
    let by = claim.by.id;
    let mut missing = Vec::new();
    let once = claim.ends.iter().all(|end| {
        let hop = &policy.graph.hops[end.hop];
        let flow = (model.get(hop.by).kind == Kind::Flow).then_some(hop.by);
        flow.into_iter().chain(hop.activities.iter().copied()).any(|id| {
            let frequency = model.fact(id, "frequency");
            frequency.has_word("once") || frequency.has_word("occasional")
        })
    });
    let counted = claim.ends.iter().all(|end| {
        let subjects =
            policy.graph.hops[end.hop].activities.iter().flat_map(|&activity| model.subjects(activity));
        subjects.into_iter().all(|subject| model.own(subject, "count").is_stated())
    });
    let told = claim.word.detail("told");
    let points = [
        (once, "that it happens once"),
        (counted, "how many people it concerns"),
        (model.own(by, "assessment").is_stated(), "how it was weighed"),
        (model.own(by, "extra_measures").is_stated(), "what safeguards it"),
        (told.has_word("authority"), "that the authority was told"),
        (told.refs().next().is_some(), "that people were told"),
    ];
    missing.extend(points.iter().filter(|(stated, _)| !stated).map(|(_, what)| (*what).to_owned()));
    missing
}
