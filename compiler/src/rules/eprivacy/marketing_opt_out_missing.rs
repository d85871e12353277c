//! Advertising messages can be stopped.
//!
//! Asked for where a notice is built, and wherever it is stated to be missing.

use crate::diagnostic::Severity;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `marketing-opt-out-missing`
pub static RULE: Rule = Rule {
    code: "marketing-opt-out-missing",
    severity: Severity::Error,
    provisions: &["GDPR 21(2)", "GDPR 21(3)", "ePrivacy 13(2)", "ePrivacy 13(4)"],
    explanation: Explanation {
        asks: "Every advertising message says how people stop it.",
        why: "People may object to advertising at any time and without reasons, and each message has \
              to carry a way to do so.",
        blind: "It takes any stated way; it can not see whether the link works.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/marketing-opt-out-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/marketing-opt-out-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for marketing in model.of_kind(Kind::Marketing) {
        let stop = model.own(marketing.id, "stop");
        let missing =
            if stop.is_written() { stop.is_unknown() || stop.is_none() } else { model.builds("notice") };
        if missing {
            findings.report(&[marketing.id], finding(model, marketing));
        }
    }
}

fn finding(model: &Model, marketing: &Declaration) -> crate::diagnostic::Diagnostic {
    let none = model.own(marketing.id, "stop").is_none();
    let finding = RULE
        .finding(
            format!("Nothing says how people stop `{}`", marketing.name),
            model.place(marketing.id, "stop"),
        )
        .label(if none { "stated to be impossible" } else { "no way to stop it" })
        .note("People may object to advertising at any time; a valid way to stop stands in each message.")
        .help("add `stop: …` with a contact, such as an `unsubscribe_link`");
    match fix::insert(model, marketing.id, "stop", "unstated") {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}
