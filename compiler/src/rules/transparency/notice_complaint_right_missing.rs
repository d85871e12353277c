//! People are told that they may complain to a supervisory authority.
//!
//! The renderer prints the right, and the authority follows from the seat; so
//! only a policy that leaves the point out is found: `complaints: none`, or a
//! notice whose `sections` have no place for it while nothing names an authority.

use crate::diagnostic::{FixKind, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `notice-complaint-right-missing`
pub static RULE: Rule = Rule {
    code: "notice-complaint-right-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(d)", "GDPR 14(2)(e)", "GDPR 77"],
    explanation: Explanation {
        asks: "Every notice says that people may complain to a supervisory authority.",
        why: "The complaint is the remedy that costs nothing, and it helps only those who know of it.",
        blind: "Where nothing is written the right is printed with the authority of the seat, and the rule is silent. \
                It finds a `none`, and a notice that lists its `sections` with none on rights or complaints while \
                neither `complaints` nor an `authority` is stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-complaint-right-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-complaint-right-missing/passes.priv"
        ),
    },
    check,
};

/// Sections in which the right to complain has its place.
const SECTIONS: &[&str] = &["rights", "complaint", "complaints", "authority"];

const NOTE: &str = "A notice says that people may complain to a supervisory authority.";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let denied = model
            .own(rights.id, "complaints")
            .entries
            .iter()
            .find(|entry| matches!(entry.value, Value::None));
        if let Some(entry) = denied {
            let finding = RULE
                .finding(format!("`{}` leaves out the right to complain", rights.name), entry.span)
                .label("stated to be none")
                .note(NOTE)
                .help("remove the line; the right and the authority of the seat are then printed")
                .fix(fix::replace(
                    "Name the authority of the seat",
                    FixKind::Auto,
                    entry.span,
                    "authority(seat)",
                ));
            findings.report(&[rights.id], finding);
        }
    }
    unnamed_authority(model, findings);
    let silent: Vec<DeclId> =
        model.documents("notice").into_iter().filter(|&notice| model.leaves_out(notice, SECTIONS)).collect();
    if !silent.is_empty() && model.explained().next().is_some() && !names_authority(model) {
        findings.report(&silent, left_out(model, &silent));
    }
}

/// Complaints that go to the authority of wherever people live or work, and of no
/// state by name.
fn unnamed_authority(model: &Model, findings: &mut Findings) {
    if model.speaker.is_some_and(|speaker| model.own(speaker, "authority").is_stated()) {
        return;
    }
    for rights in model.of_kind(Kind::Rights) {
        let complaints = model.own(rights.id, "complaints");
        let near = |entry: &Entry| {
            let of = entry.value.detail("of");
            of.is_stated() && of.words().count() == of.entries.len() && !of.has_word("seat")
        };
        let Some(first) = complaints.first().filter(|_| complaints.entries.iter().all(near)) else {
            continue;
        };
        let mut finding = RULE
            .finding(format!("`{}` names no authority", rights.name), first.span)
            .label("whichever is near")
            .note("People may choose where to complain; the name of the authority of the seat saves them the search.")
            .help("add the authority of the seat: `complaints: [authority(seat), authority(residence)]`");
        finding.severity = Severity::Note;
        findings.report(&[rights.id], finding);
    }
}

/// Whether the policy says anything on complaints or the authority, `none` included.
fn names_authority(model: &Model) -> bool {
    model.of_kind(Kind::Rights).any(|rights| !model.own(rights.id, "complaints").is_unknown())
        || model.speaker.is_some_and(|speaker| !model.own(speaker, "authority").is_unknown())
}

fn left_out(model: &Model, notices: &[DeclId]) -> crate::diagnostic::Diagnostic {
    let name = &model.get(notices[0]).name;
    let mut finding = RULE
        .finding(
            format!("`{name}` doesn't say that people may complain to an authority"),
            model.place(notices[0], "sections"),
        )
        .label("no section on rights or complaints")
        .note(NOTE)
        .help("add `rights` to `sections`, or drop the list: the authority of the seat is then printed");
    for &notice in &notices[1..] {
        finding = finding.related(model.place(notice, "sections"), "nor here");
    }
    finding
}
