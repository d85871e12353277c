//! Consent names all controllers who will rely on it.
//!
//! "Partners" or "sponsors" are named by complete `members`, or by a document that
//! keeps the list.

use crate::diagnostic::Severity;
use crate::model::party::TakerRole;
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
