//! Who said no has to be remembered, or the next list brings them back.

use crate::diagnostic::Severity;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `marketing-suppression-list-missing`
pub static RULE: Rule = Rule {
    code: "marketing-suppression-list-missing",
    severity: Severity::Note,
    provisions: &["GDPR 21(3)"],
    explanation: Explanation {
        asks: "Advertising says how those who refused are remembered.",
        why: "After an objection data is no longer used for advertising, which works only if somebody \
              remembers who objected.",
        blind: "It is silent on messages that only a platform shows to its own audience.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/marketing-suppression-list-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/eprivacy/marketing-suppression-list-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for marketing in model.of_kind(Kind::Marketing).filter(|own| has_own_list(model, own)) {
        let suppression = model.own(marketing.id, "suppression");
        if suppression.is_stated() || suppression.broken {
            continue;
        }
        let finding = RULE
            .finding(
                format!("Nothing says how those who refuse `{}` are remembered", marketing.name),
                model.place(marketing.id, "suppression"),
            )
            .label("no list of those who said no")
            .note("After an objection the data is no longer used for advertising.")
            .help("add `suppression: \"addresses that said no are kept for three years\"`");
        let finding = match fix::insert(model, marketing.id, "suppression", "unstated") {
            Some(fix) => finding.fix(fix),
            None => finding,
        };
        findings.report(&[marketing.id], finding);
    }
}

/// Whether messages go to addresses that the sender holds.
fn has_own_list(model: &Model, marketing: &Declaration) -> bool {
    let direct = ["email", "sms", "post", "phone", "automated_call", "fax"];
    model.own(marketing.id, "channels").words().any(|(_, word)| direct.contains(&word.name))
}
