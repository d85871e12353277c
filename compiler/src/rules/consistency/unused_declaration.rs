//! Something is declared, and nothing in the policy refers to it.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `unused-declaration`
pub static RULE: Rule = Rule {
    code: "unused-declaration",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "What is declared is used somewhere in the policy.",
        why: "Data and companies that no activity uses make documents longer and leave readers \
              guessing.",
        blind: "It looks at people, data, organisations, recipients, systems and consents, and is silent in \
              packages that others use and on what a text mentions.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/unused-declaration/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/unused-declaration/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.speaker.is_none() {
        return;
    }
    let used = model.referred_to();
    let kinds = [Kind::Organisation, Kind::Subject, Kind::Recipient, Kind::Data, Kind::System, Kind::Consent];
    for declaration in kinds.into_iter().flat_map(|kind| model.of_kind(kind)) {
        let foreign = !model.modules[declaration.module.0 as usize].package.is_empty();
        if used.contains(&declaration.id) || foreign || explained(model, declaration) {
            continue;
        }
        let finding = RULE
            .finding(format!("Nothing uses `{}`", declaration.name), declaration.span)
            .label(format!("this {} is declared and never named", declaration.kind.word()))
            .note("Documents show what people need; what nothing uses only adds noise.")
            .help("name it where it belongs, or remove it");
        findings.report(&[declaration.id], finding);
    }
    for data in model.of_kind(Kind::Data).filter(|data| used.contains(&data.id)) {
        if let Some(derived) = only_origin_of(model, data.id) {
            let name = &model.get(derived).name;
            let finding = RULE
                .finding(format!("Nothing but `{name}` uses `{}`", data.name), data.span)
                .label("no activity names it")
                .related(model.place_of(derived, "made_from", data.id), "made from it here")
                .note("People are told what each category of data is for.")
                .help("name it in the `data` of the activity that collects it, or remove it");
            findings.report(&[data.id], finding);
        }
    }
}

/// The derived data that alone uses some data; nothing if an activity, a system
/// or anything else names it, itself or as part of something broader.
fn only_origin_of(model: &Model, data: DeclId) -> Option<DeclId> {
    let derived = model.naming(data, Kind::Data, "made_from").next()?.id;
    let fields = [
        (Kind::Activity, "data"),
        (Kind::Part, "data"),
        (Kind::System, "holds"),
        (Kind::Flow, "data"),
        (Kind::Flow, "removes"),
        (Kind::Tracker, "data"),
        (Kind::Decision, "uses"),
        (Kind::Terms, "data"),
    ];
    let named = |(kind, field): (Kind, &'static str)| {
        model
            .of_kind(kind)
            .any(|own| model.own(own.id, field).refs().any(|(_, other)| touches(model, data, other)))
    };
    let sources = model.processings().flat_map(|one| model.sources(one.id)).any(|entry| {
        ["data", "from"]
            .iter()
            .any(|detail| entry.value.detail(detail).refs().any(|(_, other)| touches(model, data, other)))
    });
    let held = model.of_kind(Kind::Data).any(|own| {
        ["elements", "kind_of"]
            .iter()
            .any(|field| model.own(own.id, field).refs().any(|(_, other)| other == data))
    });
    if sources || held || fields.into_iter().any(named) || !model.is_personal(data) {
        return None;
    }
    Some(derived)
}

fn touches(model: &Model, data: DeclId, other: DeclId) -> bool {
    model.is_among(data, &[other]) || model.is_among(other, &[data])
}

/// Whether another reason keeps it: it is ours, or another rule speaks of it.
fn explained(model: &Model, declaration: &Declaration) -> bool {
    model.is_ours(declaration.id)
        || (declaration.kind == Kind::System && model.own(declaration.id, "copy_of").is_stated())
        || (declaration.kind == Kind::Consent && model.own(declaration.id, "for").is_stated())
}
