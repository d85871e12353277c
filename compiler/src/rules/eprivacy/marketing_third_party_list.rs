//! Addresses from somebody else, and a consent that does not name the sender.
//!
//! It reads who relies on the consent; without a word the consent is ours.

use crate::diagnostic::Severity;
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `marketing-third-party-list`
pub static RULE: Rule = Rule {
    code: "marketing-third-party-list",
    severity: Severity::Error,
    provisions: &["GDPR 7(1)", "GDPR 4(11)", "GDPR 14", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "Who sends advertising to addresses that another party collected relies on a consent that \
              names the sender.",
        why: "Consent is given to those who are named; a list of addresses does not carry it to \
              whoever buys it.",
        blind: "It is silent where the consent does not say who relies on it, and where the messages \
              rest on something else.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/marketing-third-party-list/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/marketing-third-party-list/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for activity in model.processings().filter(|own| model.decides(own.id)) {
        let (Some(sender), Some((source, seller))) = (model.controller(activity.id), bought(model, activity))
        else {
            continue;
        };
        for (entry, consent) in consents(model, activity) {
            let relied = model.own(consent, "relied_on_by");
            let named = relied.refs().any(|(_, party)| model.company(party) == sender);
            if named || !relied.is_stated() || relied.open || relied.holes().next().is_some() {
                continue;
            }
            let (name, seller_name) = (&model.get(consent).name, &model.get(seller).name);
            let finding = RULE
                .finding(
                    format!("`{name}` does not name `{}`, which sends the messages", model.get(sender).name),
                    entry.span,
                )
                .label("the consent that is relied on")
                .related(source.span, format!("the addresses come from `{seller_name}`"))
                .related(model.place(consent, "relied_on_by"), "given to these parties only")
                .note("Consent holds for those who are named when it is given.")
                .help("ask for consent before the first message, or name the sender where consent is asked");
            findings.report(&[activity.id, consent, seller], finding);
        }
    }
}

/// Another party that gives the contacts.
fn bought<'m>(model: &'m Model, activity: &Declaration) -> Option<(&'m Entry, DeclId)> {
    let source = model.fact(activity.id, "source").refs().find(|(_, id)| {
        matches!(model.get(*id).kind, Kind::Organisation | Kind::Recipient)
            && !model.is_ours(model.company(*id))
    });
    source.filter(|_| model.fact(activity.id, "marketing").is_stated())
}

/// The consents on which the messages of an activity rest.
fn consents<'m>(model: &'m Model, activity: &Declaration) -> Vec<(&'m Entry, DeclId)> {
    let mut found: Vec<(&Entry, DeclId)> = Vec::new();
    for (_, marketing) in model.fact(activity.id, "marketing").refs() {
        let permission = model.own(marketing, "permission");
        found.extend(permission.refs().filter(|(_, id)| model.get(*id).kind == Kind::Consent));
        for (entry, word) in permission.words() {
            found.extend(word.detail("consent").refs().map(|(_, consent)| (entry, consent)));
        }
    }
    found
}
