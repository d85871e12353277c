//! Taking consent back is as easy as giving it.
//!
//! A click in a message, on a page or in the product counts as one click. Words of
//! the author, paper, speech and signatures cannot be compared.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-withdrawal-harder-than-giving`
pub static RULE: Rule = Rule {
    code: "consent-withdrawal-harder-than-giving",
    severity: Severity::Warning,
    provisions: &["GDPR 7(3)", "EDPB 05/2020", "EDPB 03/2022"],
    explanation: Explanation {
        asks: "A consent that is given with a click is withdrawn as easily.",
        why: "People who have to write a letter to undo a click will not do it.",
        blind: "It compares channels, not screens: it cannot count steps. It is silent where consent is \
              given on paper, in a form or by word of mouth, or where one of the ways is only \
              described in words.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-withdrawal-harder-than-giving/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/bases/consent-withdrawal-harder-than-giving/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let given = model.own(consent.id, "given").words();
        let click =
            given.into_iter().find(|(_, word)| matches!(word.name, "tick" | "click" | "double_opt_in"));
        let channels = model.withdrawal_channels(consent.id);
        let (Some((entry, _)), Some(channels)) = (click, channels) else { continue };
        let Some(easiest) = channels.into_iter().min_by_key(|channel| effort(channel)) else { continue };
        // A double opt-in takes an e-mail too.
        let in_mail = model.own(consent.id, "given").has_word("double_opt_in");
        if effort(easiest) <= if in_mail { effort("email") } else { CLICK } {
            continue;
        }
        let message = format!(
            "The consent `{}` takes a click to give and {} to withdraw",
            consent.name,
            described(easiest)
        );
        let finding = RULE
            .finding(message, model.place(consent.id, "withdraw"))
            .label("the way back")
            .related(entry.span, "the way in")
            .note("It shall be as easy to withdraw consent as to give it.")
            .help("add a link in the message, a switch in the account, or another way of one click");
        findings.report(&[consent.id], finding);
    }
}

/// The effort of one click.
const CLICK: u8 = 0;

/// How much a channel asks of a person, in steps from easy to hard.
fn effort(channel: &str) -> u8 {
    match channel {
        "email" => 1,
        "form" => 2,
        "post" | "phone" | "registered_letter" | "in_person" => 3,
        _ => CLICK,
    }
}

fn described(channel: &str) -> &'static str {
    match channel {
        "email" => "an e-mail",
        "form" => "a form",
        "phone" => "a call",
        "in_person" => "a visit",
        _ => "a letter",
    }
}
