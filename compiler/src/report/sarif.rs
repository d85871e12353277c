//! Findings as SARIF 2.1.0, the format that code hosts and review tools read:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeMap;

use serde_json::json;
use serde_sarif::sarif::{
    ArtifactChange, ArtifactContent, ArtifactLocation, Fix, Location, Message, MultiformatMessageString,
    PhysicalLocation, PropertyBag, Region, Replacement, ReportingDescriptor, Result, ResultLevel, Run, Sarif,
    Suppression, Tool, ToolComponent,
};

use super::{Report, human};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::rules::{self, Rule};
use crate::source::Span;

/// The report as SARIF, indented, with a line feed at the end. Hints are left
/// out; an accepted finding is a suppressed result.
pub fn text(report: &Report) -> String {
    let mut codes: BTreeMap<&str, &Diagnostic> = BTreeMap::new();
    for finding in report.shown() {
        codes.entry(finding.code).or_insert(finding);
    }
    let order: Vec<&str> = codes.keys().copied().collect();
    let driver = ToolComponent::builder()
        .name("priv")
        .semantic_version(env!("CARGO_PKG_VERSION"))
        .rules(codes.values().map(|finding| descriptor(finding)).collect::<Vec<_>>())
        .build();
    let results = report.shown().map(|finding| result(report, finding, &order));
    let mut run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .results(results.collect::<Vec<_>>())
        .column_kind(json!("unicodeCodePoints"))
        .build();
    let law_date = json!(report.law_date.to_string());
    let properties = BTreeMap::from([("lawDate".to_owned(), law_date)]);
    run.properties = Some(PropertyBag::builder().additional_properties(properties).build());
    let sarif = Sarif::builder()
        .schema("https://json.schemastore.org/sarif-2.1.0.json")
        .version(json!("2.1.0"))
        .runs(vec![run])
        .build();
    let mut text = serde_json::to_string_pretty(&sarif).expect("SARIF is JSON");
    text.push('\n');
    text
}

/// A rule as its registry describes it; an error of the language by its finding.
fn descriptor(finding: &Diagnostic) -> ReportingDescriptor {
    let rule = rules::find(finding.code).map(|(_, rule)| rule);
    let provisions = rule.map_or(&*finding.provisions, |rule| rule.provisions);
    let help = match rule {
        Some(Rule { explanation, .. }) => {
            let law = human::provisions(provisions);
            format!("{} {} ({law})\n\n{}", explanation.asks, explanation.why, explanation.blind)
        }
        None => finding.help.clone().unwrap_or_else(|| finding.message.clone()),
    };
    let mut descriptor = ReportingDescriptor::builder().id(finding.code).help(sentences(help)).build();
    descriptor.short_description = rule.map(|rule| sentences(rule.explanation.asks));
    let tags: Vec<String> = provisions.iter().map(|&provision| provision.to_owned()).collect();
    descriptor.properties =
        Some(tags).filter(|tags| !tags.is_empty()).map(|tags| PropertyBag::builder().tags(tags).build());
    descriptor
}

fn sentences(text: impl Into<String>) -> MultiformatMessageString {
    MultiformatMessageString::builder().text(text).build()
}

fn result(report: &Report, finding: &Diagnostic, order: &[&str]) -> Result {
    let index = order.binary_search(&finding.code).expect("every code is listed");
    let mut result = Result::builder()
        .rule_id(finding.code)
        .rule_index(i64::try_from(index).expect("fewer rules than 2^63"))
        .level(level(finding.severity))
        .message(message(&said(finding)))
        .locations(vec![location(report, finding.primary.span, &finding.primary.text)])
        .build();
    if !finding.related.is_empty() {
        let places = finding.related.iter().map(|label| location(report, label.span, &label.text));
        result.related_locations = Some(places.collect());
    }
    result.fixes = finding.fix.as_ref().map(|repair| vec![fix(report, repair)]);
    result.suppressions = finding.accepted.as_ref().map(|accepted| vec![suppression(accepted)]);
    result
}

/// The headline, and what to write instead.
fn said(finding: &Diagnostic) -> String {
    match &finding.help {
        Some(help) => format!("{}. Help: {help}", finding.message),
        None => finding.message.clone(),
    }
}

fn level(severity: Severity) -> ResultLevel {
    match severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        Severity::Note | Severity::Hint => ResultLevel::Note,
    }
}

fn location(report: &Report, span: Span, text: &str) -> Location {
    let (file, region) = region(report, span);
    let mut location = Location::builder()
        .physical_location(PhysicalLocation::builder().artifact_location(file).region(region).build())
        .build();
    location.message = Some(text).filter(|text| !text.is_empty()).map(message);
    location
}

fn region(report: &Report, span: Span) -> (ArtifactLocation, Region) {
    let place = report.place(span);
    let number = |value: usize| i64::try_from(value).expect("lines and columns fit");
    let region = Region::builder()
        .start_line(number(place.start.line))
        .start_column(number(place.start.column))
        .end_line(number(place.end.line))
        .end_column(number(place.end.column))
        .build();
    (ArtifactLocation::builder().uri(uri(&place.file)).build(), region)
}

fn fix(report: &Report, fix: &diagnostic::Fix) -> Fix {
    let mut changes: BTreeMap<String, Vec<Replacement>> = BTreeMap::new();
    for edit in &fix.edits {
        let (file, region) = region(report, edit.span);
        let content = ArtifactContent::builder().text(edit.text.as_str()).build();
        let replacement = Replacement::builder().deleted_region(region).inserted_content(content).build();
        changes.entry(file.uri.unwrap_or_default()).or_default().push(replacement);
    }
    let change = |(uri, replacements): (String, Vec<Replacement>)| {
        let file = ArtifactLocation::builder().uri(uri).build();
        ArtifactChange::builder().artifact_location(file).replacements(replacements).build()
    };
    Fix::builder()
        .description(message(&fix.title))
        .artifact_changes(changes.into_iter().map(change).collect::<Vec<_>>())
        .build()
}

fn suppression(accepted: &diagnostic::Acceptance) -> Suppression {
    let diagnostic::Acceptance { because, owner, until } = accepted;
    Suppression::builder()
        .kind(json!("inSource"))
        .status(json!("accepted"))
        .justification(format!("{because} ({owner}, until {until})"))
        .build()
}

fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}

/// A path as a URI reference: everything but letters, digits and a few marks
/// is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b'~' => {
                uri.push(char::from(byte))
            }
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}
