//! Advertising can always be stopped.
//!
//! On any legal basis, also on consent. Messages of a policy state how they are stopped; a
//! `none` there, or for `objection`, is found here.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Entry;
use crate::model::{Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `right-marketing-objection-missing`
pub static RULE: Rule = Rule {
    code: "right-marketing-objection-missing",
    severity: Severity::Error,
    provisions: &["GDPR 21(2)", "GDPR 21(3)"],
    explanation: Explanation {
        asks: "Whoever gets advertising can object to it at any time, and the policy doesn't say otherwise.",
        why: "The objection to advertising needs no reason and is never weighed against anything.",
        blind: "It finds what is stated to be none. Messages that leave open how they are stopped are asked \
              about by the rules on marketing.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/right-marketing-objection-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-marketing-objection-missing/passes.priv"),
    },
    check,
};

const NOTE: &str = "People may object to direct marketing at any time and for free; their data is then no longer used for it.";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let denied = model.own(rights.id, "objection").unanswered().next();
        let mut concerned = model.concerned(rights.id);
        concerned.retain(|&processing| model.advertises(processing));
        if let Some(entry) = denied.filter(|_| !concerned.is_empty()) {
            let message =
                format!("`{}` withholds the objection to {}", rights.name, names(model, &concerned));
            findings.report(&[vec![rights.id], concerned].concat(), finding(message, entry));
        }
    }
    for marketing in model.of_kind(Kind::Marketing) {
        if let Some(entry) = none(model, marketing) {
            let message = format!("Nobody can stop the messages of `{}`", marketing.name);
            findings.report(&[marketing.id], finding(message, entry));
        }
    }
}

/// Where `stop` is stated to be none.
fn none<'m>(model: &'m Model, marketing: &Declaration) -> Option<&'m Entry> {
    model
        .own(marketing.id, "stop")
        .unanswered()
        .find(|entry| matches!(entry.value, crate::model::value::Value::None))
}

fn finding(message: String, entry: &Entry) -> Diagnostic {
    RULE.finding(message, entry.span).label("no way to object").note(NOTE).help(
        "state the way: `stop: unsubscribe_link` for messages; remove `objection` to print the right as the law has it",
    )
}
