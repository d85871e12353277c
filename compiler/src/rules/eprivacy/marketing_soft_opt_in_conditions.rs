//! The exception for own customers holds under four conditions together.
//!
//! A free account that leads to a paid offer counts as a sale. It can't see
//! whether products are similar, and trusts what is stated.

use crate::diagnostic::Severity;
use crate::model::Declaration;
use crate::model::value::{Entry, Word};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `marketing-soft-opt-in-conditions`
pub static RULE: Rule = Rule {
    code: "marketing-soft-opt-in-conditions",
    severity: Severity::Error,
    provisions: &["ePrivacy 13(2)", "C-654/23"],
    explanation: Explanation {
        asks: "Who relies on the exception for own customers says that the address came with a sale, \
              that the offers are own and similar ones, and that people could refuse at collection and \
              in each message.",
        why: "The exception replaces consent only where people bought something and could always say \
              no.",
        blind: "It trusts what the policy states about each condition, also where the occasion is told \
              in words. A condition that nobody states may hold all the same, and is a warning.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/marketing-soft-opt-in-conditions/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/marketing-soft-opt-in-conditions/passes.priv"),
    },
    check,
};

/// The conditions that are a plain yes or no.
const CONDITIONS: &[(&str, &str)] = &[
    ("own_similar", "own and similar products"),
    ("refuse_at_collection", "a way to refuse when the address was given"),
    ("refuse_in_message", "a way to refuse in each message"),
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for marketing in policy.model.of_kind(Kind::Marketing) {
        for (entry, word) in policy.model.own(marketing.id, "permission").words() {
            if word.name == "soft_opt_in" {
                judge(marketing, entry, word, findings);
            }
        }
    }
}

fn judge(marketing: &Declaration, entry: &Entry, word: &Word, findings: &mut Findings) {
    let denied = |name: &str| word.detail(name).bool() == Some(false);
    let open = |name: &str| word.detail(name).is_unknown() || word.detail(name).is_none();
    let no: Vec<String> =
        CONDITIONS.iter().filter(|(name, _)| denied(name)).map(|(_, says)| (*says).to_owned()).collect();
    let mut unsaid: Vec<String> =
        CONDITIONS.iter().filter(|(name, _)| open(name)).map(|(_, says)| (*says).to_owned()).collect();
    if open("obtained_in") {
        unsaid.insert(0, "the sale in which the address was given".to_owned());
    }
    let message = match (no.is_empty(), unsaid.is_empty()) {
        (true, true) => return,
        (false, _) => {
            format!("`{}` uses the exception for own customers without {}", marketing.name, listed(&no))
        }
        (true, false) => {
            format!("`{}` does not state {}", marketing.name, listed(&unsaid))
        }
    };
    let mut finding = RULE
        .finding(message, entry.span)
        .label("the exception for own customers")
        .note("It holds for own, similar products, after a sale, with a way to refuse at collection and in each message.")
        .help("state each condition: `soft_opt_in(obtained_in: sale, own_similar: true, refuse_at_collection: true, refuse_in_message: true)`, or ask for consent");
    if no.is_empty() {
        finding.severity = Severity::Warning;
    }
    findings.report(&[marketing.id], finding);
}
