//! A purpose gets the data that it needs.
//!
//! It trusts the library's list of data that is unusual for a purpose.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Modality, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `data-not-necessary-for-purpose`
pub static RULE: Rule = Rule {
    code: "data-not-necessary-for-purpose",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(c)", "C-394/23"],
    explanation: Explanation {
        asks: "Data that a purpose seldom needs comes with a reason, and data that it does not need is left out.",
        why: "Data has to be limited to what the purpose needs; the Court of Justice held that a form of address \
            is not needed to sell a train ticket.",
        blind: "It knows a short list of unlikely pairs, such as the date of birth for a newsletter, and the \
            author's own `necessity: none`. A stated `necessity`, `may` before the data, or `provision: \
            voluntary` silences it. It can't judge other pairs.",
        related: &["data-collected-never-used"],
        fails: include_str!("../../../../tests/rules/minimisation/data-not-necessary-for-purpose/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/minimisation/data-not-necessary-for-purpose/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<Span> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let necessity = model.fact(processing.id, "necessity");
        let about = [processing.id, model.activity_of(processing.id)];
        if necessity.is_none() {
            let place = model.place(processing.id, "necessity");
            if !reported.contains(&place) {
                reported.insert(place);
                findings.report(&about, too_much(model, processing));
            }
            continue;
        }
        let voluntary = model.fact(processing.id, "provision").has_word("voluntary");
        if necessity.is_stated() || necessity.broken || voluntary {
            continue;
        }
        if let Some((place, marketing)) = unused_phone(model, processing.id)
            && reported.insert(place)
        {
            findings.report(&about, silent_phone(model, processing, place, marketing));
        }
        for (place, data, element) in unlikely(model, processing.id) {
            if !reported.contains(&place) {
                reported.insert(place);
                findings.report(&about, unlikely_pair(model, processing, (place, data, element)));
            }
        }
    }
}

/// Data with an element that is unusual for every purpose of a processing.
fn unlikely(model: &Model, processing: DeclId) -> Vec<(Span, DeclId, DeclId)> {
    let purposes = model.purposes(processing);
    let unusual = |element: &DeclId| {
        let field = crate::schema::field(model.get(*element).kind, "unusual_for");
        let pairs: Vec<DeclId> = field.map_or(Vec::new(), |_| {
            model.own(*element, "unusual_for").refs().map(|(_, purpose)| purpose).collect()
        });
        !purposes.is_empty() && purposes.iter().all(|&purpose| model.is_among(purpose, &pairs))
    };
    let certain =
        model.fact(processing, "data").entries.iter().filter(|entry| entry.modality == Modality::Certain);
    certain
        .filter_map(|entry| match &entry.value {
            Value::Ref(reference) => Some((entry.span, reference.target)),
            _ => None,
        })
        .filter_map(|(place, data)| {
            let element = model.elements(data).into_iter().find(unusual)?;
            Some((place, data, element))
        })
        .collect()
}

/// The phone number in data that only serves advertising by other ways.
fn unused_phone(model: &Model, processing: DeclId) -> Option<(Span, DeclId)> {
    let sent: Vec<DeclId> = model.own(processing, "marketing").refs().map(|(_, sent)| sent).collect();
    let calls = ["phone", "sms", "automated_call", "message", "fax"];
    let silent = |&sent: &DeclId| {
        let channels = model.own(sent, "channels");
        channels.is_stated() && !channels.open && !calls.iter().any(|call| channels.has_word(call))
    };
    let only = model.purposes(processing).iter().all(|&own| model.is_kind_of(own, "marketing"));
    let &first = sent.first().filter(|_| only && sent.iter().all(silent))?;
    let data = model.data(processing).into_iter().find(|&data| {
        model.get(data).kind == Kind::Data
            && model.elements(data).iter().any(|&element| model.is_kind_of(element, "phone"))
    })?;
    let element = model.elements(data).into_iter().find(|&element| model.is_kind_of(element, "phone"))?;
    Some((model.place_of(data, "elements", element), first))
}

fn silent_phone(model: &Model, processing: &Declaration, place: Span, marketing: DeclId) -> Diagnostic {
    let mut finding = RULE
        .finding(
            format!(
                "`{}` asks for a phone number, and `{}` calls nobody",
                processing.name,
                model.get(marketing).name
            ),
            place,
        )
        .label("not needed to send it")
        .related(model.place(marketing, "channels"), "goes by these ways")
        .note("A purpose gets the data that it needs and no more.")
        .help("leave it out, or say in `necessity` why it is needed");
    finding.severity = Severity::Note;
    finding
}

fn too_much(model: &Model, processing: &Declaration) -> Diagnostic {
    RULE.finding(
        format!("`{}` says that less data would do", processing.name),
        model.place(processing.id, "necessity"),
    )
    .label("not needed, as stated")
    .related(model.place(processing.id, "data"), "of this data")
    .note("A purpose gets the data that it needs and no more.")
    .help("leave out what is not needed, or say in `necessity` why it is")
}

fn unlikely_pair(
    model: &Model,
    processing: &Declaration,
    (place, data, element): (Span, DeclId, DeclId),
) -> Diagnostic {
    let (own, what) = (&model.get(data).name, &model.get(element).name);
    let purposes = crate::rules::wording::names(model, &model.purposes(processing.id));
    let finding = RULE
        .finding(format!("`{}` asks for `{what}`, which {purposes} seldom needs", processing.name), place)
        .label(if own == what {
            "seldom needed for this".to_owned()
        } else {
            format!("`{own}` contains `{what}`")
        })
        .note("A purpose gets the data that it needs and no more.")
        .help("leave it out, ask for less, such as a year or a yes, or say in `necessity` why it is needed");
    if own == what || model.is_library(data) {
        finding
    } else {
        finding.related(model.place_of(data, "elements", element), "here")
    }
}
