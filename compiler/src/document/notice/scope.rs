//! What a notice is about: who speaks, to whom, and which activities it shows.

use std::collections::BTreeSet;

use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// The activities of a notice.
pub struct Scope {
    /// Who speaks.
    pub speaker: Option<DeclId>,
    /// Activities, without parts, that the speaker decides or whose role is unknown.
    pub activities: Vec<DeclId>,
    /// Activities and parts in one set.
    pub members: BTreeSet<DeclId>,
    /// Who decides about them.
    pub controllers: BTreeSet<DeclId>,
    /// Activities that are carried out for others.
    pub for_others: Vec<DeclId>,
}

impl Scope {
    /// The scope that a document declares; everything without one.
    pub fn of(model: &Model, document: Option<DeclId>) -> Scope {
        let refs = |field: &str| -> Vec<DeclId> {
            document.map_or(Vec::new(), |id| model.own(id, field).refs().map(|(_, target)| target).collect())
        };
        let audience = refs("audience");
        let only = refs("only");
        let speaker = refs("of").first().copied().or(model.speaker);
        let shown = |id: DeclId| {
            let rows: Vec<DeclId> =
                only.iter().copied().filter(|&own| model.get(own).kind != Kind::Recipient).collect();
            let row = rows.is_empty() || model.family(id).any(|member| rows.contains(&member));
            row && concerns(model, id, &audience)
        };
        let all: Vec<DeclId> =
            model.of_kind(Kind::Activity).map(|activity| activity.id).filter(|&id| shown(id)).collect();
        let decided = |id: DeclId| processings(model, id).any(|member| model.role(member) != Role::Processor);
        let (activities, for_others): (Vec<DeclId>, Vec<DeclId>) =
            all.into_iter().partition(|&id| decided(id));
        let members: BTreeSet<DeclId> = activities
            .iter()
            .flat_map(|&id| model.family(id).collect::<Vec<_>>())
            .filter(|&member| !model.get(member).cases.is_never())
            .filter(|&member| !model.get(member).parts.is_empty() || model.role(member) != Role::Processor)
            .collect();
        let controllers = members.iter().filter_map(|&member| model.controller(member)).collect();
        Scope { speaker, activities, members, controllers, for_others }
    }
}

/// The parts of an activity, or itself.
fn processings(model: &Model, id: DeclId) -> impl Iterator<Item = DeclId> {
    model.family(id).filter(|&member| model.get(member).parts.is_empty())
}

/// Whether an activity is about somebody of an audience: people themselves, or
/// broader or narrower kinds of them. Unknown people concern everybody.
fn concerns(model: &Model, id: DeclId, audience: &[DeclId]) -> bool {
    let people: Vec<DeclId> =
        audience.iter().copied().filter(|&own| model.get(own).kind == Kind::Subject).collect();
    if people.is_empty() {
        return true;
    }
    processings(model, id).any(|member| {
        let subjects = model.subjects(member);
        let related = |subject: DeclId, person: DeclId| {
            model.broader(subject).contains(&person) || model.broader(person).contains(&subject)
        };
        let unknown = subjects.is_empty() || model.fact(member, "subjects").open;
        unknown || subjects.iter().any(|&subject| people.iter().any(|&person| related(subject, person)))
    })
}
