//! The objection to advertising has no conditions.
//!
//! Looks at guards, limits and fees on `stop` and `objection`. Different ways for different
//! channels are no condition.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::case::Cases;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};
use crate::schema::Kind;
use crate::source::Span;

/// `right-marketing-objection-conditional`
pub static RULE: Rule = Rule {
    code: "right-marketing-objection-conditional",
    severity: Severity::Error,
    provisions: &["GDPR 21(3)"],
    explanation: Explanation {
        asks: "Whoever objects to advertising is heard in every case, for free and without giving reasons.",
        why: "The law gives this objection without any weighing; a condition on it takes it back.",
        blind: "It reads guards, limits and fees, and not what a text says. Ways that together serve every case \
              are no condition.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/rights/right-marketing-objection-conditional/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/rights/right-marketing-objection-conditional/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for marketing in model.of_kind(Kind::Marketing) {
        let stop = model.own(marketing.id, "stop");
        let served = stop.stated().fold(Cases::never(), |all, entry| all.or(&entry.cases));
        let open = stop.unanswered().next().is_some() || !stop.is_stated();
        if let Some(entry) = stop.first().filter(|_| !open && !marketing.cases.within(&served)) {
            let message = format!("The messages of `{}` can be stopped in some cases only", marketing.name);
            findings.report(&[marketing.id], finding(message, entry.span, "holds under a condition"));
        }
    }
    for rights in model.of_kind(Kind::Rights) {
        let concerned = model.concerned(rights.id);
        let advertising = concerned.iter().any(|&processing| model.advertises(processing));
        let only_that = concerned.iter().all(|&processing| model.advertises(processing));
        let Some((span, label)) = condition(model, rights.id, only_that).filter(|_| advertising) else {
            continue;
        };
        let message = format!("`{}` puts a condition on the objection to advertising", rights.name);
        findings.report(&[vec![rights.id], concerned].concat(), finding(message, span, label));
    }
}

/// A condition on the objection: a limit, or a fee where only advertising is concerned.
fn condition(model: &Model, rights: DeclId, only_advertising: bool) -> Option<(Span, &'static str)> {
    let objection = model.own(rights, "objection");
    if objection.texts().any(|(_, text)| lexicon::is_about_marketing(text.main())) {
        return None;
    }
    if let Some((entry, _)) = objection.word("limited") {
        return Some((entry.span, "limited"));
    }
    let fee = model.own(rights, "fee").first().filter(|_| only_advertising)?;
    Some((fee.span, "costs something"))
}

fn finding(message: String, span: Span, label: &str) -> Diagnostic {
    RULE.finding(message, span)
        .label(label)
        .note("Data is no longer used for direct marketing once the person objects; nothing is weighed.")
        .help("remove the condition, or add a way for the other cases")
}
