//! Everybody whose data is used is addressed by a notice.
//!
//! Without any document a notice for all is implied. Where documents are declared and none of
//! them is a notice, one may exist elsewhere, and the rule only warns.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `notice-missing`
pub static RULE: Rule = Rule {
    code: "notice-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13", "GDPR 14"],
    explanation: Explanation {
        asks: "Every kind of person whose data an activity uses is in the audience of a notice.",
        why: "People are owed the information of Arts 13 and 14 whoever they are; a notice that speaks to \
              customers tells applicants nothing.",
        blind: "It compares audiences with the people of activities, broader kinds included. An outside \
              document counts for nothing, since nobody can see what it says. It is silent for the work \
              of a processor, where an exemption is stated, and where the person cannot be identified.",
        related: &["notice-provision-requirement-missing"],
        fails: include_str!("../../../../tests/rules/transparency/notice-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let declared =
        model.of_kind(Kind::Document).any(|document| !model.own(document.id, "type").has_word("external"));
    if !declared {
        return;
    }
    let notices = model.documents("notice");
    let mut left_out: Vec<(DeclId, Vec<DeclId>)> = Vec::new();
    for processing in model.processings().filter(|one| is_owed(model, one.id)) {
        for subject in model.subjects(processing.id) {
            if notices.iter().any(|&notice| tells(model, notice, subject, processing.id)) {
                continue;
            }
            match left_out.iter_mut().find(|(known, _)| *known == subject) {
                Some((_, by)) => by.push(processing.id),
                None => left_out.push((subject, vec![processing.id])),
            }
        }
    }
    if !left_out.is_empty() {
        let mut about: Vec<DeclId> = left_out.iter().map(|(subject, _)| *subject).collect();
        about.extend(model.documents("notice"));
        findings.report(&about, finding(model, &notices, &left_out));
    }
}

/// Whether people have to be told of a processing by us, in words of our own.
fn is_owed(model: &Model, processing: DeclId) -> bool {
    let ours = matches!(model.role(processing), Role::Controller | Role::Joint);
    let exempt = model.fact(processing, "informed").has_word("exempt");
    let unknown =
        model.rights_of(processing).any(|rights| model.own(rights.id, "cannot_identify").is_stated());
    ours && !exempt && !unknown
}

fn tells(model: &Model, notice: DeclId, subject: DeclId, processing: DeclId) -> bool {
    let only = model.own(notice, "only");
    let shown = !only.is_stated()
        || only.open
        || only.refs().any(|(_, row)| row == processing || row == model.activity_of(processing));
    let through = model
        .own(subject, "of")
        .refs()
        .any(|(_, party)| model.own(notice, "audience").refs().any(|(_, who)| who == party));
    shown && (model.is_addressed(notice, subject) || through)
}

fn finding(model: &Model, notices: &[DeclId], left_out: &[(DeclId, Vec<DeclId>)]) -> Diagnostic {
    let subjects: Vec<DeclId> = left_out.iter().map(|(subject, _)| *subject).collect();
    let (first, by) = &left_out[0];
    let place = |by: &[DeclId], subject| model.place_of(by[0], "subjects", subject);
    let mut finding = RULE
        .finding(format!("No notice addresses {}", names(model, &subjects)), place(by, *first))
        .label("their data is used here")
        .note("Whoever decides about data tells the people concerned about it.");
    for (subject, by) in &left_out[1..] {
        finding = also(finding, [place(by, *subject)], "and theirs here");
    }
    match notices.first() {
        Some(&notice) => finding
            .related(model.place(notice, "audience"), "the audience of the notice")
            .help(format!("add them to the `audience` of `{}`", model.get(notice).name)),
        None => {
            finding.severity = Severity::Warning;
            finding.help("declare one, `document privacy { type: notice }`, or say where people are told")
        }
    }
}
