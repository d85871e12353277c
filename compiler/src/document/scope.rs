//! What a document is about: who speaks, to whom, and which activities it shows.

use std::collections::BTreeSet;

use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// Whose decisions a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the speaker decides, or what nobody says who decides.
    Decided,
    /// What is done on behalf of clients.
    Entrusted,
    /// Both.
    All,
}

/// The activities of a document.
pub struct Scope {
    /// Who speaks.
    pub speaker: Option<DeclId>,
    /// Activities, without parts, of the side that is shown.
    pub activities: Vec<DeclId>,
    /// Activities and parts in one set.
    pub members: BTreeSet<DeclId>,
    /// Who decides about them.
    pub controllers: BTreeSet<DeclId>,
    /// Activities that are carried out for others, if the document is about the rest.
    pub for_others: Vec<DeclId>,
}

impl Scope {
    /// The scope that a document declares; everything without one.
    pub fn of(model: &Model, document: Option<DeclId>, side: Side) -> Scope {
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
        let fits = |id: DeclId| match side {
            Side::Decided => model.role(id) != Role::Processor,
            Side::Entrusted => model.role(id) == Role::Processor,
            Side::All => true,
        };
        let all: Vec<DeclId> =
            model.of_kind(Kind::Activity).map(|activity| activity.id).filter(|&id| shown(id)).collect();
        let (activities, for_others): (Vec<DeclId>, Vec<DeclId>) =
            all.into_iter().partition(|&id| processings(model, id).any(fits));
        let members: BTreeSet<DeclId> = activities
            .iter()
            .flat_map(|&id| model.family(id).collect::<Vec<_>>())
            .filter(|&member| !model.get(member).cases.is_never())
            .filter(|&member| !model.get(member).parts.is_empty() || fits(member))
            .collect();
        Scope { speaker, activities, controllers: controllers(model, &members), members, for_others }
    }

    /// The smallest units of what is shown: parts, and activities without parts.
    pub fn processings(&self, model: &Model) -> Vec<DeclId> {
        let activities = self.activities.iter().flat_map(|&id| model.family(id).collect::<Vec<_>>());
        activities.filter(|id| model.get(*id).parts.is_empty() && self.members.contains(id)).collect()
    }

    /// The same scope with some of its activities.
    pub fn narrowed(&self, model: &Model, activities: &[DeclId]) -> Scope {
        let kept = |id: &&DeclId| model.family(**id).any(|member| activities.contains(&member));
        let activities: Vec<DeclId> = self.activities.iter().filter(kept).copied().collect();
        let members = self.members.iter().copied();
        let members: BTreeSet<DeclId> =
            members.filter(|&member| activities.contains(&model.activity_of(member))).collect();
        let controllers = controllers(model, &members);
        Scope { speaker: self.speaker, activities, members, controllers, for_others: Vec::new() }
    }
}

fn controllers(model: &Model, members: &BTreeSet<DeclId>) -> BTreeSet<DeclId> {
    members.iter().filter_map(|&member| model.controller(member)).collect()
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
