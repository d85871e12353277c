//! A word that a policy borrows from another document can be looked up there.
//!
//! An `external` document whose link is left open explains nothing: what is
//! `defined_in` it has no meaning that a reader could find.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `term-unresolved`
pub static RULE: Rule = Rule {
    code: "term-unresolved",
    severity: Severity::Warning,
    provisions: &["GDPR 12(1)"],
    explanation: Explanation {
        asks: "Words and data that another document explains can be looked up there: the document has a link.",
        why: "Information has to be easy to reach and to understand, and a word whose meaning lies in a text that \
              nobody can open is neither.",
        blind: "It doesn't open links. It is silent about an outside document to which no meaning is left.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/term-unresolved/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/term-unresolved/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for document in model.unreachable_documents() {
        let borrowed = borrowed(model, document.id);
        if !borrowed.is_empty() {
            let mut about = vec![document.id];
            about.extend(&borrowed);
            findings.report(&about, finding(model, document, &borrowed));
        }
    }
    let unexplained = |term: &&Declaration| {
        model.own(term.id, "means").is_hole() && !model.own(term.id, "defined_in").is_written()
    };
    for term in model.of_kind(Kind::Term).filter(unexplained) {
        let mut finding = RULE
            .finding(format!("Nothing explains \"{}\"", model.label(term.id)), model.place(term.id, "means"))
            .label("what does it mean?")
            .note("Information is in plain language; that includes the words that only this text uses.")
            .help("add the meaning, or use a word that people know");
        finding.severity = Severity::Note;
        findings.report(&[term.id], finding);
    }
}

/// Terms and data whose meaning stands in a document.
fn borrowed(model: &Model, document: DeclId) -> Vec<DeclId> {
    let points_there =
        |one: &&Declaration| model.own(one.id, "defined_in").refs().any(|(_, target)| target == document);
    let stated = |term: &&Declaration| model.own(term.id, "means").is_stated();
    let terms = model.of_kind(Kind::Term).filter(points_there).filter(|term| !stated(term));
    let data = model
        .of_kind(Kind::Data)
        .filter(points_there)
        .filter(|data| model.own(data.id, "elements").is_unknown());
    data.chain(terms).map(|one| one.id).collect()
}

fn finding(model: &Model, document: &Declaration, borrowed: &[DeclId]) -> Diagnostic {
    let message = format!("{} can't be looked up in `{}`", names(model, borrowed), document.name);
    let mut finding = RULE
        .finding(message, model.place(document.id, "at"))
        .label("no link to the document")
        .note("Information is easy to reach and in plain language; that includes the words it borrows.");
    for &word in borrowed {
        finding = finding.related(
            model.place(word, "defined_in"),
            format!("`{}` is explained there", model.get(word).name),
        );
    }
    let part = model.own_parts(document.id);
    if let Some(&part) = part.first() {
        finding = finding
            .related(model.place(part, "part_of"), format!("`{}` is part of it", model.get(part).name));
    }
    finding.help("give the link, `at: \"https://…\"`, or explain the words here")
}
