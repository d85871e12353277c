//! Advertising by behaviour and adding data from elsewhere rarely outweigh what
//! people may expect.
//!
//! Trackers read by another controller count as well; advertising by context and
//! mail to own customers don't.

use crate::diagnostic::Severity;
use crate::graph::hop;
use crate::model::activity::Basis;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `legitimate-interest-behavioural-advertising`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-behavioural-advertising",
    severity: Severity::Warning,
    provisions: &["C-252/21", "EDPB 08/2020"],
    explanation: Explanation {
        asks: "Advertising by behaviour, enrichment and tracking across sites do not rest on a \
              legitimate interest.",
        why: "People do not expect to be followed for advertising, so their interests usually weigh \
              more, and consent is the way.",
        blind: "It goes by the class of the purpose, and by trackers that another controller reads. It \
              is silent for advertising by context and for direct marketing to own customers.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-behavioural-advertising/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-behavioural-advertising/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let profiled: Vec<DeclId> =
            claim.by.iter().copied().filter(|&id| model.has_purpose(id, "behavioural")).collect();
        let tracker = claim.by.iter().find_map(|&id| followed(model, id));
        let gathered = model.gathered(if profiled.is_empty() { &claim.by } else { &profiled });
        let named = names(model, &gathered);
        let rests = verb(&gathered, "rests");
        let (message, place, label) = match (profiled.first(), tracker) {
            (Some(&first), _) => {
                let message = format!("{named} {rests} on a legitimate interest in following people");
                (message, model.place(first, "purpose"), "for this purpose")
            }
            (None, Some(tracker)) => {
                let message = format!(
                    "{named} {rests} on a legitimate interest, and others read `{}`",
                    model.get(tracker).name
                );
                (message, model.place(tracker, "read_by"), "read by another controller")
            }
            (None, None) => continue,
        };
        let finding = RULE
            .finding(message, claim.entry.span)
            .label("a legitimate interest")
            .related(place, label)
            .note("The Court found that users do not reasonably expect this without consent (C-252/21, para. 117).")
            .help("ask for consent: `basis: consent(…)`");
        findings.report(&model.about(&claim.by), finding);
    }
}

/// A tracker of an activity for advertising that another controller reads.
fn followed(model: &Model, id: DeclId) -> Option<DeclId> {
    let advertises = model.has_purpose(id, "advertising") && !model.has_purpose(id, "contextual");
    let by_others = |tracker: &&Declaration| {
        let takers = model.own(tracker.id, "read_by").refs();
        takers.map(|(_, party)| model.taker_role(party)).any(|role| role == TakerRole::Controller)
    };
    model
        .of_kind(Kind::Tracker)
        .filter(|_| advertises)
        .filter(by_others)
        .find(|tracker| hop::tracked_activities(model, tracker.id).contains(&id))
        .map(|tracker| tracker.id)
}
