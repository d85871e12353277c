//! An interest that only says "business" or repeats the purpose is no interest.
//!
//! It strips words that say nothing; what remains is taken for an object. It can't
//! know whether the interest is real.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::Model;
use crate::model::activity::Basis;
use crate::model::basis::Claimed;
use crate::model::text::Text;
use crate::model::value::Entry;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};

/// `legitimate-interest-vague`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-vague",
    severity: Severity::Warning,
    provisions: &["C-621/22"],
    explanation: Explanation {
        asks: "The words for a legitimate interest say what is gained.",
        why: "\"Our business interests\" cannot be weighed against anything; an interest is lawful, \
              clear and real.",
        blind: "It knows empty words in six languages, and takes any text with a word beyond them that \
              does not only repeat the purpose. A list of interests behind five purposes or more is a note.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-vague/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legitimate-interest-vague/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let Some((entry, text)) = claim.word.detail("text").texts().next() else { continue };
        if let Some(duty) = is_duty(text.main()) {
            let mut finding = RULE
                .finding(format!("The interest behind {} is a duty", names(model, &model.gathered(&claim.by))), entry.span)
                .label(format!("\"{duty}\""))
                .note("What a law demands rests on that law, Art. 6(1)(c), and what a contract with the person demands on the contract.")
                .help("give that part a basis of its own: `legal_obligation(law(…))`");
            finding.severity = Severity::Note;
            findings.report(&model.about(&claim.by), finding);
        }
        shared(model, &claim, entry, text, findings);
        let telling = lexicon::telling(text.main());
        let repeats = !telling.is_empty()
            && claim.by.iter().all(|&id| {
                model.purposes(id).iter().any(|&purpose| {
                    let label = lexicon::telling(&model.label(purpose));
                    telling.iter().all(|word| label.contains(word))
                })
            });
        let examples = is_by_example(text.main());
        if !telling.is_empty() && !repeats && !examples {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let (message, label) = if repeats {
            (format!("The interest behind {named} only repeats its purpose"), "the purpose again")
        } else if examples && !telling.is_empty() {
            (format!("The interests behind {named} are only examples"), "and which others?")
        } else {
            (
                format!("The interest behind {named} says nothing that can be weighed"),
                "words without an object",
            )
        };
        let finding = RULE
            .finding(message, entry.span)
            .label(label)
            .note("An interest is lawful, stated clearly, real and present; otherwise it cannot be balanced.")
            .help("say what is gained and by whom, such as \"fewer stolen bicycles in the yard\"");
        findings.report(&model.about(&claim.by), finding);
    }
}

/// From this many purposes on, a list of interests needs a word on which serves which.
const MANY_PURPOSES: usize = 5;

/// One list of interests behind many purposes.
fn shared(model: &Model, claim: &Claimed<'_>, entry: &Entry, text: &Text, findings: &mut Findings) {
    let mut purposes: Vec<DeclId> = claim.by.iter().flat_map(|&id| model.purposes(id)).collect();
    purposes.sort();
    purposes.dedup();
    if purposes.len() < MANY_PURPOSES || !text.main().contains([',', ';']) {
        return;
    }
    let named = names(model, &model.gathered(&claim.by));
    let mut finding = RULE
        .finding(
            format!("One list of interests stands behind {} purposes of {named}", purposes.len()),
            entry.span,
        )
        .label("which of them for which purpose?")
        .note("People are told the interest of each processing, so that they can weigh it and object.")
        .help("give each `part` the interest that it serves");
    finding.severity = Severity::Note;
    findings.report(&model.about(&claim.by), finding);
}

/// Whether a text names some interests and leaves others open.
fn is_by_example(text: &str) -> bool {
    let words = text.to_lowercase();
    let ends = ["...", "…", "etc", "etc."].iter().any(|end| words.trim_end().ends_with(end));
    let phrases =
        ["for example", "for instance", "e.g.", "including but not limited", "par exemple", "zum beispiel"];
    ends || phrases.iter().any(|phrase| words.contains(phrase))
}

/// Words by which an interest is a duty under a law or a contract.
fn is_duty(text: &str) -> Option<&'static str> {
    let words = text.to_lowercase();
    let duties =
        ["legal dut", "legal obligation", "duties of law", "obligations légales", "gesetzliche pflicht"];
    duties.into_iter().find(|duty| words.contains(duty))
}
