//! An interest that lost the balance carries nothing.
//!
//! Of several assessments the latest counts. An assessment that found less
//! intrusive means is a warning: it may say that there are none.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legitimate-interest-assessment-negative`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-assessment-negative",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(f)"],
    explanation: Explanation {
        asks: "The assessment behind a legitimate interest came out in its favour.",
        why: "If the interests of people weigh more, or less would do, the processing cannot rest on \
              this basis.",
        blind: "It counts the latest assessment by its day. Where an assessment treats less intrusive \
              means it warns, since it cannot read what it says about them.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-assessment-negative/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-assessment-negative/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let Some(test) = model.latest(&model.balancing_tests(&claim)) else { continue };
        let failed = model.own(test, "outcome").has_word("failed");
        let milder = model.own(test, "considers").word("less_intrusive");
        let milder = milder.filter(|(_, word)| word.detail("text").is_stated());
        let (name, named) = (&model.get(test).name, names(model, &model.gathered(&claim.by)));
        let finding = match milder {
            _ if failed => {
                let message = format!("{named} rests on an interest that failed its assessment `{name}`");
                RULE.finding(message, claim.entry.span)
                    .label("this interest")
                    .related(model.place(test, "outcome"), "weighs less than those of people")
            }
            Some((entry, _)) => {
                let message = format!("The assessment `{name}` knows less intrusive means than {named}");
                let mut finding = RULE.finding(message, entry.span).label("less may do");
                finding.severity = Severity::Warning;
                finding.related(claim.entry.span, "the interest that it weighs")
            }
            None => continue,
        };
        let finding = finding
            .note("Legitimate interests are no basis where those of people override them or where less would do.")
            .help("stop, change what is done, or state another basis; a later assessment that passes counts");
        let about: Vec<DeclId> = model.about(&claim.by).into_iter().chain([test]).collect();
        findings.report(&about, finding);
    }
}
