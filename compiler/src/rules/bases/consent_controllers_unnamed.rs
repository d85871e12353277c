//! Consent names all controllers who will rely on it.
//!
//! "Partners" or "sponsors" are named by complete `members`, or by a document that
//! keeps the list.

use crate::diagnostic::Severity;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-controllers-unnamed`
pub static RULE: Rule = Rule {
    code: "consent-controllers-unnamed",
    severity: Severity::Error,
    provisions: &["GDPR 4(11)", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "Everybody who relies on a consent as a controller is named in it.",
        why: "Nobody can agree to the plans of parties whom nobody names (recital 42).",
        blind: "It looks at groups and classes of organisations whose members are not all given. \
              Processors need not be named; a list kept in a document is enough.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-controllers-unnamed/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-controllers-unnamed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        asked_by_anybody(model, consent, findings);
        for (entry, party) in model.own(consent.id, "relied_on_by").refs() {
            let several =
                model.own(party, "type").words().any(|(_, word)| matches!(word.name, "group" | "class"));
            let members = model.own(party, "members");
            let listed = members.is_stated() && !members.open && members.holes().next().is_none();
            let kept = members.refs().any(|(_, member)| model.get(member).kind == Kind::Document);
            if !several || listed || kept || members.broken || model.taker_role(party) == TakerRole::Processor
            {
                continue;
            }
            let name = &model.get(party).name;
            let finding = RULE
                .finding(
                    format!("`{}` does not name all of `{name}`, who rely on it", consent.name),
                    entry.span,
                )
                .label("who are they?")
                .related(model.place(party, "members"), "not all members are named")
                .note("For consent to be informed, people know at least who the controllers are.")
                .help("list all `members`, or point `members` to the document that keeps the list");
            findings.report(&[consent.id, party], finding);
        }
    }
}

/// Consent that others ask for, whom nobody names.
fn asked_by_anybody(model: &Model, consent: &Declaration, findings: &mut Findings) {
    let nameless = |party: DeclId| {
        model.own(party, "type").has_word("class") && !model.own(party, "members").is_stated()
    };
    for (entry, party) in model.own(consent.id, "asked_by").refs().filter(|(_, party)| nameless(*party)) {
        let mut finding = RULE
            .finding(
                format!("`{}` is asked by `{}`, whom nobody names", consent.name, model.get(party).name),
                entry.span,
            )
            .label("who asks, and in which words?")
            .note("Whoever relies on a yes shows that it was informed and given to it, also if somebody else asked.")
            .help("name them in `members`, and state in `evidence` what they hand over");
        finding.severity = Severity::Warning;
        findings.report(&[consent.id, party], finding);
    }
}
