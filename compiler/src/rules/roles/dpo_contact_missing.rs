//! A data protection officer can be reached: a notice gives the contact.
//!
//! A functional mailbox is enough; the name of the officer is never asked for.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `dpo-contact-missing`
pub static RULE: Rule = Rule {
    code: "dpo-contact-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(b)", "GDPR 14(1)(b)", "GDPR 37(7)"],
    explanation: Explanation {
        asks: "A notice of a controller with a data protection officer says how to reach the officer.",
        why: "The officer is the person whom people may turn to with every question about their data.",
        blind: "It never asks for the name of the officer. It is silent where no officer is declared; \
              another rule looks at whether one is needed.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/dpo-contact-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/dpo-contact-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    for (controller, decided) in model.controllers() {
        let mut about = vec![controller];
        about.extend(model.activities_of(decided));
        let officers = model.own(controller, "dpo");
        if officers.open && officers.is_stated() {
            let mut finding = RULE
                .finding(
                    format!("`{}` has officers that it does not name", model.get(controller).name),
                    model.place(controller, "dpo"),
                )
                .label("and which others?")
                .note("A group or a body may share one officer; several leave people asking whom to turn to.")
                .help("state each officer, or the one to turn to");
            finding.severity = Severity::Note;
            findings.report(&[controller], finding);
        }
        for (entry, fields) in officers.records() {
            let reached_by = fact(fields, "reached_by");
            if !reached_by.is_lacking() {
                continue;
            }
            let place = reached_by.unanswered().next().map_or(entry.span, |hole| hole.span);
            let name = &model.get(controller).name;
            let finding = RULE
                .finding(format!("Nothing says how to reach the data protection officer of `{name}`"), place)
                .label("no `reached_by`")
                .note("People are told how to reach the officer; a name is not needed.")
                .help("add `reached_by: …` with a channel of `contacts`; a shared mailbox is enough");
            findings.report(&about, finding);
        }
    }
}
