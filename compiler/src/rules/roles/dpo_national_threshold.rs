//! National law asks for an officer in more cases.
//!
//! Germany: 20 people at screens, or processing that needs an impact assessment;
//! Spain: listed sectors. The number of staff is only a note: not all of them need
//! work with data all the time.

use crate::diagnostic::Severity;
use crate::model::{Code, DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `dpo-national-threshold`
pub static RULE: Rule = Rule {
    code: "dpo-national-threshold",
    severity: Severity::Warning,
    provisions: &["GDPR 37(4)"],
    explanation: Explanation {
        asks: "An organisation in Germany or Spain has a data protection officer where national law \
              asks for one.",
        why: "States may ask for an officer in more cases than the GDPR does: § 38(1) BDSG and art. 34 \
              LOPDGDD.",
        blind: "It knows Germany and Spain only, and reads the seat, establishments, staff, sector and \
              assessments that are stated. It is silent where a reason is written as `not_needed`.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/dpo-national-threshold/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/dpo-national-threshold/passes.priv"),
    },
    check,
};

/// Sectors of art. 34 LOPDGDD that have a word of their own.
const SPANISH_SECTORS: [&str; 13] = [
    "school",
    "university",
    "telecom",
    "bank",
    "insurer",
    "investment",
    "energy",
    "credit_reference",
    "health_care",
    "gambling",
    "private_security",
    "advertising",
    "sport",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        let dpo = model.own(controller, "dpo");
        if !dpo.is_lacking() || dpo.has_word("not_needed") {
            continue;
        }
        let german = is_in(model, controller, "DE").then(|| germany(model, controller, decided)).flatten();
        let spanish = || is_in(model, controller, "ES").then(|| spain(model, controller)).flatten();
        let Some(reason) = german.or_else(spanish) else { continue };
        let name = &model.get(controller).name;
        let mut finding = RULE
            .finding(format!("`{name}` has no data protection officer"), model.place(controller, "dpo"))
            .label("no officer")
            .related(reason.place, reason.label)
            .note(reason.note)
            .help("add `dpo: { reached_by: … }`, or `dpo: not_needed(\"why\")`");
        finding.severity = reason.severity;
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        findings.report(&about, finding);
    }
}

fn is_in(model: &Model, party: DeclId, state: &str) -> bool {
    let here = |code: Code| code.country().as_str() == state;
    model.seat(party).is_some_and(here)
        || model.own(party, "establishments").countries().any(|(_, code)| here(code))
}

struct Reason {
    place: Span,
    label: String,
    note: &'static str,
    severity: Severity,
}

/// § 38(1) BDSG.
fn germany(model: &Model, controller: DeclId, decided: &[DeclId]) -> Option<Reason> {
    let needed = |&assessment: &DeclId| !model.own(assessment, "outcome").has_word("not_needed");
    let assessed = decided.iter().find_map(|&id| model.assessments(id, "dpia").into_iter().find(needed));
    if let Some(assessment) = assessed {
        let label = format!("`{}` is an impact assessment", model.get(assessment).name);
        let note = "In Germany whoever has to assess an impact designates an officer (§ 38(1) BDSG).";
        return Some(Reason { place: model.get(assessment).span, label, note, severity: Severity::Warning });
    }
    let staff = model.own(controller, "head_count").quantity().filter(|count| count.number >= 20.0)?;
    let label = format!("{} people work there", staff.number);
    let note = "In Germany an officer is needed if 20 people work with automated processing all the time (§ 38(1) BDSG).";
    Some(Reason { place: model.place(controller, "head_count"), label, note, severity: Severity::Note })
}

/// Art. 34 LOPDGDD.
fn spain(model: &Model, controller: DeclId) -> Option<Reason> {
    let listed = |sector: &DeclId| SPANISH_SECTORS.iter().any(|word| model.is_kind_of(*sector, word));
    let (entry, sector) = model.own(controller, "sector").refs().find(|(_, sector)| listed(sector))?;
    let label = format!("`{}` is on the list", model.get(sector).name);
    let note = "In Spain organisations of listed sectors designate an officer (art. 34 LOPDGDD).";
    Some(Reason { place: entry.span, label, note, severity: Severity::Warning })
}
