//! Who holds an identifier can identify.
//!
//! The claim that people cannot be identified is compared with the data and systems of the
//! activities it is about.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `article-11-claim-inconsistent`
pub static RULE: Rule = Rule {
    code: "article-11-claim-inconsistent",
    severity: Severity::Error,
    provisions: &["GDPR 11(1)", "GDPR 11(2)"],
    explanation: Explanation {
        asks: "An organisation that says it cannot identify people holds neither their identifiers nor \
              the key to their pseudonyms.",
        why: "Without identification most rights fall away, so the claim has to be true of all that the \
              organisation holds.",
        blind: "It knows the pieces of data that point to a person directly, and the stated holder of a \
              key. What could be joined from several pieces it does not compute.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/article-11-claim-inconsistent/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/article-11-claim-inconsistent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some(claim) = model.own(rights.id, "cannot_identify").first() else { continue };
        let concerned = model.concerned(rights.id);
        let held = concerned.iter().find_map(|&id| Some((id, held(model, id)?)));
        let Some((processing, (data, place, label))) = held else { continue };
        let finding = RULE
            .finding(
                format!("`{}` says that people can't be identified, and `{}` identifies them", rights.name, model.get(data).name),
                claim.span,
            )
            .label("the claim")
            .related(place, label)
            .related(model.place_of(processing, "data", data), format!("`{}` uses it", model.get(processing).name))
            .note("Who can show that it cannot identify people need not answer requests; who holds the identifier can.")
            .help("remove the claim, or have the identifier or the key held by somebody else");
        findings.report(&[vec![rights.id], concerned].concat(), finding);
    }
}

/// Data of a processing that names a person, or a pseudonym whose key is ours.
fn held(model: &Model, processing: DeclId) -> Option<(DeclId, Span, String)> {
    model.data(processing).into_iter().find_map(|data| {
        if model.get(data).kind != Kind::Data {
            return None;
        }
        let identity = model.own(data, "identity");
        if let Some((entry, word)) = identity.word("pseudonymous") {
            let ours = |(_, holder): (_, DeclId)| holds_key(model, holder);
            return word
                .detail("key")
                .refs()
                .any(ours)
                .then(|| (data, entry.span, "the key is with us".to_owned()));
        }
        if identity.has_word("anonymous") {
            return None;
        }
        let direct = model.elements(data).into_iter().find(|&element| is_direct(model, element))?;
        Some((
            data,
            model.place_of(data, "elements", direct),
            format!("`{}` names a person", model.get(direct).name),
        ))
    })
}

fn holds_key(model: &Model, holder: DeclId) -> bool {
    match model.get(holder).kind {
        Kind::Organisation => model.is_ours(holder),
        Kind::System => {
            let operator = model.own(holder, "operator");
            !operator.is_written() || operator.refs().any(|(_, who)| model.is_ours(who))
        }
        _ => false,
    }
}

fn is_direct(model: &Model, element: DeclId) -> bool {
    model.get(element).kind == Kind::Element
        && fact(&model.get(element).fields, "identifier").has_word("direct")
}
