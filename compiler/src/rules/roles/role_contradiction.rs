//! A party is either controller or processor of the same data for the same
//! activity, not both.
//!
//! Two roles in one field count where they hold in the same case; two recipients of
//! one company count where they receive the same data for the same activity.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::{Hop, Place};
use crate::model::party::TakerRole;
use crate::model::relation::Gathered;
use crate::model::value::{Entry, Word};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `role-contradiction`
pub static RULE: Rule = Rule {
    code: "role-contradiction",
    severity: Severity::Error,
    provisions: &["GDPR 4(7)", "GDPR 4(8)", "EDPB 07/2020"],
    explanation: Explanation {
        asks: "For the same data and the same activity a party is either controller or processor.",
        why: "The two roles carry different duties, so people and partners must know which of them \
              holds.",
        blind: "It cannot know which role is the right one. It is silent where the roles hold for \
              different activities, for different data or in different cases, and where the policy \
              leaves open which one holds.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/role-contradiction/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/role-contradiction/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for kind in [Kind::Activity, Kind::Part, Kind::Recipient] {
        for declaration in model.of_kind(kind) {
            two_roles(model, declaration, findings);
        }
    }
    two_recipients(policy, findings);
}

/// Two roles in one field, in the same case.
fn two_roles(model: &Model, declaration: &Declaration, findings: &mut Findings) {
    let words: Vec<(&Entry, &Word)> = model.own(declaration.id, "role").words().collect();
    let clash = words.iter().enumerate().find_map(|(at, (first, one))| {
        let differs = |(second, other): &&(&Entry, &Word)| {
            one.name != other.name && first.cases.overlaps(&second.cases)
        };
        words[at + 1..].iter().find(differs).map(|second| ((*first, *one), *second))
    });
    let Some(((first, one), (second, other))) = clash else { return };
    let message = format!("`{}` has two roles: {} and {}", declaration.name, one.name, other.name);
    let finding = RULE
        .finding(message, second.span)
        .label(format!("and {} here", other.name))
        .related(first.span, format!("{} here", one.name))
        .note("Whoever decides why and how data is used is its controller; a processor only acts for one.")
        .help("give each role its own part or recipient, or say with a guard when it holds");
    findings.report(&[declaration.id, model.activity_of(declaration.id)], finding);
}

/// Two recipients that are one company, in different roles for the same data.
fn two_recipients(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut companies: Gathered<DeclId, DeclId> = Gathered::default();
    for recipient in model.of_kind(Kind::Recipient).map(|one| one.id) {
        let company = model.company(recipient);
        if company != recipient {
            companies.add(company, recipient);
        }
    }
    for (company, recipients) in companies {
        for (one, other) in pairs(&recipients) {
            if opposed(model.taker_role(one), model.taker_role(other))
                && let Some((first, second)) = shared(policy, one, other)
            {
                findings.report(&[one, other, company], both(model, (one, first), (other, second)));
            }
        }
    }
}

fn pairs(ids: &[DeclId]) -> impl Iterator<Item = (DeclId, DeclId)> {
    ids.iter().enumerate().flat_map(|(at, &one)| ids[at + 1..].iter().map(move |&other| (one, other)))
}

fn opposed(one: TakerRole, other: TakerRole) -> bool {
    let decides = |role| matches!(role, TakerRole::Controller | TakerRole::Joint);
    (one == TakerRole::Processor && decides(other)) || (decides(one) && other == TakerRole::Processor)
}

/// Hops to both that carry the same data for the same activity in the same case.
fn shared<'p>(policy: &Policy<'p>, one: DeclId, other: DeclId) -> Option<(&'p Hop, &'p Hop)> {
    let to = |party| policy.graph.arriving(Place::Declared(party)).map(|(_, hop)| hop);
    let meets = |first: &Hop, second: &Hop| {
        first.activities.iter().any(|activity| second.activities.contains(activity))
            && first.data.iter().any(|data| second.data.contains(data))
            && first.cases.overlaps(&second.cases)
    };
    to(one).find_map(|first| to(other).find(|second| meets(first, second)).map(|second| (first, second)))
}

fn both(model: &Model, (one, first): (DeclId, &Hop), (other, second): (DeclId, &Hop)) -> Diagnostic {
    let activity = first.activities.iter().find(|own| second.activities.contains(own));
    let data = first.data.iter().find(|own| second.data.contains(own));
    let name = |id: Option<&DeclId>| id.map_or(String::new(), |&id| model.get(id).name.clone());
    let message = format!(
        "`{}` gets `{}` for `{}` both as processor and as controller",
        model.get(model.company(one)).name,
        name(data),
        name(activity),
    );
    RULE.finding(message, model.place(other, "role"))
        .label("one role here")
        .related(model.place(one, "role"), "the other role here")
        .related(first.span, format!("passed on to `{}` here", model.get(one).name))
        .related(second.span, format!("and to `{}` here", model.get(other).name))
        .note("For the same data and purpose a party either decides for itself or acts for another.")
        .help("split the activity into parts, or pass only the data that each role needs")
}
