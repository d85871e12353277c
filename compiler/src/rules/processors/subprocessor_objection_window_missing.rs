//! A general authorisation comes with notice of changes and time to object.
//!
//! Looks at `subprocessors` with `authorisation: general` in terms.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Declaration;
use crate::model::value::{Entry, Field, fact};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `subprocessor-objection-window-missing`
pub static RULE: Rule = Rule {
    code: "subprocessor-objection-window-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 28(2)"],
    explanation: Explanation {
        asks: "Terms that authorise further processors in general say how long before a change the client is \
              told, and how long it may object.",
        why: "Without notice and time, a general authorisation leaves the client no chance to say no.",
        blind: "It doesn't judge how long the times are. It is silent where each further processor is \
              authorised on its own.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/processors/subprocessor-objection-window-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/subprocessor-objection-window-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for terms in model.of_kind(Kind::Terms) {
        for (entry, fields) in model.own(terms.id, "subprocessors").records() {
            let missing = missing(fields);
            if fact(fields, "authorisation").has_word("general") && !missing.is_empty() {
                findings.report(&[terms.id], finding(terms, (entry, fields), &missing));
            }
            if let Some((hole, _)) = fact(fields, "objection").holes().next() {
                findings.report(&[terms.id], without_effect(terms, hole));
            }
        }
    }
}

/// An objection of which nobody says what it leads to.
fn without_effect(terms: &Declaration, hole: &Entry) -> Diagnostic {
    RULE.finding(format!("`{}` leaves open what an objection to a further processor leads to", terms.name), hole.span)
        .label("and then?")
        .note("The chance to object is worth something only if the change then doesn't take place, or the client can leave.")
        .help("say it: `objection: \"the change does not take place, or the client may end the contract\"`")
}

fn missing(fields: &[Field]) -> Vec<String> {
    let lacking = ["notice", "object_within"].into_iter().filter(|field| fact(fields, field).is_lacking());
    lacking.map(|field| format!("`{field}`")).collect()
}

fn finding(terms: &Declaration, (entry, fields): (&Entry, &[Field]), missing: &[String]) -> Diagnostic {
    let general = fact(fields, "authorisation").entries.first().map_or(entry.span, |entry| entry.span);
    let written = ["notice", "object_within"]
        .into_iter()
        .find_map(|field| fact(fields, field).unanswered().next().map(|open| open.span));
    let finding = RULE.finding(
        format!("`{}` authorises further processors in general without {}", terms.name, listed(missing)),
        written.unwrap_or(general),
    );
    let finding = match written {
        Some(_) => finding.label("no time").related(general, "any further processor"),
        None => finding.label("any further processor"),
    };
    finding
        .note(
            "Under a general authorisation the client is told of changes beforehand and can object to them.",
        )
        .help("add `notice: 30 days` and `object_within: 30 days`")
}
