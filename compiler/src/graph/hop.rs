//! The edges of the graph, from what is declared.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::case::Cases;
use crate::model::value::{Entry, Modality, Node, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::schema::Kind;
use crate::source::Span;

/// A node of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A subject, system, organisation or recipient.
    Declared(DeclId),
    /// The store of an activity without `systems`.
    Store(DeclId),
    /// Everybody.
    Public,
}

impl Place {
    /// The declaration of a subject, system or party.
    pub fn declared(self) -> Option<DeclId> {
        match self {
            Place::Declared(id) => Some(id),
            Place::Store(_) | Place::Public => None,
        }
    }
}

/// Why data moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HopKind {
    /// A source gives data to an activity.
    Collection,
    /// The operator of a system receives what it holds.
    Operation,
    /// A copy is made.
    Copy,
    /// Somebody looks in from elsewhere.
    Access,
    /// A recipient receives the data of an activity.
    Disclosure,
    /// A step of a declared route.
    Flow,
    /// A recipient passes data on to a sub-processor.
    Subprocessing,
    /// A tracker tells who set it or reads it.
    Tracking,
}

/// An edge of the graph.
#[derive(Clone, Debug)]
pub struct Hop {
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// Why.
    pub kind: HopKind,
    /// The data that it carries of itself; hops that pass on whatever arrives add to it.
    pub data: Vec<DeclId>,
    /// The activities and parts that it serves.
    pub activities: Vec<DeclId>,
    /// When it happens.
    pub cases: Cases,
    /// `may`, or declared as possible: counts like a certain hop, and is worded as one that may happen.
    pub possible: bool,
    /// Where it is written.
    pub span: Span,
    /// The declaration that makes it.
    pub by: DeclId,
}

impl Hop {
    /// Whether it passes on whatever arrives where it begins.
    pub fn passes_on(&self) -> bool {
        matches!(self.kind, HopKind::Operation | HopKind::Copy | HopKind::Access | HopKind::Subprocessing)
    }
}

/// All edges, in order of the declarations that make them.
pub fn hops(model: &Model) -> Vec<Hop> {
    let served = with_copies(model, served(model));
    let mut builder = Builder { model, hops: Vec::new(), served, routed: routed(model) };
    for processing in model.processings() {
        builder.collection(processing);
        builder.disclosure(processing);
    }
    for system in model.of_kind(Kind::System) {
        builder.system(system);
    }
    for flow in model.of_kind(Kind::Flow) {
        builder.flow(flow);
    }
    for tracker in model.of_kind(Kind::Tracker) {
        builder.tracker(tracker);
    }
    builder.subprocessing();
    builder.hops
}

type Served = BTreeMap<DeclId, BTreeSet<DeclId>>;

/// The activities and parts that use each system.
fn served(model: &Model) -> Served {
    let mut served = Served::new();
    for processing in model.processings() {
        for (_, system) in model.fact(processing.id, "systems").refs() {
            served.entry(system).or_default().insert(processing.id);
        }
    }
    served
}

/// The same, where a copy serves what its origin serves.
fn with_copies(model: &Model, mut served: Served) -> Served {
    let mut known: BTreeSet<DeclId> = BTreeSet::new();
    for system in model.of_kind(Kind::System) {
        let mut copies = Vec::new();
        let mut current = Some(system.id);
        while let Some(copy) = current.filter(|&id| known.insert(id)) {
            copies.push(copy);
            current = model.own(copy, "copy_of").refs().next().map(|(_, origin)| origin);
        }
        for copy in copies.into_iter().rev() {
            let origin = current.replace(copy).and_then(|origin| served.get(&origin)).cloned();
            served.entry(copy).or_default().extend(origin.into_iter().flatten());
        }
    }
    served
}

/// Activity and final taker of each flow: such a flow replaces the disclosure.
fn routed(model: &Model) -> BTreeSet<(DeclId, DeclId)> {
    let mut routed = BTreeSet::new();
    for flow in model.of_kind(Kind::Flow) {
        let ends = route(model, flow.id).last().cloned().unwrap_or_default();
        for (_, activity) in model.own(flow.id, "for").refs() {
            for member in model.family(activity) {
                routed.extend(ends.iter().filter_map(|end| end.declared()).map(|end| (member, end)));
            }
        }
    }
    routed
}

/// The steps of a flow.
fn route(model: &Model, flow: DeclId) -> Vec<Vec<Place>> {
    let steps = model.own(flow, "route").entries.iter().find_map(|entry| match &entry.value {
        Value::Route(steps) => Some(steps),
        _ => None,
    });
    let place = |node: &Node| match node {
        Node::Declared(id) => Place::Declared(*id),
        Node::Public => Place::Public,
    };
    steps.map_or(Vec::new(), |steps| steps.iter().map(|step| step.iter().map(place).collect()).collect())
}

/// What a system holds: what it says, else what its origin holds.
pub fn contents(model: &Model, system: DeclId) -> Vec<DeclId> {
    let holds = model.holder(system).map(|holder| model.own(holder, "holds"));
    holds.map_or(Vec::new(), |holds| holds.refs().map(|(_, data)| data).collect())
}

struct Builder<'m> {
    model: &'m Model,
    hops: Vec<Hop>,
    served: Served,
    routed: BTreeSet<(DeclId, DeclId)>,
}

impl Builder<'_> {
    fn collection(&mut self, processing: &Declaration) {
        let data = self.model.data(processing.id);
        let stores = self.stores(processing.id);
        for entry in self.model.fact(processing.id, "source").stated() {
            let given: Vec<DeclId> = entry.value.detail("data").refs().map(|(_, data)| data).collect();
            let data = if given.is_empty() { data.clone() } else { given };
            for from in self.origins(processing.id, entry) {
                for &to in &stores {
                    let carried = self.held(to, &data);
                    self.push(
                        processing,
                        entry,
                        HopKind::Collection,
                        (from, to),
                        carried,
                        vec![processing.id],
                    );
                }
            }
        }
    }

    /// Where data of an activity comes from.
    fn origins(&self, processing: DeclId, entry: &Entry) -> Vec<Place> {
        match &entry.value {
            Value::Word(word) if matches!(word.name, "subject" | "observed") => {
                self.model.subjects(processing).into_iter().map(Place::Declared).collect()
            }
            Value::Word(word) if word.name == "public" => vec![Place::Public],
            Value::Ref(reference) => match self.model.get(reference.target).kind {
                Kind::Activity | Kind::Part => self.stores(reference.target),
                _ => vec![Place::Declared(reference.target)],
            },
            _ => Vec::new(),
        }
    }

    /// The systems of an activity, or its own store if it names none.
    fn stores(&self, processing: DeclId) -> Vec<Place> {
        let systems: Vec<Place> = self
            .model
            .fact(processing, "systems")
            .refs()
            .map(|(_, system)| Place::Declared(system))
            .collect();
        if systems.is_empty() { vec![Place::Store(processing)] } else { systems }
    }

    /// Of some data, what a store holds; of two categories, the narrower one.
    fn held(&self, store: Place, data: &[DeclId]) -> Vec<DeclId> {
        let Place::Declared(system) = store else { return data.to_vec() };
        let held = contents(self.model, system);
        let within = |narrow: DeclId, all: &[DeclId]| {
            self.model.broader(narrow).iter().any(|wider| all.contains(wider))
        };
        let kept = data.iter().copied().filter(|&own| within(own, &held));
        let narrower = held.iter().copied().filter(|&own| !data.contains(&own) && within(own, data));
        kept.chain(narrower).collect()
    }

    fn disclosure(&mut self, processing: &Declaration) {
        let data = self.model.data(processing.id);
        let from = self.stores(processing.id)[0];
        for (entry, recipient) in self.model.fact(processing.id, "recipients").refs() {
            if self.routed.contains(&(processing.id, recipient))
                || self.is_department(processing.id, recipient)
            {
                continue;
            }
            let narrowed: Vec<DeclId> = entry.value.detail("data").refs().map(|(_, data)| data).collect();
            let data = if narrowed.is_empty() { data.clone() } else { narrowed };
            let ends = (from, Place::Declared(recipient));
            self.push(processing, entry, HopKind::Disclosure, ends, data, vec![processing.id]);
        }
    }

    /// A recipient whose organisation is the controller itself is a department.
    fn is_department(&self, processing: DeclId, recipient: DeclId) -> bool {
        let company = self.model.company(recipient);
        company != recipient && self.model.controller(processing) == Some(company)
    }

    fn system(&mut self, system: &Declaration) {
        let serves: Vec<DeclId> = self.served.get(&system.id).into_iter().flatten().copied().collect();
        let here = Place::Declared(system.id);
        let data = contents(self.model, system.id);
        for (entry, origin) in self.model.own(system.id, "copy_of").refs() {
            let ends = (Place::Declared(origin), here);
            self.push(system, entry, HopKind::Copy, ends, data.clone(), serves.clone());
        }
        for (entry, operator) in self.model.own(system.id, "operator").refs() {
            let ours = self.model.is_ours(self.model.company(operator));
            if self.model.get(operator).kind != Kind::Subject && !ours {
                let ends = (here, Place::Declared(operator));
                self.push(system, entry, HopKind::Operation, ends, data.clone(), serves.clone());
            }
        }
        for (entry, party) in self.model.own(system.id, "access").refs() {
            let ends = (here, Place::Declared(party));
            self.push(system, entry, HopKind::Access, ends, data.clone(), serves.clone());
        }
    }

    fn flow(&mut self, flow: &Declaration) {
        let steps = route(self.model, flow.id);
        let Some(written) = self.model.own(flow.id, "route").entries.first() else { return };
        let removed: Vec<DeclId> = self.model.own(flow.id, "removes").refs().map(|(_, data)| data).collect();
        let all: Vec<DeclId> = self.model.own(flow.id, "data").refs().map(|(_, data)| data).collect();
        let serves: Vec<DeclId> = self
            .model
            .own(flow.id, "for")
            .refs()
            .flat_map(|(_, activity)| members(self.model, activity))
            .collect();
        for (number, pair) in steps.windows(2).enumerate() {
            let kept = |data: &DeclId| number == 0 || !removed.contains(data);
            let data: Vec<DeclId> = all.iter().copied().filter(kept).collect();
            for &from in &pair[0] {
                for &to in &pair[1] {
                    self.push(flow, written, HopKind::Flow, (from, to), data.clone(), serves.clone());
                }
            }
        }
    }

    fn subprocessing(&mut self) {
        for recipient in self.model.of_kind(Kind::Recipient) {
            for (entry, further) in self.model.own(recipient.id, "subprocessors").refs() {
                let ends = (Place::Declared(recipient.id), Place::Declared(further));
                self.push(recipient, entry, HopKind::Subprocessing, ends, Vec::new(), Vec::new());
            }
        }
        self.pass_activities_on();
    }

    /// What a recipient passes on serves the activities for which it receives.
    fn pass_activities_on(&mut self) {
        let mut arriving: BTreeMap<Place, BTreeSet<DeclId>> = BTreeMap::new();
        let mut passing: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
        for (number, hop) in self.hops.iter().enumerate() {
            arriving.entry(hop.to).or_default().extend(&hop.activities);
            if hop.kind == HopKind::Subprocessing {
                passing.entry(hop.from).or_default().push(number);
            }
        }
        let fresh = |place: &Place| arriving.get(place).map(|all| (*place, all.iter().copied().collect()));
        let mut waiting: Vec<(Place, Vec<DeclId>)> = passing.keys().filter_map(fresh).collect();
        while let Some((place, fresh)) = waiting.pop() {
            for &number in passing.get(&place).into_iter().flatten() {
                let hop = &mut self.hops[number];
                hop.activities.extend(&fresh);
                let there = arriving.entry(hop.to).or_default();
                let new: Vec<DeclId> = fresh.iter().copied().filter(|&own| there.insert(own)).collect();
                waiting.extend((!new.is_empty()).then_some((hop.to, new)));
            }
        }
        for hop in self.hops.iter_mut().filter(|hop| hop.kind == HopKind::Subprocessing) {
            hop.activities.sort();
        }
    }

    fn tracker(&mut self, tracker: &Declaration) {
        let serves = tracked_activities(self.model, tracker.id);
        let data: Vec<DeclId> = self.model.own(tracker.id, "data").refs().map(|(_, data)| data).collect();
        let mut visitors: Vec<DeclId> =
            serves.iter().flat_map(|&activity| self.model.subjects(activity)).collect();
        if visitors.is_empty() {
            let audience = |document: &Declaration| {
                self.model.own(document.id, "audience").refs().map(|(_, id)| id).collect::<Vec<_>>()
            };
            visitors = self.model.of_kind(Kind::Document).flat_map(audience).collect();
        }
        visitors.retain(|&visitor| self.model.get(visitor).kind == Kind::Subject);
        visitors.sort();
        visitors.dedup();
        for field in ["set_by", "read_by"] {
            for (entry, party) in self.model.own(tracker.id, field).refs() {
                for &visitor in &visitors {
                    let ends = (Place::Declared(visitor), Place::Declared(party));
                    self.push(tracker, entry, HopKind::Tracking, ends, data.clone(), serves.clone());
                }
            }
        }
    }

    fn push(
        &mut self,
        by: &Declaration,
        entry: &Entry,
        kind: HopKind,
        (from, to): (Place, Place),
        data: Vec<DeclId>,
        activities: Vec<DeclId>,
    ) {
        let cases = by.cases.and(&entry.cases);
        if cases.is_never() {
            return;
        }
        let possible = entry.modality != Modality::Certain || self.model.own(by.id, "modality").is_stated();
        self.hops.push(Hop {
            from,
            to,
            kind,
            data,
            activities,
            cases,
            possible,
            span: entry.span,
            by: by.id,
        });
    }
}

/// The smallest units of an activity: its parts, or itself.
fn members(model: &Model, activity: DeclId) -> Vec<DeclId> {
    model.family(activity).filter(|&member| model.get(member).parts.is_empty()).collect()
}

/// The activities that a tracker serves: those it names, else every one with
/// its purpose, or a broader one, and some of the data that it states.
pub fn tracked_activities(model: &Model, tracker: DeclId) -> Vec<DeclId> {
    let named = model.own(tracker, "for");
    if named.is_written() {
        return named.refs().flat_map(|(_, activity)| members(model, activity)).collect();
    }
    let purposes: Vec<DeclId> = model.own(tracker, "purpose").refs().map(|(_, purpose)| purpose).collect();
    let data: Vec<DeclId> = model.own(tracker, "data").refs().map(|(_, data)| data).collect();
    model
        .processings()
        .filter(|processing| {
            let own = model.purposes(processing.id);
            purposes.iter().any(|&purpose| model.broader(purpose).iter().any(|wider| own.contains(wider)))
        })
        .filter(|processing| {
            data.is_empty() || model.data(processing.id).iter().any(|own| data.contains(own))
        })
        .map(|processing| processing.id)
        .collect()
}
