//! The clauses of 2001, 2004 and 2010 have ended.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::model::value::Word;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-scc-obsolete`
pub static RULE: Rule = Rule {
    code: "transfer-scc-obsolete",
    severity: Severity::Error,
    provisions: &["Decision (EU) 2021/914 4", "GDPR 46(2)(c)"],
    explanation: Explanation {
        asks: "Standard clauses are those of 2021.",
        why: "Contracts on the older sets could be used until 27 December 2022; since then only the \
              clauses of 2021 cover a transfer.",
        blind: "It matches the number of the act, and a day of signature before the clauses of 2021 \
              existed.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-scc-obsolete/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-scc-obsolete/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["scc"]) {
        let Some(label) = obsolete(policy, claim.word) else { continue };
        let finding = RULE
            .finding(
                format!("`{}` rests on standard clauses that have ended", claim.by.name),
                claim.entry.span,
            )
            .label(label)
            .note("Since 28 December 2022 only the clauses of Decision (EU) 2021/914 cover a transfer.")
            .help("sign the clauses of 2021 and write the module, as in `scc(c2p, signed: …)`");
        findings.report(&claim.about(), finding);
    }
}

/// Why the clauses no longer serve on the day.
fn obsolete(policy: &Policy<'_>, word: &Word) -> Option<String> {
    let (model, today) = (policy.model, policy.law.on);
    let mut sets = model.all_of_kind(Kind::Clauses).filter_map(|set| {
        Some((model.own(set.id, "act").texts().next()?.1.main(), model.own(set.id, "until").date()?))
    });
    if let Some((_, act)) = word.detail("act").texts().next() {
        let (number, until) = sets.find(|(number, _)| act.main().contains(number))?;
        return (until < today).then(|| format!("{number} served until {until}"));
    }
    let last = sets.map(|(_, until)| until).max()?;
    let signed = word.detail("signed").date()?;
    let first = jiff::civil::Date::constant(2021, 6, 27);
    (signed < first && last < today).then(|| "signed before the clauses of 2021 existed".to_owned())
}
