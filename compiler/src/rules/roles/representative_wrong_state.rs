//! A representative sits in one of the states whose people are addressed.
//!
//! Where those states are only written as the EEA or the Union, a note asks to
//! name them.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Fact, fact};
use crate::model::{Code, DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, wording};
use crate::source::Span;

/// `representative-wrong-state`
pub static RULE: Rule = Rule {
    code: "representative-wrong-state",
    severity: Severity::Error,
    provisions: &["GDPR 27(3)"],
    explanation: Explanation {
        asks: "The representative in the Union sits in one of the states where the people addressed \
              live.",
        why: "People should find the representative near them, and the authority there competent.",
        blind: "It compares stated countries only. Where the people are in the EEA as a whole it is a \
              note, and where nobody says where they are it is silent.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/representative-wrong-state/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/representative-wrong-state/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    for (controller, decided) in model.controllers() {
        let states: Vec<Code> = decided.iter().flat_map(|&id| law.residence(id)).collect();
        let wide = decided.iter().any(|&id| is_wide(model, controller, id));
        let mut about = vec![controller];
        about.extend(model.activities_of(decided));
        for (_, fields) in model.own(controller, "representative").records() {
            let Some((entry, country)) = fact(fields, "country").countries().next() else { continue };
            let outside = !law.in_eea(country);
            if states.is_empty() || (states.contains(&country.country()) && !wide) {
                continue;
            }
            if wide && !outside {
                let mut note = finding(policy, controller, entry.span, country);
                note.message = format!(
                    "Nothing says that `{}` addresses people in {}",
                    model.get(controller).name,
                    wording::country(law, country)
                );
                note.severity = Severity::Note;
                findings.report(&about, note);
            } else {
                findings.report(&about, finding(policy, controller, entry.span, country));
            }
        }
    }
}

/// Whether the states are only written as `eea` or `eu`.
fn is_wide(model: &Model, controller: DeclId, processing: DeclId) -> bool {
    let lives: Vec<&Fact> =
        model.subjects(processing).iter().map(|&subject| model.own(subject, "lives_in")).collect();
    let facts = if lives.iter().any(|fact| fact.is_stated()) {
        lives
    } else {
        vec![model.own(controller, "targets")]
    };
    facts.iter().any(|fact| fact.words().next().is_some())
}

fn finding(policy: &Policy<'_>, controller: DeclId, place: Span, country: Code) -> Diagnostic {
    let name = &policy.model.get(controller).name;
    let message = format!(
        "The representative of `{name}` sits in {}, where it addresses nobody",
        wording::country(policy.law, country)
    );
    RULE.finding(message, place)
        .label("the seat of the representative")
        .related(policy.model.place(controller, "targets"), "the states addressed")
        .note("The representative is established in one of the Member States where the people concerned are.")
        .help("name a representative in one of those states, or state all of them in `targets`")
}
