//! Public bodies, and those whose core business watches people or handles
//! sensitive data on a large scale, have a data protection officer.
//!
//! `core` and `scale` have to be stated; unknown is never read as large. A reason
//! written as `not_needed` leaves a note, and a warning for public bodies.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop;
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;
use crate::source::Span;

/// `dpo-mandatory-missing`
pub static RULE: Rule = Rule {
    code: "dpo-mandatory-missing",
    severity: Severity::Error,
    provisions: &["GDPR 37(1)(a)", "GDPR 37(1)(b)", "GDPR 37(1)(c)", "WP243 rev.01"],
    explanation: Explanation {
        asks: "Public bodies, and organisations whose core business is watching people or handling \
              sensitive data on a large scale, have a data protection officer.",
        why: "Where the risk for people is highest, somebody independent has to look after their data.",
        blind: "It rests on stated facts: `core: true`, `scale: large` and what the activity does. With \
              a reason written as `not_needed` it only notes the point, or warns where a public body \
              writes it, since among those only courts are exempt.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/dpo-mandatory-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/dpo-mandatory-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        let dpo = model.own(controller, "dpo");
        let excused = dpo.has_word("not_needed");
        if !excused && !dpo.is_lacking() {
            continue;
        }
        let public = model.own(controller, "type").has_word("public_body");
        let Some(why) = reason(model, public, decided) else {
            if dpo.is_none() || !model.builds("notice") {
                continue;
            }
            if let Some(finding) = perhaps(model, controller, decided) {
                findings.report(&[controller], finding);
            }
            continue;
        };
        let name = &model.get(controller).name;
        let mut finding = RULE
            .finding(format!("`{name}` has no data protection officer"), model.place(controller, "dpo"))
            .label(if excused { "a reason, and no officer" } else { "no officer" })
            .related(why.place.unwrap_or(model.place(controller, "type")), why.label)
            .note(why.note);
        if excused {
            finding.severity = if public { Severity::Warning } else { Severity::Note };
        } else {
            finding = finding
                .help("add `dpo: { reached_by: … }`, or `dpo: not_needed(\"why\")`")
                .fix_if(fix::insert(model, controller, "dpo", "unstated"));
        }
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        findings.report(&about, finding);
    }
}

/// A business with services of its own that profiles people, and says neither on
/// what scale nor whether it has an officer.
fn perhaps(model: &Model, controller: DeclId, decided: &[DeclId]) -> Option<Diagnostic> {
    let profiles = |&&id: &&DeclId| {
        let decisions = model.fact(id, "decisions");
        let mut profiles = decisions.refs().filter(|(_, own)| model.own(*own, "type").has_word("profiling"));
        profiles.next().is_some() && !model.fact(id, "scale").is_written()
    };
    let first = decided.iter().find(profiles)?;
    let name = &model.get(controller).name;
    let mut finding = RULE
        .finding(format!("Nothing says whether `{name}` has a data protection officer"), model.get(controller).span)
        .label("no `dpo`")
        .related(model.get(*first).span, "profiles people, on a scale that is not stated")
        .note("It is needed where the core business is to watch people regularly on a large scale (Art. 37(1)(b)).")
        .help("add `dpo: { reached_by: … }` or `dpo: not_needed(\"why\")`, or state the `scale`")
        .fix_if(fix::insert(model, controller, "dpo", "unstated"));
    finding.severity = Severity::Note;
    Some(finding)
}

/// Why an officer is needed.
struct Reason {
    /// Where it is written; the type of the organisation if nowhere else.
    place: Option<Span>,
    label: String,
    note: &'static str,
}

fn reason(model: &Model, public: bool, decided: &[DeclId]) -> Option<Reason> {
    if public {
        let note = "Public authorities and bodies have one, courts in their judicial work apart.";
        return Some(Reason { place: None, label: "a public body".to_owned(), note });
    }
    let large = |id: &&DeclId| {
        model.fact(**id, "core").bool() == Some(true) && model.fact(**id, "scale").has_word("large")
    };
    decided.iter().filter(large).find_map(|&id| {
        let name = &model.get(id).name;
        let place = Some(model.get(id).span);
        if model.data(id).iter().any(|&data| model.has_tag(data, "special") || model.has_tag(data, "criminal")) {
            let label = format!("`{name}` handles sensitive data on a large scale");
            let note = "It is needed where the core business is sensitive data on a large scale (Art. 37(1)(c)).";
            return Some(Reason { place, label, note });
        }
        let label = format!("`{name}` watches people on a large scale");
        let note = "It is needed where the core business is to watch people regularly on a large scale (Art. 37(1)(b)).";
        is_watching(model, id).then_some(Reason { place, label, note })
    })
}

/// Regular and systematic monitoring: observed data by a technique, a tracker or profiling.
fn is_watching(model: &Model, id: DeclId) -> bool {
    let techniques =
        ["cctv", "public_area", "gps", "screen_monitoring", "keystrokes", "connected_object", "targeting"];
    let profiles = |decision: DeclId| {
        model.own(decision, "type").has_word("profiling") || model.own(decision, "type").has_word("automated")
    };
    model.sources(id).any(|entry| matches!(&entry.value, Value::Word(word) if word.name == "observed"))
        || techniques.iter().any(|technique| model.has_technique(id, technique))
        || model.fact(id, "decisions").refs().any(|(_, decision)| profiles(decision))
        || model
            .of_kind(Kind::Tracker)
            .any(|tracker| hop::tracked_activities(model, tracker.id).contains(&id))
}
