//! An accepted finding has a reason, an owner and a last day, and is one that
//! can be accepted.
//!
//! The annotations are weighed after all other rules, so the rule itself asks
//! nothing; [`judge`] and the other functions here serve `rules::accept`.

use jiff::civil::Date;

use crate::diagnostic::{Acceptance, Diagnostic, Severity};
use crate::model::Accept;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule, find, house};
use crate::spelling::nearest;

/// `waiver-invalid`
pub static RULE: Rule = Rule {
    code: "waiver-invalid",
    severity: Severity::Error,
    provisions: &["GDPR 5(2)"],
    explanation: Explanation {
        asks: "Every `@accept` names a rule, a reason, an owner and a last day, has not expired, and meets a \
               finding that can be accepted.",
        why: "A controller has to be able to show why it takes a risk, who decided so and until when; some \
              gaps no reason can close.",
        blind: "It does not weigh reasons. Whether an annotation has expired depends on the day of the law, so \
                it shows with a later day only. An annotation that meets no finding is a note.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/waiver-invalid/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/waiver-invalid/passes.priv"),
    },
    check,
};

/// Nothing to ask before all findings are known.
fn check(_: &Policy<'_>, _: &mut Findings) {}

/// What an annotation accepts with, or what is wrong with it.
///
/// # Errors
/// The code names no rule, a part is missing, or the last day has passed.
pub fn judge(accept: &Accept, today: Date) -> Result<Acceptance, Box<Diagnostic>> {
    if find(&accept.code).is_none() && accept.code != house::CODE {
        return Err(Box::new(unknown(accept)));
    }
    let (Some(because), Some(owner), Some(until)) = (&accept.because, &accept.owner, accept.until) else {
        return Err(Box::new(incomplete(accept)));
    };
    if until < today {
        return Err(Box::new(expired(accept, until)));
    }
    Ok(Acceptance { because: because.clone(), owner: owner.clone(), until: until.to_string() })
}

fn unknown(accept: &Accept) -> Diagnostic {
    let message = format!("There is no rule called `{}`", accept.code);
    let finding = RULE.finding(message, accept.span).label("accepts nothing");
    match nearest(&accept.code, crate::rules::all().map(|rule| rule.code)) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("write the code that stands in brackets before the finding"),
    }
}

fn incomplete(accept: &Accept) -> Diagnostic {
    let parts = [
        ("`because`", accept.because.is_none()),
        ("`owner`", accept.owner.is_none()),
        ("`until`", accept.until.is_none()),
    ];
    let missing: Vec<String> =
        parts.iter().filter(|(_, missing)| *missing).map(|(part, _)| (*part).to_owned()).collect();
    RULE.finding(format!("`@accept({})` lacks {}", accept.code, listed(&missing)), accept.span)
        .label("accepts nothing yet")
        .note("Whoever takes a risk has to be able to show why, who decided and until when.")
        .help("write all four parts: `@accept(code, because: \"…\", owner: \"…\", until: 2027-06-30)`")
}

fn expired(accept: &Accept, until: Date) -> Diagnostic {
    RULE.finding(format!("`@accept({})` ended on {until}", accept.code), accept.span)
        .label("accepts nothing any more")
        .note("An accepted risk is looked at again on its last day.")
        .help("decide anew and set a later day, or mend the finding and remove the annotation")
}

/// The finding under an annotation is one that no reason repairs.
pub fn beyond_acceptance(accept: &Accept, finding: &Diagnostic) -> Diagnostic {
    RULE.finding(format!("`{}` cannot be accepted", accept.code), accept.span)
        .label("accepts nothing")
        .related(finding.primary.span, finding.message.clone())
        .note("Some gaps leave processing without any ground; no reason closes them.")
        .help("mend the finding, and remove the annotation")
}

/// No finding lies under an annotation.
pub fn meets_nothing(accept: &Accept) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("`@accept({})` meets no finding", accept.code), accept.span)
        .label("nothing to accept here")
        .note("A reason that is no longer needed hides what comes later.")
        .help("remove the annotation");
    finding.severity = Severity::Note;
    finding
}
