//! Whoever doesn't inform people says which exemption allows that, and on what it rests.
//!
//! `impossible` needs a public notice or other protection, `by_law` and `secrecy` a law.
//! Data from the person knows one exemption only: the person knows already.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Value, Word};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `notice-exemption-undocumented`
pub static RULE: Rule = Rule {
    code: "notice-exemption-undocumented",
    severity: Severity::Error,
    provisions: &["GDPR 13(4)", "GDPR 14(5)"],
    explanation: Explanation {
        asks: "An exemption from informing people names its ground, and what the ground asks for: a public \
              notice, or the law.",
        why: "Silence towards people is the exception; whoever relies on it has to be able to show why.",
        blind: "It doesn't judge whether the ground holds. Measures that protect people count in place of a \
              public notice.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-exemption-undocumented/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-exemption-undocumented/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen = BTreeSet::new();
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        for entry in &model.fact(processing.id, "informed").entries {
            let Some(fault) = fault(model, processing.id, entry).filter(|_| !seen.contains(&entry.span))
            else {
                continue;
            };
            seen.insert(entry.span);
            let about = [processing.id, model.activity_of(processing.id)];
            let mut finding = finding(model, processing, entry, fault);
            if matches!(entry.value, Value::None) {
                finding.severity = Severity::Warning;
            }
            findings.report(&about, finding);
        }
    }
}

/// What an exemption lacks: headline, label and what to write.
type Fault = (&'static str, &'static str, &'static str);

fn fault(model: &Model, processing: DeclId, entry: &Entry) -> Option<Fault> {
    let word = match &entry.value {
        Value::Text(_) => {
            return Some(("has a reason and no ground", "a reason", "exempt(known, because: \"…\")"));
        }
        Value::None => {
            return Some(("is not stated", "nobody is told", "exempt(by_law, law: law(FR, \"…\"))"));
        }
        Value::Word(word) if word.name == "exempt" => word,
        _ => return None,
    };
    let ground = word.detail("ground");
    let Some((_, ground)) = ground.words().next() else {
        return Some(("names no ground", "exempt, but why?", "exempt(known, because: \"…\")"));
    };
    let direct = model.collects_directly(processing) && !model.collects_elsewhere(processing);
    if direct && ground.name != "known" {
        let fault = "can't be used for data from the person";
        return Some((fault, "only for data from elsewhere", "informed: at_collection"));
    }
    lacks_support(model, processing, word, ground.name)
}

fn lacks_support(model: &Model, processing: DeclId, word: &Word, ground: &str) -> Option<Fault> {
    let public = !word.detail("document").is_lacking() || model.fact(processing, "measures").is_stated();
    match ground {
        "impossible" if !public => Some((
            "has no public notice",
            "nothing in its place",
            "document: …` with a public notice, or state `measures",
        )),
        "by_law" | "secrecy" if word.detail("law").is_lacking() => {
            Some(("cites no law", "which law?", "law: law(FR, \"…\")"))
        }
        _ => None,
    }
}

fn finding(
    model: &Model,
    processing: &Declaration,
    entry: &Entry,
    (fault, label, help): Fault,
) -> Diagnostic {
    let finding = RULE
        .finding(format!("The exemption from informing people about `{}` {fault}", processing.name), entry.span)
        .label(label)
        .note("People are left uninformed only if they know already or, for data from elsewhere, if informing them is impossible or out of proportion, or a law provides for it.")
        .help(format!("write `{help}`"));
    let source = model.place(processing.id, "source");
    if source == entry.span { finding } else { finding.related(source, "the data comes from here") }
}
