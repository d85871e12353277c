//! A record of work for clients has the points of Art. 30(2).

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::activity::Role;
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `ropa-processor-field-missing`
pub static RULE: Rule = Rule {
    code: "ropa-processor-field-missing",
    severity: Severity::Error,
    provisions: &["GDPR 30(2)"],
    explanation: Explanation {
        asks: "The record of a processor names the clients, says what is done for each, and how to reach \
              the processor.",
        why: "Clients and authorities see from it who works for whom, and on what.",
        blind: "It looks at activities in the role of a processor. A class of clients is a note, since \
              the names are kept elsewhere. Transfers and security have rules of their own.",
        related: &["ropa-controller-field-missing"],
        fails: include_str!("../../../../tests/rules/records/ropa-processor-field-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/records/ropa-processor-field-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(&record) = model.documents("record_processor").first() else { return };
    let rows: Vec<DeclId> =
        model.processings().map(|one| one.id).filter(|&id| model.role(id) == Role::Processor).collect();
    let silent: Vec<DeclId> =
        rows.iter().copied().filter(|&id| model.fact(id, "operations").is_lacking()).collect();
    let gathered = model.gathered(&silent);
    if let Some((&first, others)) = gathered.split_first() {
        let mut finding = RULE
            .finding(
                format!("The record doesn't say what is done in {}", names(model, &gathered)),
                model.place(first, "operations"),
            )
            .label("left open")
            .related(model.get(record).span, "the record")
            .note("The record of a processor has the categories of processing for each client.")
            .help("add `operations: …`");
        finding.provisions.push("GDPR 30(2)(b)");
        findings.report(
            &model.about(&silent),
            also(finding, others.iter().map(|&id| model.place(id, "operations")), "nor here"),
        );
    }
    let mut classes: Vec<DeclId> = rows.iter().flat_map(|&id| model.clients(id)).collect();
    classes.sort();
    classes.dedup();
    classes.retain(|&client| {
        model.own(client, "type").has_word("class") && !model.own(client, "members").is_stated()
    });
    if let Some((&first, others)) = classes.split_first() {
        let mut finding = RULE
            .finding(
                format!("The record doesn't name the clients behind {}", names(model, &classes)),
                model.place(first, "type"),
            )
            .label("a class; the names are kept elsewhere")
            .related(model.get(record).span, "the record")
            .note("The record of a processor names each controller for which it works, with contact details.")
            .help("point to the list: `members: …`");
        finding.severity = Severity::Note;
        finding.provisions.push("GDPR 30(2)(a)");
        findings
            .report(&classes, also(finding, others.iter().map(|&id| model.place(id, "type")), "nor here"));
    }
}
