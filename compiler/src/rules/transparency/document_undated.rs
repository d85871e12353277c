//! A notice bears its date or version.
//!
//! Where the notice itself promises to show them, their lack is a warning, else a note.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `document-undated`
pub static RULE: Rule = Rule {
    code: "document-undated",
    severity: Severity::Warning,
    provisions: &["GDPR 12(1)", "GDPR 5(2)"],
    explanation: Explanation {
        asks: "A declared notice or contract annex has a date or a version.",
        why: "Only with a date can people see which text applied to them, and the organisation show what \
              it told them when.",
        blind: "It looks at notices that are declared, and at annexes that leave their date open. It \
              cannot know what a page shows around the text.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/document-undated/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/document-undated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (document_type, when_unwritten) in [("notice", true), ("terms", false)] {
        for document in model.documents(document_type) {
            let (date, version) = (model.own(document, "date"), model.own(document, "version"));
            let open = date.is_hole() || version.is_hole();
            let undated = !date.is_written() && !version.is_written();
            if date.is_stated() || version.is_stated() || !(open || (undated && when_unwritten)) {
                continue;
            }
            let promise = model
                .own(document, "changes")
                .records()
                .next()
                .and_then(|(_, changes)| fact(changes, "shows").first());
            let field = if date.is_hole() { "date" } else { "version" };
            let mut finding = RULE
                .finding(
                    format!("`{}` has neither date nor version", model.get(document).name),
                    model.place(document, field),
                )
                .label("which text is this?")
                .note("A dated text shows what people were told, and since when.")
                .help("add `date: 2026-01-31`, or a `version`");
            match promise {
                Some(promise) => finding = finding.related(promise.span, "promised here"),
                None => finding.severity = Severity::Note,
            }
            findings.report(&[document], finding);
        }
    }
}
