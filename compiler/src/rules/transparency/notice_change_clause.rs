//! What a policy says about its own changes agrees with itself, and does not leave them to
//! the reader.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `notice-change-clause`
pub static RULE: Rule = Rule {
    code: "notice-change-clause",
    severity: Severity::Error,
    provisions: &["GDPR 12(1)", "GDPR 13(3)", "WP260"],
    explanation: Explanation {
        asks: "People are told of changes that matter to them, and are not asked to look again.",
        why: "Whoever must keep reading a policy to learn of changes is not informed of them, and consent \
              to a changed text is none.",
        blind: "It reads the `changes` of declared notices: who is told, how, and what the reader has to \
              do. Changes between two versions are the matter of `priv diff`.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-change-clause/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-change-clause/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for notice in model.documents("notice") {
        if !model.own(notice, "changes").is_written() {
            let mut finding = RULE
                .finding(format!("`{}` doesn't say how people hear of changes", model.get(notice).name), model.get(notice).span)
                .label("no `changes`")
                .note("The law asks for no such clause; people who know how they will hear of changes need not look for them.")
                .help("add `changes: { tell: …  via: … }`");
            finding.severity = Severity::Hint;
            findings.report(&[notice], finding);
        }
        let Some((_, changes)) = model.own(notice, "changes").records().next() else { continue };
        let name = &model.get(notice).name;
        let (tell, duty) = (fact(changes, "tell"), fact(changes, "reader_duty"));
        let told =
            ["material_tell", "new_purpose_tell"].into_iter().find_map(|field| fact(changes, field).first());
        let nobody = tell.entries.first().filter(|_| tell.is_none());
        match (nobody, told) {
            (Some(nobody), Some(told)) => {
                findings.report(&[notice], contradiction(name, nobody.span, told.span));
            }
            (Some(nobody), None) => {
                let message = format!("`{name}` tells nobody of its changes");
                findings.report(&[notice], unfair(message, nobody.span, "stated to be nobody"));
            }
            (None, _) => {}
        }
        if let Some(duty) = duty.first().filter(|_| !tell.is_stated()) {
            let message = format!("`{name}` leaves it to people to notice changes");
            findings.report(&[notice], unfair(message, duty.span, "a duty of the reader"));
        }
    }
}

fn contradiction(name: &str, nobody: Span, told: Span) -> Diagnostic {
    RULE.finding(format!("`{name}` tells nobody of changes, and tells people of some"), nobody)
        .label("nobody here")
        .related(told, "and somebody here")
        .note("Before data serves a further purpose, people are told of it; a policy can't say both.")
        .help("say in `tell` who hears of changes, and in `via` how")
}

fn unfair(message: String, span: Span, label: &str) -> Diagnostic {
    let mut finding = RULE
        .finding(message, span)
        .label(label)
        .note("Changes that matter are told in a way that people notice; a duty to look again does not replace that.")
        .help("say in `tell` and `via` how people hear of changes");
    finding.severity = Severity::Warning;
    finding
}
