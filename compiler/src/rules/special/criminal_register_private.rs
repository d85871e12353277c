//! A register of convictions is a matter of public authority.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `criminal-register-private`
pub static RULE: Rule = Rule {
    code: "criminal-register-private",
    severity: Severity::Error,
    provisions: &["GDPR 10"],
    explanation: Explanation {
        asks: "Nobody but a public body keeps a comprehensive register of convictions.",
        why: "Article 10 says that such a register is kept only under the control of official authority.",
        blind: "It speaks where the type of the controller is stated. Files on single cases are no register.",
        related: &["criminal-data-authority-missing"],
        fails: include_str!("../../../../tests/rules/special/criminal-register-private/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/criminal-register-private/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in
        model.processings().filter(|processing| model.has_purpose(processing.id, "criminal_register"))
    {
        let controller = model.controller(processing.id);
        let private = controller.filter(|&controller| {
            let kind = model.own(controller, "type");
            kind.words().next().is_some() && !kind.has_word("public_body")
        });
        if let Some(controller) = private {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, controller));
        }
    }
}

fn finding(model: &Model, processing: &Declaration, controller: DeclId) -> Diagnostic {
    RULE.finding(
        format!("`{}` is a register of convictions in private hands", processing.name),
        model.place(processing.id, "purpose"),
    )
    .label("a criminal register")
    .related(model.place(controller, "type"), "no public body")
    .note("A comprehensive register of convictions is kept only under the control of official authority.")
    .help("keep no register; a file on a single case needs another purpose and a law in `article_10`")
}
