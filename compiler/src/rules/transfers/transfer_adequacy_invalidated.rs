//! A claimed adequacy decision was annulled or has run out.
//!
//! It matches the number of the act and the names that people use for it.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::law::Law;
use crate::model::Declaration;
use crate::model::Model;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-adequacy-invalidated`
pub static RULE: Rule = Rule {
    code: "transfer-adequacy-invalidated",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 45(1)", "C-362/14", "C-311/18"],
    explanation: Explanation {
        asks: "A claimed adequacy decision applies on the day of the law.",
        why: "The Court annulled the decisions on Safe Harbour and the Privacy Shield; what rested on \
              them needs another safeguard.",
        blind: "It knows the decisions of the library by number and usual name, and is silent on acts \
              that it does not know.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-adequacy-invalidated/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-adequacy-invalidated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["adequacy"]) {
        let Some((_, act)) = claim.word.detail("act").texts().next() else { continue };
        let Some(ended) = ended(policy.model, policy.law, act.main()) else { continue };
        let until = policy.model.own(ended.id, "until").date();
        let by = policy.model.own(ended.id, "ended_by").texts().next();
        let how = match by {
            Some((_, judgment)) => format!("ended by {}", judgment.main()),
            None => "has run out".to_owned(),
        };
        let last = until.map_or(String::new(), |day| format!(" on {day}"));
        let finding = RULE
            .finding(format!("`{}` rests on a decision that no longer applies", claim.by.name), claim.entry.span)
            .label(format!("{} {how}; last day{last}", ended.header.main()))
            .note("A decision that was annulled or has run out covers no transfer.")
            .help("name what covers the transfer now: another decision, `dpf(…)`, or `scc(…)` with an `assessment`");
        findings.report(&claim.about(), finding);
    }
}

/// The decision under this number or name, if none of its intervals includes the day.
fn ended<'m>(model: &'m Model, law: Law<'_>, act: &str) -> Option<&'m Declaration> {
    let act = act.to_lowercase();
    let matching: Vec<&Declaration> = model
        .all_of_kind(Kind::Adequacy)
        .filter(|decision| {
            let fields = &decision.fields;
            let names = fact(fields, "act").texts().chain(fact(fields, "aliases").texts());
            names.map(|(_, name)| name.main().to_lowercase()).any(|name| act.contains(&name))
        })
        .collect();
    let over =
        |decision: &&&Declaration| fact(&decision.fields, "until").date().is_some_and(|until| until < law.on);
    let applies = matching.iter().any(|decision| law.holds(decision));
    if applies { None } else { matching.iter().find(over).copied() }
}
