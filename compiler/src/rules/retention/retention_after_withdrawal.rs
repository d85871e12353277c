//! Data that rests on consent alone goes when the consent does.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::keeping::Keeping;
use crate::model::period::{Event, EventKind, Form};
use crate::model::stock::Stock;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `retention-after-withdrawal`
pub static RULE: Rule = Rule {
    code: "retention-after-withdrawal",
    severity: Severity::Error,
    provisions: &["GDPR 7(3)", "GDPR 17(1)(b)", "GDPR 17(3)"],
    explanation: Explanation {
        asks: "Where consent is the only basis and nothing else needs the data, its period ends with withdrawal at \
               the latest.",
        why: "Consent can be withdrawn at any time, and data that rests on nothing else has to be erased then, \
              whatever period was planned.",
        blind: "It is silent where another activity holds some of the same data on another basis, such as proof of \
                the consent or a claim, and where the end is a withdrawal or objection under any name that says so.",
        related: &["retention-missing"],
        fails: include_str!("../../../../tests/rules/retention/retention-after-withdrawal/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-after-withdrawal/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let otherwise = held_otherwise(model);
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        if !rests_on_consent(model, processing.id)
            || model.has_purpose(processing.id, "consent_record")
            || model.data(processing.id).into_iter().any(|data| otherwise.meets(model, data))
        {
            continue;
        }
        let late =
            |keeping: &Keeping<'_>| keeping.period().is_some() && !ends_with_withdrawal(model, keeping);
        let keepings = model.keepings(model.retention(processing.id));
        if let Some(keeping) = keepings.iter().find(|keeping| late(keeping))
            && !reported.contains(&keeping.entry.span)
        {
            reported.insert(keeping.entry.span);
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, keeping));
        }
    }
}

fn rests_on_consent(model: &Model, processing: DeclId) -> bool {
    let fact = model.fact(processing, "basis");
    let mut bases = model.bases(processing).peekable();
    bases.peek().is_some()
        && bases.all(|(basis, ..)| basis == Basis::Consent)
        && fact.holes().next().is_none()
        && !fact.open
        && !fact.broken
}

/// The data of processings that rest on another or an unknown basis.
fn held_otherwise(model: &Model) -> Stock {
    let others = model.processings().filter(|other| !rests_on_consent(model, other.id));
    Stock::new(model, others.flat_map(|other| model.data(other.id)))
}

fn ends_with_withdrawal(model: &Model, keeping: &Keeping<'_>) -> bool {
    let Some(period) = keeping.period() else { return false };
    let main = match &period.form {
        Form::Until(event) => is_withdrawal(model, event),
        Form::NotKept | Form::Hole(_) | Form::NoEnd => true,
        _ => false,
    };
    main || keeping.early_ends().any(|event| is_withdrawal(model, event))
}

fn is_withdrawal(model: &Model, event: &Event) -> bool {
    match &event.kind {
        EventKind::Named(event) => matches!(model.get(*event).name.as_str(), "withdrawal" | "objection"),
        EventKind::Text(text) => {
            let words = text.main().to_lowercase();
            [
                "withdr",
                "unsubscri",
                "object",
                "revok",
                "retrait",
                "désinscri",
                "oppos",
                "widerr",
                "abmeld",
                "widersp",
            ]
            .iter()
            .any(|stem| words.contains(stem))
        }
        EventKind::Hole(_) => true,
        _ => false,
    }
}

fn finding(model: &Model, processing: &Declaration, keeping: &Keeping<'_>) -> Diagnostic {
    let basis = model.place(processing.id, "basis");
    RULE.finding(
        format!("`{}` keeps data after its consent is withdrawn", processing.name),
        keeping.entry.span,
    )
    .label("goes on after a withdrawal")
    .related(basis, "rests on consent alone")
    .note("When consent is withdrawn and nothing else justifies the data, it is erased.")
    .help("add `or until withdrawal` before `then …`")
}
