//! What no document shows: an activity whose facts reach neither the people that
//! it concerns nor a record is told to nobody.

use std::collections::BTreeSet;

use super::scope::{Scope, Side};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::schema::Kind;

/// The types of documents that show activities, and whose.
const SHOWING: [(&str, Side); 5] = [
    ("notice", Side::Decided),
    ("record_controller", Side::Decided),
    ("record_processor", Side::Entrusted),
    ("terms", Side::Entrusted),
    ("retention_schedule", Side::All),
];

/// Notes on activities that no document shows, where some document shows
/// activities at all. Work for clients is asked for where a document shows such
/// work.
pub fn unshown(model: &Model) -> Vec<Diagnostic> {
    let mut shown: BTreeSet<DeclId> = BTreeSet::new();
    let mut documents: Vec<String> = Vec::new();
    for (kind, side) in SHOWING {
        let declared = model.documents(kind);
        let implied = declared.is_empty() && model.builds(kind);
        let all = declared.into_iter().map(Some).chain(implied.then_some(None));
        for document in all {
            let scope = Scope::of(model, document, side);
            shown.extend(scope.activities);
            // What is done for others is pointed to in a notice.
            shown.extend(scope.for_others.iter().filter(|_| kind == "notice"));
            documents.extend(document.map(|id| format!("`{}`", model.get(id).name)));
        }
    }
    for terms in model.of_kind(Kind::Terms).filter(|_| model.builds("terms")) {
        shown.extend(model.own(terms.id, "activities").refs().map(|(_, id)| model.activity_of(id)));
    }
    if documents.is_empty() {
        return Vec::new();
    }
    let for_clients = SHOWING.iter().any(|(kind, side)| *side != Side::Decided && model.builds(kind));
    let asked = |id: DeclId| for_clients || model.family(id).any(|member| model.decides(member));
    let hidden =
        model.of_kind(Kind::Activity).filter(|activity| asked(activity.id) && !shown.contains(&activity.id));
    let note = |activity: &Declaration| {
        let message = format!("No document shows `{}`", activity.name);
        Diagnostic::new("fact-not-shown", Severity::Note, message, activity.span)
            .label("what is stated here reaches no reader")
            .note(format!("Activities are shown in {}.", documents.join(", ")))
            .help("name it in `only` of a document, widen an `audience`, or declare a document for it")
    };
    hidden.map(note).collect()
}
