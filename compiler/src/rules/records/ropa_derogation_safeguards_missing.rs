//! A transfer for compelling interests documents its safeguards.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Entry;
use crate::model::{Declaration, Model};
use crate::rules::fix;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `ropa-derogation-safeguards-missing`
pub static RULE: Rule = Rule {
    code: "ropa-derogation-safeguards-missing",
    severity: Severity::Error,
    provisions: &["GDPR 30(1)(e)", "GDPR 30(2)(c)", "GDPR 49(6)"],
    explanation: Explanation {
        asks: "A transfer that rests on compelling legitimate interests says which suitable safeguards were \
            provided.",
        why: "For this derogation alone, the record has to document the assessment and the safeguards.",
        blind: "It looks at `derogation(compelling)` and `extra_measures`. The other derogations need none.",
        related: &[],
        fails: include_str!("../../../../tests/rules/records/ropa-derogation-safeguards-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/records/ropa-derogation-safeguards-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for transfer in model.of_kind(Kind::Transfer) {
        let compelling = model
            .own(transfer.id, "safeguard")
            .words()
            .find(|(_, word)| word.name == "derogation" && word.detail("letter").has_word("compelling"));
        let measures = model.own(transfer.id, "extra_measures");
        if let Some((entry, _)) = compelling
            && !measures.is_stated()
            && !measures.broken
        {
            findings.report(&[transfer.id], finding(model, transfer, entry));
        }
    }
}

fn finding(model: &Model, transfer: &Declaration, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{}` documents no safeguards for compelling interests", transfer.name), entry.span)
        .label("asks for suitable safeguards")
        .note("Whoever relies on compelling interests documents the assessment and the safeguards in the record.")
        .help("add them: `extra_measures: \"…\"`")
        .fix_if(fix::insert(model, transfer.id, "extra_measures", "unstated"))
}
