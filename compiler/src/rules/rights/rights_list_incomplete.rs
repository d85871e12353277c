//! Access, rectification, erasure and restriction are nobody's to withhold.
//!
//! What is not written is as the law has it; a `none` or a hole takes a right away.
//! Portability and objection, which depend on the basis, are rules of their own.

use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::model::{Declaration, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `rights-list-incomplete`
pub static RULE: Rule = Rule {
    code: "rights-list-incomplete",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(b)", "GDPR 14(2)(c)"],
    explanation: Explanation {
        asks: "Nothing in the policy takes away the rights of access, rectification, erasure and restriction.",
        why: "These rights exist on every legal basis, and a notice that denies one keeps people from using \
              it.",
        blind: "It says nothing about rights that are not written, since they are derived and printed. A limit \
              with a law is accepted.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-list-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-list-incomplete/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let modality = model.own(rights.id, "modality");
        if let Some((entry, _)) = modality.word("possible") {
            let mut finding = RULE
                .finding(
                    format!("People may have the rights of `{}`, and nothing says when", rights.name),
                    entry.span,
                )
                .label("may have?")
                .note("The rights follow from the law; a list of what people may have leaves them guessing.")
                .help("drop `modality`, and limit single rights with `limited(…)` where the law does");
            finding.severity = Severity::Note;
            findings.report(&[rights.id], finding);
        }
        let always = ["access", "rectification", "erasure", "restriction"];
        let withheld: Vec<&str> =
            always.into_iter().filter(|right| model.withheld(rights.id, right).is_some()).collect();
        let concerned = model.concerned(rights.id);
        if !withheld.is_empty() && !concerned.is_empty() {
            let mut finding = finding(model, rights, &withheld);
            let articles = withheld.iter().flat_map(|right| model.articles_of(right, &concerned));
            finding.provisions.extend(articles);
            findings.report(&[vec![rights.id], concerned].concat(), finding);
        }
    }
}

fn finding(model: &Model, rights: &Declaration, withheld: &[&str]) -> Diagnostic {
    let place = |right: &str| model.withheld(rights.id, right).map_or(rights.span, |entry| entry.span);
    let quoted: Vec<String> = withheld.iter().map(|right| format!("`{right}`")).collect();
    let mut finding = RULE
        .finding(format!("`{}` withholds {}", rights.name, listed(&quoted)), place(withheld[0]))
        .label("none, or left open")
        .note("People have these rights on every legal basis, and are told of them.")
        .help("remove the line; the right is then printed as the law has it")
        .fix(granted(withheld.iter().map(|right| place(right))));
    for right in &withheld[1..] {
        finding = finding.related(place(right), "and here");
    }
    finding
}

/// Grants all that is withheld.
fn granted(places: impl Iterator<Item = Span>) -> Fix {
    let edits = places.map(|span| Edit { span, text: "as_law".to_owned() }).collect();
    Fix { title: "Grant it as the law does".to_owned(), kind: FixKind::Auto, edits }
}
