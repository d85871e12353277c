//! People are told where to send requests about their rights.
//!
//! The rights themselves follow from the legal bases and need not be written;
//! where requests go cannot be derived. A `via` of `rights`, or a channel of the
//! controller with `for: rights`, says it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `rights-channel-missing`
pub static RULE: Rule = Rule {
    code: "rights-channel-missing",
    severity: Severity::Error,
    provisions: &["GDPR 12(2)", "GDPR 13(2)(b)", "GDPR 14(2)(c)", "GDPR recital 59"],
    explanation: Explanation {
        asks: "Everybody whose data is used is told where to send requests about their rights.",
        why: "The rights of access, rectification, erasure, restriction, portability and objection have to be easy to \
              use, and a notice that names no way to them leaves people without one.",
        blind: "It takes any channel, also one that nobody reads. A channel without `for: rights` counts as meant for \
                other things. It is silent for the work of a processor, whose client answers.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-channel-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-channel-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let all: Vec<DeclId> = model.explained().map(|processing| processing.id).collect();
    let unanswered: Vec<DeclId> = all.iter().copied().filter(|&one| !is_answered(model, one)).collect();
    if unanswered.is_empty() {
        return;
    }
    let mut about = unanswered.clone();
    about.extend(model.documents("notice"));
    about.extend(model.speaker);
    let partly = unanswered.len() < all.len();
    findings.report(&about, finding(model, &unanswered, partly));
}

fn is_answered(model: &Model, processing: DeclId) -> bool {
    let written = model.rights_of(processing).any(|rights| {
        let via = model.own(rights.id, "via");
        via.is_stated() || via.broken
    });
    // Without a controller there is nobody to ask yet, and that is another finding.
    written || model.controller(processing).is_none_or(|party| model.has_channel_for(party, "rights"))
}

fn finding(model: &Model, unanswered: &[DeclId], partly: bool) -> Diagnostic {
    let message = match partly {
        true => format!("Nothing says where requests about {} go", names(model, unanswered)),
        false => "The policy doesn't say where people exercise their rights".to_owned(),
    };
    let note = "A notice names the rights and a way to use them. The rights are derived from the legal bases and \
                printed; where requests go can't be derived.";
    let rights = unanswered.iter().flat_map(|&processing| model.rights_of(processing)).next();
    if let Some(rights) = rights {
        let finding = RULE
            .finding(message, model.place(rights.id, "via"))
            .label("no channel for requests")
            .note(note)
            .help("write `via: email(\"privacy@…\")`, or name a channel of `contacts`");
        return finding.fix_if(fix::insert(model, rights.id, "via", "unstated"));
    }
    let place = model.controller(unanswered[0]).unwrap_or(unanswered[0]);
    let party = &model.get(place).name;
    let (span, label) = match model.channels(place) {
        [] => (model.get(place).span, "no channel, and no `rights` beside it".to_owned()),
        [first, ..] => (first.span, "no channel here is `for: rights`".to_owned()),
    };
    RULE.finding(message, span).label(label).note(note).help(format!(
        "add `for: rights` to a channel in the `contacts` of `{party}`, or write `rights requests {{ via: \
         email(\"privacy@…\") }}`"
    ))
}
