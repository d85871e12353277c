//! Data called anonymous that rests beside its origin can be joined with it.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `anonymisation-linkable`
pub static RULE: Rule = Rule {
    code: "anonymisation-linkable",
    severity: Severity::Warning,
    provisions: &["GDPR recital 26", "EDPB 02/2026"],
    explanation: Explanation {
        asks: "Where a set that is called anonymous meets data of people from the same origin with a \
              shared piece, the way it was made anonymous is stated.",
        why: "Whoever holds both can join them on what they share, and the anonymous set is personal \
              again for that holder.",
        blind: "It compares declared elements of data at the same place and with a common origin. It is \
              silent where the method is stated, and cannot judge the method.",
        related: &["pseudonymised-called-anonymous"],
        fails: include_str!("../../../../tests/rules/security/anonymisation-linkable/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/anonymisation-linkable/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let places = |data: DeclId| policy.graph.reach.places(data).collect::<Vec<_>>();
    for anonymous in model.of_kind(Kind::Data) {
        let word = model.own(anonymous.id, "identity").word("anonymous");
        let Some((entry, _)) = word.filter(|(_, word)| !word.detail("method").is_stated()) else { continue };
        let here = places(anonymous.id);
        let joined = model.of_kind(Kind::Data).find_map(|other| {
            let personal = other.id != anonymous.id && model.is_identified(other.id);
            let meets = personal && places(other.id).iter().any(|place| here.contains(place));
            let shared = (meets && related(model, anonymous.id, other.id))
                .then(|| shared(model, anonymous.id, other.id));
            shared.flatten().map(|element| (other, element))
        });
        let Some((other, element)) = joined else { continue };
        let finding = RULE
            .finding(format!("`{}` can be joined with `{}`", anonymous.name, other.name), entry.span)
            .label("called anonymous")
            .related(other.span, format!("both hold `{}`, in the same place", model.get(element).name))
            .note("Data is anonymous if nobody can be singled out, also not by joining it with other data at hand.")
            .help("coarsen it, keep it elsewhere, or state the method: `anonymous(method: \"…\")`");
        findings.report(&[anonymous.id], finding);
    }
}

/// Whether one is made from the other, or both from the same data.
fn related(model: &Model, one: DeclId, other: DeclId) -> bool {
    let origins = model.origins(one);
    origins.contains(&other) || model.origins(other).iter().any(|origin| origins.contains(origin))
}

/// A declared piece that both hold.
fn shared(model: &Model, one: DeclId, other: DeclId) -> Option<DeclId> {
    let held = model.elements(other);
    model.elements(one).into_iter().find(|element| held.contains(element))
}
