//! Findings, each with the declaration that it is about.

use serde_json::{Map, Value as Json, json};

use crate::Compilation;
use crate::diagnostic::{Diagnostic, Severity};

/// Findings by the declaration and code: `policy.newsletter!retention-missing`.
/// Several of one code about one declaration get `~2`, `~3`. Hints are left out.
pub fn findings(compilation: &Compilation) -> Json {
    let shown = compilation.findings.iter().filter(|finding| finding.severity > Severity::Hint);
    let found = shown.map(|finding| {
        let model = &compilation.model;
        let place = model.around(finding.primary.span).map(|own| model.path(own.id));
        (format!("{}!{}", place.unwrap_or_default(), finding.code), self::finding(finding))
    });
    let distinct: Map<String, Json> = super::declaration::distinct(found.collect());
    Json::Object(distinct)
}

fn finding(finding: &Diagnostic) -> Json {
    let mut entry = Map::new();
    entry.insert("severity".to_owned(), json!(finding.severity.word()));
    entry.insert("message".to_owned(), json!(finding.message));
    if !finding.provisions.is_empty() {
        entry.insert("cites".to_owned(), json!(finding.provisions));
    }
    if let Some(accepted) = &finding.accepted {
        let accepted =
            json!({ "because": accepted.because, "owner": accepted.owner, "until": accepted.until });
        entry.insert("accepted".to_owned(), accepted);
    }
    Json::Object(entry)
}
