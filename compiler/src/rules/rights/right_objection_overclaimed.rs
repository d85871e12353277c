//! A promised objection belongs to a basis that has one.
//!
//! Consent is withdrawn; contracts and legal duties know no objection.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};
use crate::schema::Kind;

/// `right-objection-overclaimed`
pub static RULE: Rule = Rule {
    code: "right-objection-overclaimed",
    severity: Severity::Hint,
    provisions: &["GDPR 21(1)"],
    explanation: Explanation {
        asks: "A right to object is promised where an activity rests on a legitimate interest or a public \
              task, or advertises.",
        why: "A promise beyond the law binds the organisation, and people take the wrong way when \
              withdrawal would be theirs.",
        blind: "It reads promises in own words only, and is silent where they are called voluntary.",
        related: &["right-objection-omitted"],
        fails: include_str!("../../../../tests/rules/rights/right-objection-overclaimed/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-objection-overclaimed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let others = [Basis::Consent, Basis::Contract, Basis::LegalObligation, Basis::VitalInterests];
    for rights in model.of_kind(Kind::Rights) {
        free_and_limited(model, rights, findings);
        let Some((entry, text)) = model.promised(rights.id, "objection") else { continue };
        let concerned = model.concerned(rights.id);
        let beyond = concerned.iter().all(|&id| {
            model.rests_only_on(id, &others) && !model.advertises(id) && !model.has_purpose(id, "research")
        });
        if concerned.is_empty() || !beyond || lexicon::is_voluntary(text) {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` promises an objection where the law doesn't give it", rights.name), entry.span)
            .label("a promise in own words")
            .related(model.place(concerned[0], "basis"), "neither an interest nor a public task")
            .note("People object to what rests on a legitimate interest or a public task, and to advertising; consent they withdraw.")
            .help("limit it with `for: …`, say that it is voluntary, or remove the line");
        findings.report(&[vec![rights.id], concerned].concat(), finding);
    }
}

/// An objection that is granted without a reason, and then limited.
fn free_and_limited(model: &Model, rights: &Declaration, findings: &mut Findings) {
    let objection = model.own(rights.id, "objection");
    let free = objection.texts().find(|(_, text)| lexicon::is_unconditional(text.main()));
    let (Some((free, _)), Some((limited, _))) = (free, objection.word("limited")) else { return };
    let mut finding = RULE
        .finding(format!("`{}` grants the objection without a reason, and limits it", rights.name), free.span)
        .label("more than the law gives")
        .related(limited.span, "and less")
        .note("People object on grounds of their own situation, and the controller may show compelling grounds; advertising knows neither.")
        .help("say which objection needs no reason, or write `as_law`");
    finding.severity = Severity::Note;
    findings.report(&[rights.id], finding);
}
