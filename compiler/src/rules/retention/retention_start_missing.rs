//! A length of time says from when it counts.

use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::model::keeping::Written;
use crate::model::period::{By, Event, EventKind, Form, IntervalKind, Length};
use crate::model::value::Hole;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `retention-start-missing`
pub static RULE: Rule = Rule {
    code: "retention-start-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 13(2)(a)", "GDPR 14(2)(a)"],
    explanation: Explanation {
        asks: "A stated length of time says from which event it counts.",
        why: "Ten years from the first contact and ten years from the last are different promises; without a \
              start nobody can tell when the data goes, nor check that it did.",
        blind: "It takes any named event as a start, also one that nobody records. Where the last contact is \
                meant and it is left open whose contact counts, it only remarks on it. Named periods of the \
                library carry their own start.",
        related: &["retention-undeterminable"],
        fails: include_str!("../../../../tests/rules/retention/retention-start-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-start-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let about: Vec<DeclId> =
            [written.by].into_iter().chain(model.processings_under(written.by)).collect();
        let Some(period) = written.period() else { continue };
        let (start, bare) = match &period.form {
            Form::After { length: Length::Quantity(_), event } => (event, is_bare(policy, event.span)),
            _ => continue,
        };
        if open_start(start) {
            findings.report(&about, missing(model, &written, start, bare));
        } else if matches!(start.kind, EventKind::Last(_, By::Hole(_))) {
            findings.report(&about, ambiguous(model, &written, start));
        }
    }
}

/// A bare quantity has no event in the text; the resolver points to its number.
fn is_bare(policy: &Policy<'_>, start: Span) -> bool {
    policy.sources.text(start).starts_with(|first: char| first.is_ascii_digit())
}

fn open_start(event: &Event) -> bool {
    match &event.kind {
        EventKind::Hole(_) => true,
        EventKind::EndOf(interval) => matches!(interval.kind, IntervalKind::Hole(_)),
        _ => false,
    }
}

fn missing(model: &Model, written: &Written<'_>, start: &Event, bare: bool) -> Diagnostic {
    let name = &model.get(written.by).name;
    let label = match &start.kind {
        EventKind::Hole(Hole::Vague(_)) => "no event that can be dated",
        EventKind::Hole(Hole::Pending { .. }) => "still to be decided",
        _ => "counts from nothing that is stated",
    };
    let finding = RULE
        .finding(format!("`{name}` does not say from when its period counts"), start.span)
        .label(label)
        .note("A storage period that has no start can't be worked out, neither by people nor by whoever deletes.")
        .help("add `after collection`, `after last contact`, `after end of contract` or the event that starts it");
    let at = Span { start: start.span.end, ..start.span };
    let fix = bare.then(|| Fix {
        title: "Add `after`".to_owned(),
        kind: FixKind::Assist,
        edits: vec![Edit { span: at, text: " after unstated".to_owned() }],
    });
    finding.fix_if(fix)
}

fn ambiguous(model: &Model, written: &Written<'_>, start: &Event) -> Diagnostic {
    let name = &model.get(written.by).name;
    let mut finding = RULE
        .finding(format!("`{name}` counts from a last contact, and does not say whose"), start.span)
        .label("by whom is open")
        .note(
            "If our own messages count, the period never ends; authorities count what comes from the person.",
        )
        .help("say whose doing counts, as in `after last contact by customer`");
    finding.severity = Severity::Note;
    finding
}
