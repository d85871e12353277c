//! Two pseudonymous sets with one key are one set.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `pseudonymous-sets-joinable`
pub static RULE: Rule = Rule {
    code: "pseudonymous-sets-joinable",
    severity: Severity::Warning,
    provisions: &["GDPR recital 26", "GDPR 25(1)"],
    explanation: Explanation {
        asks: "Pseudonymous sets that meet in one place have different keys and share no piece that \
              singles people out, or the policy says that they are joined.",
        why: "Pseudonyms protect by keeping things apart; what shares a key or an identifier can be put \
              together again.",
        blind: "It compares stated holders of keys, and pieces that the library knows as identifiers, \
              where both sets reach the same place. Data that is declared as combined of both is left \
              alone.",
        related: &["pseudonym-key-colocated"],
        fails: include_str!("../../../../tests/rules/security/pseudonymous-sets-joinable/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/pseudonymous-sets-joinable/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let sets: Vec<&Declaration> = model
        .of_kind(Kind::Data)
        .filter(|data| model.own(data.id, "identity").has_word("pseudonymous"))
        .collect();
    let places = |data: DeclId| policy.graph.reach.places(data).collect::<Vec<_>>();
    for (at, one) in sets.iter().enumerate() {
        for other in &sets[at + 1..] {
            let here = places(one.id);
            let meets = places(other.id).iter().any(|place| here.contains(place));
            let derived =
                model.origins(one.id).contains(&other.id) || model.origins(other.id).contains(&one.id);
            let Some(why) = joint(model, one.id, other.id).filter(|_| meets && !derived) else { continue };
            if is_declared(model, one.id, other.id) {
                continue;
            }
            let finding = RULE
                .finding(
                    format!("`{}` and `{}` can be joined", one.name, other.name),
                    model.place(other.id, "identity"),
                )
                .label(why)
                .related(model.place(one.id, "identity"), "the other set, in the same place")
                .note(
                    "Pseudonyms of different sets differ, so that nobody puts together what was kept apart.",
                )
                .help("separate the keys, or declare the joined data with `made_by: combine`");
            findings.report(&[one.id, other.id], finding);
        }
    }
}

/// What both share: a holder of keys, or a piece that singles people out.
fn joint(model: &Model, one: DeclId, other: DeclId) -> Option<String> {
    let keys = |data: DeclId| {
        let word = model.own(data, "identity").word("pseudonymous").map(|(_, word)| word);
        word.map_or(Vec::new(), |word| word.detail("key").refs().map(|(_, id)| id).collect::<Vec<_>>())
    };
    let held = keys(other);
    if let Some(key) = keys(one).into_iter().find(|key| held.contains(key)) {
        return Some(format!("both keys are with `{}`", model.get(key).name));
    }
    let elements = model.elements(other);
    let shared = model.elements(one).into_iter().find(|element| {
        elements.contains(element)
            && model.get(*element).kind == Kind::Element
            && fact(&model.get(*element).fields, "identifier").has_word("direct")
    });
    shared.map(|element| format!("both hold `{}`", model.get(element).name))
}

/// Whether some data is declared as combined of both.
fn is_declared(model: &Model, one: DeclId, other: DeclId) -> bool {
    model.of_kind(Kind::Data).any(|data| {
        let origins: Vec<DeclId> = model.own(data.id, "made_from").refs().map(|(_, origin)| origin).collect();
        model.own(data.id, "made_by").has_word("combine")
            && origins.contains(&one)
            && origins.contains(&other)
    })
}
