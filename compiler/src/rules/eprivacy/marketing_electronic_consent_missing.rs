//! Advertising by electronic message needs consent beforehand, or the exception
//! for existing customers.
//!
//! It can't see whether a message advertises, and takes `marketing` at its word.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `marketing-electronic-consent-missing`
pub static RULE: Rule = Rule {
    code: "marketing-electronic-consent-missing",
    severity: Severity::Error,
    provisions: &["ePrivacy 13(1)", "ePrivacy 13(2)"],
    explanation: Explanation {
        asks: "Advertising by e-mail, text, push message, fax or automated call names the consent or \
              the exception for own customers on which it rests.",
        why: "Such messages reach everybody at no cost to the sender, so people are asked first; an \
              interest of the sender is not enough.",
        blind: "It is silent on post and on calls by people, which national law treats in its own way, \
              and on messages that only service activities send. A legitimate interest beside other \
              ways is a warning, since those may be the ones used; so is a permission that a text leaves open.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/eprivacy/marketing-electronic-consent-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/eprivacy/marketing-electronic-consent-missing/passes.priv"
        ),
    },
    check,
};

/// Channels that need consent beforehand.
const ELECTRONIC: &[&str] = &["email", "sms", "push", "message", "automated_call", "fax"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for marketing in model.of_kind(Kind::Marketing).filter(|own| advertises(model, own.id)) {
        let channels = model.own(marketing.id, "channels");
        let Some((channel, word)) = channels.words().find(|(_, word)| ELECTRONIC.contains(&word.name)) else {
            continue;
        };
        let Some((message, label, severity)) = lack(model, marketing) else { continue };
        let mut finding = RULE
            .finding(message, model.place(marketing.id, "permission"))
            .label(label)
            .related(channel.span, format!("goes by `{}`", word.name))
            .note("Advertising by electronic message needs consent beforehand; own customers may get offers of similar products until they say no.")
            .help("name the consent, or the exception: `permission: soft_opt_in(obtained_in: sale, …)`");
        finding.severity = severity;
        if let Some(fix) = fix::insert(model, marketing.id, "permission", "unstated") {
            finding = finding.fix(fix);
        }
        findings.report(&[&[marketing.id], &*senders(model, marketing.id)].concat(), finding);
    }
}

/// What stands in `permission` instead of consent or the exception.
fn lack(model: &Model, marketing: &Declaration) -> Option<(String, &'static str, Severity)> {
    let (name, permission) = (&marketing.name, model.own(marketing.id, "permission"));
    if permission.broken {
        return None;
    }
    if permission.is_none() {
        return Some((
            format!("`{name}` is sent without anybody's permission"),
            "stated to be none",
            Severity::Error,
        ));
    }
    if permission.is_unknown() {
        let severity = if permission.is_hole() { Severity::Warning } else { Severity::Error };
        return Some((format!("Nothing says what allows `{name}`"), "no permission", severity));
    }
    let interest = permission.has_word("legitimate_interest");
    let severity = if permission.entries.len() > 1 { Severity::Warning } else { Severity::Error };
    let message = format!("`{name}` rests on a legitimate interest");
    interest.then_some((message, "an interest, where consent is asked", severity))
}

/// The activities that send it.
fn senders(model: &Model, marketing: DeclId) -> Vec<DeclId> {
    let sends =
        |own: &&Declaration| model.fact(own.id, "marketing").refs().any(|(_, sent)| sent == marketing);
    model.processings().filter(sends).map(|own| own.id).collect()
}

/// Whether it advertises: not, if every activity that sends it only serves.
fn advertises(model: &Model, marketing: DeclId) -> bool {
    let senders = senders(model, marketing);
    let serves =
        |own: &DeclId| model.has_purpose(*own, "service_message") && !model.has_purpose(*own, "marketing");
    senders.is_empty() || !senders.iter().all(serves)
}
