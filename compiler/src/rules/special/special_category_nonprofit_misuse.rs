//! Article 9(2)(d) is for non-profit bodies with a political, philosophical,
//! religious or trade-union aim, and for their members.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Place;
use crate::model::activity::Basis;
use crate::model::party::TakerRole;
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `special-category-nonprofit-misuse`
pub static RULE: Rule = Rule {
    code: "special-category-nonprofit-misuse",
    severity: Severity::Error,
    provisions: &["GDPR 9(2)(d)"],
    explanation: Explanation {
        asks: "The condition for non-profit bodies is used by such a body, about its members and regular contacts, \
               and the data stays inside.",
        why: "The law gives this condition to parties, churches, unions and the like for their own people only; \
              nothing may leave the body without consent.",
        blind: "It speaks where the type or sector of the controller, the traits of the people or a disclosure are \
                stated and do not fit; what is not stated it does not guess.",
        related: &["special-category-pairing"],
        fails: include_str!("../../../../tests/rules/special/special-category-nonprofit-misuse/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-nonprofit-misuse/passes.priv"),
    },
    check,
};

/// Sectors of such bodies.
const AIMS: [&str; 4] = ["political", "philosophical", "religious", "trade_union"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let Some((entry, _)) = model.conditions(processing.id).find(|(_, word)| word.name == "nonprofit")
        else {
            continue;
        };
        let misfit = body(model, processing.id)
            .or_else(|| people(model, processing.id))
            .or_else(|| leaves(policy, processing.id));
        if let Some((place, label)) = misfit {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(processing, entry, place, label));
        }
    }
}

/// The controller is stated to be something else.
fn body(model: &Model, processing: DeclId) -> Option<(Span, &'static str)> {
    let controller = model.controller(processing)?;
    let kind = model.own(controller, "type");
    if kind.words().next().is_some() && !kind.has_word("association") {
        return Some((model.place(controller, "type"), "is no association"));
    }
    let sectors: Vec<DeclId> = model.own(controller, "sector").refs().map(|(_, sector)| sector).collect();
    let fits = sectors.iter().any(|&sector| AIMS.iter().any(|aim| model.is_kind_of(sector, aim)));
    (!sectors.is_empty() && !fits).then(|| (model.place(controller, "sector"), "has another aim"))
}

/// People who are stated to be others than members and contacts.
fn people(model: &Model, processing: DeclId) -> Option<(Span, &'static str)> {
    let controller = model.controller(processing)?;
    model.subjects(processing).into_iter().find_map(|person| {
        let traits = model.own(person, "traits");
        let of = model.own(person, "of").refs().next().map(|(_, of)| of);
        let stated = traits.is_stated() || of.is_some();
        let close = model.has_trait(person, "member") || of == Some(controller);
        (stated && !close).then(|| (model.get(person).span, "are no members or regular contacts"))
    })
}

/// A disclosure outside the body, with no consent.
fn leaves(policy: &Policy<'_>, processing: DeclId) -> Option<(Span, &'static str)> {
    let model = policy.model;
    let consent = model.bases(processing).any(|(basis, ..)| basis == Basis::Consent)
        || model.conditions(processing).any(|(_, word)| word.name == "explicit_consent");
    let outside = |to: Place| match to {
        Place::Public => true,
        Place::Declared(party) => {
            let roles = model.taker_roles(party);
            !roles.is_empty() && roles.iter().all(|role| *role == TakerRole::Controller)
        }
        Place::Store(_) => false,
    };
    let hop = policy.graph.serving(processing).find(|hop| outside(hop.to));
    hop.filter(|_| !consent).map(|hop| (hop.span, "leaves the body without consent"))
}

fn finding(processing: &Declaration, entry: &Entry, place: Span, label: &str) -> Diagnostic {
    RULE.finding(format!("`{}` rests on the condition for non-profit bodies, which does not fit", processing.name), entry.span)
        .label("for parties, churches, unions and their members")
        .related(place, label)
        .note("The condition is for bodies with a political, philosophical, religious or trade-union aim, for their members and contacts, within the body.")
        .help("state another condition of Article 9(2)")
}
