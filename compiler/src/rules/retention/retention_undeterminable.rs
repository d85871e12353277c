//! A person can work out when the data goes.
//!
//! It trusts `vague` and a short list of phrases in English, French and German.
//! It can't know whether an event in words ever happens.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::case::Axis;
use crate::model::keeping::Written;
use crate::model::period::{Event, EventKind, Form, Interval, IntervalKind, Length, Period};
use crate::model::text::Text;
use crate::model::value::{Hole, Value};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `retention-undeterminable`
pub static RULE: Rule = Rule {
    code: "retention-undeterminable",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(a)", "GDPR 14(2)(a)", "GDPR 5(1)(e)", "GDPR 15(1)(d)", "WP260"],
    explanation: Explanation {
        asks: "A stated period can be worked out: a length of time from an event, or an event that ends it.",
        why: "The law accepts criteria instead of a number, but a criterion that leads back to itself, such as \
              \"as long as necessary\", tells people nothing about when their data goes.",
        blind: "It reads `vague`, a short list of circular phrases in English, French and German, an activity \
                that lasts as long as itself, and `or longer` for a reason without a period. Whether an event \
                described in words can be foreseen is left to a person.",
        related: &["retention-missing", "retention-start-missing"],
        fails: include_str!("../../../../tests/rules/retention/retention-undeterminable/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-undeterminable/passes.priv"),
    },
    check,
};

/// Phrases that set no end, in lower case.
const CIRCULAR: &[&str] = &[
    "as long as necessary",
    "as long as is necessary",
    "as long as needed",
    "as long as required",
    "no longer necessary",
    "no longer needed",
    "no longer required",
    "as required by law",
    "as the law allows",
    "as permitted by law",
    "as appropriate",
    "reasonable period",
    "reasonable time",
    "legitimate need",
    "purpose lasts",
    "purposes last",
    "purpose is fulfilled",
    "purposes are fulfilled",
    "durée nécessaire",
    "temps nécessaire",
    "plus nécessaire",
    "durée raisonnable",
    "délai raisonnable",
    "durée légale",
    "solange erforderlich",
    "solange nötig",
    "solange notwendig",
    "nicht mehr erforderlich",
    "nicht mehr benötigt",
    "erforderlich ist",
    "angemessene zeit",
    "gesetzlich vorgeschrieben",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut told: Vec<DeclId> = Vec::new();
    for written in model.written_periods() {
        let about: Vec<DeclId> =
            [written.by].into_iter().chain(model.processings_under(written.by)).collect();
        if let Some(words) = unclear(&written) {
            findings.report(&about, vague(model, &written, &words));
        } else if let Some(own) = written.period().and_then(|period| lasts_as_itself(model, &written, period))
        {
            findings.report(&about, circular(model, &written, own));
        } else if written.period().is_some_and(keeps_open) {
            findings.report(&about, open(model, &written));
        } else if let Some(parameter) = undecided(model, &written).filter(|own| !told.contains(own)) {
            told.push(parameter);
            findings.report(&about, by_choice(model, &written, parameter));
        } else if written.period().is_some_and(|period| needs_tracking(model, period)) {
            findings.report(&about, by_opening(model, &written));
        }
    }
}

/// The words that stand where the end should.
fn unclear(written: &Written<'_>) -> Option<String> {
    if let Some(Hole::Vague(words)) = written.hole() {
        return Some(words.clone());
    }
    let period = written.period()?;
    let event = |event: &Event| match &event.kind {
        EventKind::Text(text) => Some(text.clone()),
        EventKind::EndOf(Interval { kind: IntervalKind::Text(text), .. }) => Some(text.clone()),
        _ => None,
    };
    let text = match &period.form {
        Form::After { event: from, length: Length::Quantity(_) } => event(from),
        Form::Until(end) => event(end),
        Form::During(Interval { kind: IntervalKind::Text(text), .. }) => Some(text.clone()),
        _ => None,
    };
    text.filter(is_circular).map(|text| text.main().to_owned())
}

fn is_circular(text: &Text) -> bool {
    let words = text.main().to_lowercase();
    CIRCULAR.iter().any(|phrase| words.contains(phrase))
}

/// An activity that keeps its data for as long as it goes on, itself or a part.
fn lasts_as_itself(model: &Model, written: &Written<'_>, period: &Period) -> Option<DeclId> {
    let interval = match &period.form {
        Form::During(interval) => interval,
        Form::Until(Event { kind: EventKind::EndOf(interval), .. }) => interval,
        _ => return None,
    };
    let IntervalKind::Named(lasting) = interval.kind else { return None };
    let activity = matches!(model.get(lasting).kind, Kind::Activity | Kind::Part);
    (activity && model.activity_of(lasting) == model.activity_of(written.by)).then_some(lasting)
}

/// `or longer` for a reason that is no named period.
fn keeps_open(period: &Period) -> bool {
    let periods = period.because.iter().filter(|reason| matches!(reason.value, Value::Ref(_))).count();
    period.or_longer && (periods == 0 || periods < period.because.len())
}

fn vague(model: &Model, written: &Written<'_>, words: &str) -> Diagnostic {
    let name = &model.get(written.by).name;
    let mut finding = RULE
        .finding(format!("Nobody can tell from \"{words}\" when the data of `{name}` goes"), written.entry.span)
        .label("sets no end")
        .note("If no period can be told, the criteria that set it have to lead to one.")
        .help("write a period or an end, as in `until \"the claim is settled\"` or `3 years after last contact`");
    let users = model.processings_under(written.by);
    if !users.is_empty() && users.iter().all(|&user| !model.decides(user)) {
        finding.severity = Severity::Warning;
    }
    finding
}

fn circular(model: &Model, written: &Written<'_>, lasting: DeclId) -> Diagnostic {
    let (name, own) = (&model.get(written.by).name, &model.get(lasting).name);
    let message = if name == own {
        format!("`{name}` keeps its data for as long as it lasts")
    } else {
        format!("`{name}` keeps its data for as long as its part `{own}` lasts")
    };
    let mut finding = RULE
        .finding(message, written.entry.span)
        .label("leads back to the activity itself")
        .note("A period has to come from something that people can observe: an event, a contract, a date.")
        .help("name what ends the activity, as in `during contract` or `6 months after last contact`");
    finding.severity = Severity::Warning;
    finding
}

fn open(model: &Model, written: &Written<'_>) -> Diagnostic {
    let name = &model.get(written.by).name;
    let mut finding = RULE
        .finding(format!("`{name}` may keep data longer than it says"), written.entry.span)
        .label("`or longer` for a reason without a period")
        .note("A further reason without a period leaves the end open.")
        .help("declare the longer period as a `retention` and name it: `or longer because legal_archive`");
    finding.severity = Severity::Warning;
    finding
}

/// A choice that the period hangs on, and of which nobody says what holds without it.
fn undecided(model: &Model, written: &Written<'_>) -> Option<DeclId> {
    let decides = |parameter: DeclId| written.entry.cases.values(Axis::Parameter(parameter)).is_some();
    model
        .of_kind(Kind::Parameter)
        .map(|parameter| parameter.id)
        .find(|&parameter| model.own(parameter, "default").is_hole() && decides(parameter))
}

fn by_choice(model: &Model, written: &Written<'_>, parameter: DeclId) -> Diagnostic {
    let (name, parameter_name) = (&model.get(written.by).name, &model.get(parameter).name);
    let message =
        format!("How long `{name}` keeps its data hangs on `{parameter_name}`, which may stay unset");
    let mut finding = RULE
        .finding(message, written.entry.span)
        .label("if somebody chose it")
        .related(model.place(parameter, "default"), "and if nobody did?")
        .note("If no period can be told, the criteria that set it have to lead to one.")
        .help("say in `default` what holds without a choice");
    finding.severity = Severity::Warning;
    finding
}

/// Whether the period ends by an event that only tracking shows.
fn needs_tracking(model: &Model, period: &Period) -> bool {
    let opened =
        |event: &Event| matches!(event.kind, EventKind::Named(id) if model.get(id).name == "newsletter_read");
    matches!(&period.form, Form::Without { events, .. } if events.iter().any(opened))
}

fn by_opening(model: &Model, written: &Written<'_>) -> Diagnostic {
    let name = &model.get(written.by).name;
    let mut finding = RULE
        .finding(format!("`{name}` counts from newsletters that are opened"), written.entry.span)
        .label("who sees that?")
        .note("That a mail was opened is only seen by a pixel in it, which needs consent, and says little about interest.")
        .help("count from what people do: `without [visit, login]`");
    finding.severity = Severity::Note;
    finding
}
