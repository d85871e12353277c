//! Whoever lets another party collect data on its own pages for that party's ends
//! decides on the collection together with it.
//!
//! It needs stated purposes of the other party, and says nothing where they are
//! unknown or none.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `joint-control-suspected`
pub static RULE: Rule = Rule {
    code: "joint-control-suspected",
    severity: Severity::Warning,
    provisions: &["GDPR 26", "C-40/17", "C-210/16", "C-604/22", "EDPB 07/2020", "EDPB 08/2020"],
    explanation: Explanation {
        asks: "A party that sets or reads a tracker for purposes of its own is a joint controller of \
              the collection.",
        why: "The site opens the door and both gain from what is collected there, so both answer for \
              that step.",
        blind: "It rests on the stated purposes of the other party and cannot weigh who decided what. It \
              is silent where they are unknown or none; embedded buttons of others are a note then.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/joint-control-suspected/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/joint-control-suspected/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    embedded(model, findings);
    for tracker in model.of_kind(Kind::Tracker) {
        let mut seen: BTreeSet<DeclId> = BTreeSet::new();
        for (entry, party) in
            ["set_by", "read_by"].iter().flat_map(|field| model.own(tracker.id, field).refs())
        {
            let separate = matches!(model.taker_role(party), TakerRole::Processor | TakerRole::Controller);
            if seen.contains(&party) || !separate || model.own(party, "own_purposes").refs().next().is_none()
            {
                continue;
            }
            seen.insert(party);
            let (name, taker) = (&tracker.name, &model.get(party).name);
            let finding = RULE
                .finding(format!("`{taker}` uses what `{name}` collects for itself, and is not a joint controller"), entry.span)
                .label("collects here")
                .related(model.place(party, "own_purposes"), "for these purposes of its own")
                .related(model.place(party, "role"), "in this role")
                .note(
                    "For collecting and passing on data by an embedded tool, the site and the provider are joint \
                     controllers; what the provider does later is its own.",
                )
                .help("write `role: joint(…)` with the arrangement, or `own_purposes: none` if it only acts for you");
            findings.report(&[tracker.id, party], finding);
        }
    }
}

/// Buttons and embedded content of others, where nobody says who decides.
fn embedded(model: &Model, findings: &mut Findings) {
    for tracker in
        model.of_kind(Kind::Tracker).filter(|own| model.own(own.id, "technology").has_word("embed"))
    {
        let party = model.own(tracker.id, "set_by").refs().find(|(_, party)| {
            model.get(*party).kind == Kind::Recipient && model.own(*party, "role").is_unknown()
        });
        let Some((entry, party)) = party else { continue };
        let message =
            format!("`{}` may decide with us on what `{}` collects", model.get(party).name, tracker.name);
        findings.report(&[tracker.id, party], perhaps(message, entry.span));
    }
    for own in model.processings().filter(|own| model.has_purpose(own.id, "social_plugin")) {
        let recipients = model.fact(own.id, "recipients");
        let joint = recipients.refs().any(|(_, taker)| model.taker_role(taker) == TakerRole::Joint);
        let own_role = model.fact(own.id, "role").has_word("joint");
        let inherited = model.get(own.id).parent.is_some() && !model.own(own.id, "purpose").is_written();
        if joint || own_role || inherited || !model.decides(own.id) {
            continue;
        }
        let message = format!("The owners of the buttons in `{}` may decide with us", own.name);
        findings.report(&[own.id], perhaps(message, model.place(own.id, "purpose")));
    }
}

fn perhaps(message: String, place: Span) -> Diagnostic {
    let mut finding = RULE
        .finding(message, place)
        .label("whose collection is it?")
        .note("Who embeds a button of another company makes it collect data, and both gain from that.")
        .help("write `role: joint(…)` with the arrangement, or say that the other only acts for you");
    finding.severity = Severity::Note;
    finding
}
