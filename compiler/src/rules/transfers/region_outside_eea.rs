//! A choice that people see as "Europe" leads outside the EEA.
//!
//! It reads the labels of parameter values and the places of systems and
//! recipients in these cases. It knows the usual words for Europe, the Union and
//! the EEA, and no others.

use crate::diagnostic::Severity;
use crate::model::case::Axis;
use crate::model::value::{Entry, Value};
use crate::model::{Code, DeclId, Declaration, Model};
use crate::rules::wording::countries;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `region-outside-eea`
pub static RULE: Rule = Rule {
    code: "region-outside-eea",
    severity: Severity::Note,
    provisions: &["GDPR 12(1)", "GDPR 44"],
    explanation: Explanation {
        asks: "A place that people choose as Europe or the EU keeps their data in the EEA, or says which \
               country outside belongs to it.",
        why: "Labels of regions are no legal areas: whoever chooses Europe may think that no data leaves the \
              area where the GDPR applies.",
        blind: "It knows the usual words for Europe in the languages of the library. It is silent on regions \
                under other labels, and where the label names the country.",
        related: &["transfer-mechanism-missing"],
        fails: include_str!("../../../../tests/rules/transfers/region-outside-eea/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/region-outside-eea/passes.priv"),
    },
    check,
};

/// Words under which people expect the area of the GDPR.
const WORDS: &[&str] = &[
    "europe",
    "europa",
    "eu",
    "ue",
    "eea",
    "eee",
    "ewr",
    "eer",
    "european union",
    "union européenne",
    "europäische union",
    "unione europea",
    "unión europea",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for parameter in policy.model.of_kind(Kind::Parameter) {
        for (at, name) in policy.model.parameter_values(parameter.id).enumerate() {
            let label = if name.label.is_empty() { name.name.as_str() } else { name.label.main() };
            if WORDS.contains(&label.to_lowercase().as_str()) {
                value(policy, findings, parameter, at, label);
            }
        }
    }
}

/// One value of a parameter that is called after Europe.
fn value(policy: &Policy<'_>, findings: &mut Findings, parameter: &Declaration, at: usize, label: &str) {
    let axis = Axis::Parameter(parameter.id);
    let outside = outside(policy, axis, at as u32);
    let Some((first, _, span)) = outside.first() else { return };
    let model = policy.model;
    let to = countries(policy.law, outside.iter().map(|(_, code, _)| *code));
    let message = format!("\"{label}\" includes {to}, outside the EEA");
    let place = model.own(parameter.id, "values").entries.get(at).map_or(parameter.span, |entry| entry.span);
    let mut finding = RULE
        .finding(message, place)
        .label("people choose this")
        .note("A region is no legal area: outside the EEA, Chapter V applies and people are told so.")
        .help(format!("name what it is, as in \"{label}, including {to}\""));
    let mut about = vec![parameter.id];
    finding = finding.related(*span, format!("`{}` lies here in that case", model.get(*first).name));
    for (id, _, span) in outside.iter().skip(1) {
        if finding.related.iter().all(|label| label.span != *span) {
            finding = finding.related(*span, format!("`{}` lies here in that case", model.get(*id).name));
        }
    }
    about.extend(outside.iter().map(|(id, _, _)| *id));
    findings.report(&about, finding);
}

/// Places outside the EEA that are stated for this very value.
fn outside(policy: &Policy<'_>, axis: Axis, value: u32) -> Vec<(DeclId, Code, crate::source::Span)> {
    let model = policy.model;
    let leads_there = |entry: &&Entry| entry.cases.values(axis).is_some_and(|values| values == [value]);
    let located = [Kind::System, Kind::Recipient].into_iter().flat_map(|kind| model.of_kind(kind));
    located
        .flat_map(|declaration| places(model, declaration).map(move |entry| (declaration.id, entry)))
        .filter(|(_, entry)| leads_there(entry))
        .filter_map(|(id, entry)| match &entry.value {
            Value::Country(code) if !policy.law.in_eea(*code) => Some((id, code.country(), entry.span)),
            _ => None,
        })
        .collect()
}

fn places<'m>(model: &'m Model, declaration: &Declaration) -> impl Iterator<Item = &'m Entry> {
    model.own(declaration.id, "location").entries.iter()
}
