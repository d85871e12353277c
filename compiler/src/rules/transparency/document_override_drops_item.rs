//! An own order of sections or columns leaves nothing out that has to be there.
//!
//! A mandatory item is printed all the same, so that the document is right; the list is not.

use crate::diagnostic::Severity;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `document-override-drops-item`
pub static RULE: Rule = Rule {
    code: "document-override-drops-item",
    severity: Severity::Error,
    provisions: &["GDPR 13", "GDPR 14", "GDPR 30(1)"],
    explanation: Explanation {
        asks: "Where a document lists its sections or columns, the list has every mandatory one.",
        why: "Who chooses what a notice or record shows must not choose to leave out what the law wants \
              in it.",
        blind: "It knows the words for sections and columns that documents use. A list that ends in `..`, \
              and a table within another document, it leaves alone.",
        related: &["notice-complaint-right-missing"],
        fails: include_str!("../../../../tests/rules/transparency/document-override-drops-item/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/document-override-drops-item/passes.priv"),
    },
    check,
};

/// An item: what it is, the words that stand for it, and where the law asks for it.
type Item = (&'static str, &'static [&'static str], &'static str);

const SECTIONS: &[Item] = &[
    ("who answers for it", &["who", "controller", "contact", "parties"], "GDPR 13(1)(a)"),
    ("the purposes", &["purposes", "purpose", "activities"], "GDPR 13(1)(c)"),
    ("the recipients", &["recipients", "recipient", "purposes"], "GDPR 13(1)(e)"),
    ("the rights", &["rights", "complaint", "complaints"], "GDPR 13(2)(b)"),
];

const COLUMNS: &[Item] = &[
    ("the purposes", &["purposes", "purpose", "activity", "activities"], "GDPR 30(1)(b)"),
    ("the people", &["people", "subjects", "subject", "persons"], "GDPR 30(1)(c)"),
    ("the data", &["data", "categories", "elements"], "GDPR 30(1)(c)"),
    ("the recipients", &["recipients", "recipient"], "GDPR 30(1)(d)"),
    ("the periods", &["retention", "period", "periods", "erasure", "limits"], "GDPR 30(1)(f)"),
    ("the measures", &["measures", "security"], "GDPR 30(1)(g)"),
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (document_type, field, items) in
        [("notice", "sections", SECTIONS), ("record_controller", "columns", COLUMNS)]
    {
        for document in model.documents(document_type) {
            let left: Vec<&Item> =
                items.iter().filter(|(_, words, _)| model.omits(document, field, words)).collect();
            if left.is_empty() || model.own(document, "part_of").is_stated() && field == "columns" {
                continue;
            }
            let named: Vec<String> = left.iter().map(|(what, _, _)| (*what).to_owned()).collect();
            let mut finding = RULE
                .finding(
                    format!("The {field} of `{}` leave out {}", model.get(document).name, listed(&named)),
                    model.place(document, field),
                )
                .label("printed all the same")
                .note("What the law wants in a document stays there, in whatever order.")
                .help(format!(
                    "add {} to `{field}`, or drop the list",
                    listed(&left.iter().map(|(_, words, _)| format!("`{}`", words[0])).collect::<Vec<_>>())
                ));
            finding.provisions = Vec::new();
            for (_, _, article) in left {
                if !finding.provisions.contains(article) {
                    finding.provisions.push(article);
                }
            }
            findings.report(&[document], finding);
        }
    }
}
