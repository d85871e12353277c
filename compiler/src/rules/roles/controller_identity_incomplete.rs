//! A controller has a name and can be reached.
//!
//! A name that is not written is the label; only a hole leaves it open. One channel
//! is enough, and so is the address of the seat.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `controller-identity-incomplete`
pub static RULE: Rule = Rule {
    code: "controller-identity-incomplete",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 30(1)(a)"],
    explanation: Explanation {
        asks: "The controller in a notice or record has a name, and at least one way to reach it.",
        why: "Who cannot find out to whom to turn cannot use any right.",
        blind: "It takes the label for the name where none is written, and accepts any one channel or \
              the address of the seat. It cannot know whether anybody answers there.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/controller-identity-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/controller-identity-incomplete/passes.priv"),
    },
    check,
};

/// Channels by which a controller is reached.
const CHANNELS: [&str; 8] =
    ["email", "post", "phone", "form", "link", "in_product", "registered_letter", "in_person"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") && !model.builds("record_controller") {
        return;
    }
    for (controller, decided) in model.controllers() {
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        let name = &model.get(controller).name;
        if let Some((hole, _)) = model.own(controller, "legal_name").holes().next() {
            let finding = RULE
                .finding(format!("The legal name of `{name}` is left open"), hole.span)
                .label("which legal person?")
                .note("People are told who the controller is.")
                .help("write the registered name, or leave the field out if the label is that name");
            findings.report(&about, finding);
        }
        let members = model.own(controller, "members");
        let place = members.holes().next().map(|(hole, _)| hole.span);
        if members.open || place.is_some() {
            let mut finding = RULE
                .finding(
                    format!("`{name}` stands for further companies that it does not name"),
                    place.unwrap_or_else(|| model.place(controller, "members")),
                )
                .label("who else?")
                .note("People are told every controller by name.")
                .help("name the companies in `members`, or speak for one company only");
            finding.severity = Severity::Warning;
            findings.report(&[controller], finding);
        }
        if !is_reachable(model, controller) {
            let finding = RULE
                .finding(format!("Nothing says how to reach `{name}`"), model.place(controller, "contacts"))
                .label("no post, e-mail, form or phone")
                .note("People are told how to reach the controller; one way is enough.")
                .help("add `contacts: { desk: email(\"…\", for: questions) }`, or `seat` with the address")
                .fix_if(fix::insert(model, controller, "contacts", "unstated"));
            findings.report(&about, finding);
        }
    }
}

/// Whether there is one channel with an address, or the address of the seat.
fn is_reachable(model: &Model, controller: DeclId) -> bool {
    if model.own(controller, "seat").is_stated() || model.own(controller, "contacts").broken {
        return true;
    }
    model.channels(controller).iter().any(|channel| {
        channel.fact.broken
            || channel
                .fact
                .words()
                .any(|(_, word)| CHANNELS.contains(&word.name) && !word.detail("address").is_hole())
    })
}
