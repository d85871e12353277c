//! A legitimate interest is named, and so is whose it is if it is not the
//! controller's own.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::value::Fact;
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legitimate-interest-unnamed`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-unnamed",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(d)", "GDPR 14(2)(b)"],
    explanation: Explanation {
        asks: "Whoever relies on a legitimate interest names it, and whose it is.",
        why: "People are told the interest so that they can weigh it against their own and object.",
        blind: "It takes any words for the interest; another rule looks at whether they say anything. \
              Without `of` the interest is that of the controller; an `of` left open is a warning.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-unnamed/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legitimate-interest-unnamed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed_in_any_role(Basis::LegitimateInterest) {
        let (text, of) = (claim.word.detail("text"), claim.word.detail("of"));
        let decided = claim.by.iter().any(|&id| model.decides(id));
        let gathered = model.gathered(&claim.by);
        let named = names(model, &gathered);
        let serves = verb(&gathered, "serves");
        if of.holes().next().is_some() {
            findings.report(&model.about(&claim.by), whose(of, &named, serves));
        }
        let (message, label) = if text.is_lacking() && (decided || text.is_hole()) {
            (format!("Nothing says which legitimate interest {named} {serves}"), "no interest named")
        } else {
            continue;
        };
        let place = text.holes().next().map_or(claim.entry.span, |(hole, _)| hole.span);
        let finding = RULE
            .finding(message, place)
            .label(label)
            .note("People are told the interests pursued by the controller or by others.")
            .help(
                "write `legitimate_interest(\"what is gained\", of: …)`; without `of` it is the controller's",
            );
        findings.report(&model.about(&claim.by), finding);
    }
}

/// An interest whose holder is left open, wholly or beside others.
fn whose(of: &Fact, named: &str, serves: &str) -> Diagnostic {
    let place = of.holes().next().map_or_else(|| of.entries[0].span, |(hole, _)| hole.span);
    let mut finding = RULE
        .finding(format!("Nothing says whose legitimate interest {named} {serves}"), place)
        .label("whose interest?")
        .note("People are told the interests pursued by the controller or by others.")
        .help("name the party in `of`; without `of` the interest is the controller's");
    finding.severity = Severity::Warning;
    finding
}
