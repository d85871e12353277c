//! A group or class of organisations is no person that could answer.

use crate::diagnostic::Severity;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `controller-not-a-legal-entity`
pub static RULE: Rule = Rule {
    code: "controller-not-a-legal-entity",
    severity: Severity::Warning,
    provisions: &["GDPR 4(7)", "EDPB 07/2020"],
    explanation: Explanation {
        asks: "The controller of an activity is one legal person, a public body or a sole trader.",
        why: "A group has no legal personality: nobody could be asked, sued or fined.",
        blind: "It goes by the type of the organisation. It cannot know whether a law designates a group \
              of bodies.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/controller-not-a-legal-entity/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/controller-not-a-legal-entity/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        let word =
            model.own(controller, "type").words().find(|(_, word)| matches!(word.name, "group" | "class"));
        let Some((entry, word)) = word else { continue };
        let name = &model.get(controller).name;
        let what = if word.name == "group" { "a group" } else { "a class of organisations" };
        let activities = names(model, &model.gathered(decided));
        let mut about = vec![controller];
        about.extend(model.activities_of(decided));
        let finding = RULE
            .finding(format!("`{name}`, who decides about {activities}, is {what}"), entry.span)
            .label("no legal person")
            .note("The controller is the person or body that decides; within a group that is one of its companies.")
            .help("name the company that decides, and keep the common name in its `aliases`");
        findings.report(&about, finding);
    }
}
