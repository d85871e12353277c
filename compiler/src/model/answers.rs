//! Answers that are kept: to questions asked backwards, and to those of nearly
//! every rule.
//!
//! A question such as "which activities use this system" would otherwise ask
//! every activity, for every system. The answers are made when they are first
//! asked for; a model that still grows must not be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::activity::{Basis, Role};
use super::fields::Marks;
use super::relation::Relation;
use super::{Code, DeclId, Declaration, Model};
use crate::schema::{self, Kind, Type};
use crate::source::{ChunkId, Span};

/// A declaration and the field that names it.
type Named = (DeclId, &'static str);

/// The answers of a model, so far as somebody asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    naming: OnceLock<Relation<Named, DeclId>>,
    using: OnceLock<Relation<Named, DeclId>>,
    consenting: OnceLock<Relation<Named, DeclId>>,
    keeping: OnceLock<Relation<DeclId, DeclId>>,
    countries: OnceLock<BTreeMap<Code, DeclId>>,
    referred: OnceLock<BTreeSet<DeclId>>,
    holders: OnceLock<BTreeMap<DeclId, Option<DeclId>>>,
    processings: OnceLock<Vec<DeclId>>,
    processors: OnceLock<BTreeSet<DeclId>>,
    sharing: OnceLock<Vec<Vec<DeclId>>>,
    controllers: OnceLock<Vec<(DeclId, Vec<DeclId>)>>,
    resting: OnceLock<Relation<Basis, usize>>,
    in_chunk: OnceLock<Relation<ChunkId, DeclId>>,
    written_out: OnceLock<bool>,
    defaults: OnceLock<Marks>,
}

/// Where a consent is relied on: kind, field, and the word that names it.
pub(super) const CONSENTING: [(Kind, &str, &str); 4] = [
    (Kind::Activity, "basis", "consent"),
    (Kind::Activity, "article_9", "explicit_consent"),
    (Kind::Decision, "gateway", "explicit_consent"),
    (Kind::Transfer, "safeguard", "derogation"),
];

impl Model {
    /// The package's declarations of a kind that refer to a declaration in a
    /// field of their own, in order.
    pub fn naming(
        &self,
        target: DeclId,
        kind: Kind,
        field: &'static str,
    ) -> impl Iterator<Item = &Declaration> {
        let table = self.answers.naming.get_or_init(|| self.own_references().collect());
        table.of((target, field)).map(|id| self.get(id)).filter(move |declaration| declaration.kind == kind)
    }

    /// The activities without parts, and parts, that refer to a declaration in a
    /// field, their own or one that they inherit; in order.
    pub fn using(&self, target: DeclId, field: &'static str) -> impl Iterator<Item = DeclId> {
        let table = self.answers.using.get_or_init(|| self.references_of_processings().collect());
        table.of((target, field))
    }

    /// The smallest units of processing: parts, and activities without parts.
    pub fn processings(&self) -> impl Iterator<Item = &Declaration> {
        let all = self.answers.processings.get_or_init(|| {
            let smallest = |activity: &Declaration| self.smallest(activity.id).collect::<Vec<_>>();
            self.of_kind(Kind::Activity).flat_map(smallest).collect()
        });
        all.iter().map(|&id| self.get(id))
    }

    /// The activities and parts that are carried out for a client.
    pub(super) fn processors(&self) -> &BTreeSet<DeclId> {
        self.answers.processors.get_or_init(|| {
            let members = [Kind::Activity, Kind::Part].into_iter().flat_map(|kind| self.all_of_kind(kind));
            members.map(|member| member.id).filter(|&id| self.role(id) == Role::Processor).collect()
        })
    }

    /// The processings, not of a processor, that share a `basis` field.
    pub(super) fn sharing(&self) -> &[Vec<DeclId>] {
        self.answers.sharing.get_or_init(|| self.sharing_a_basis())
    }

    /// The groups in [`Model::sharing`] whose field states a basis.
    pub(super) fn resting_on(&self, basis: Basis) -> impl Iterator<Item = &[DeclId]> {
        let table = self.answers.resting.get_or_init(|| {
            let stated = |(number, by): (usize, &Vec<DeclId>)| {
                self.bases(by[0]).map(move |(basis, ..)| (basis, number)).collect::<Vec<_>>()
            };
            self.sharing().iter().enumerate().flat_map(stated).collect()
        });
        table.of(basis).map(|number| &*self.sharing()[number])
    }

    /// Whether the package writes out terms with a processor.
    pub(super) fn writes_terms_out(&self) -> bool {
        let any = || self.of_kind(Kind::Terms).any(|terms| self.is_written_out(terms.id));
        *self.answers.written_out.get_or_init(any)
    }

    /// Whether the `defaults` of some organisation may state a field; mostly none do.
    pub(super) fn may_default(&self, field: &str) -> bool {
        let all = || {
            let organisations = self.all_of_kind(Kind::Organisation);
            let defaults = organisations.flat_map(|own| self.own(own.id, "defaults").records());
            defaults.flat_map(|(_, fields)| fields).map(|field| field.table.name).collect()
        };
        self.answers.defaults.get_or_init(all).may_hold(field)
    }

    /// The innermost declaration around a place.
    pub fn around(&self, place: Span) -> Option<&Declaration> {
        let table = self.answers.in_chunk.get_or_init(|| {
            self.declarations.iter().map(|declaration| (declaration.whole.chunk, declaration.id)).collect()
        });
        let beside = table.of(place.chunk).map(|id| self.get(id));
        let around = beside.filter(|own| own.whole.start <= place.start && place.end <= own.whole.end);
        around.min_by_key(|own| own.whole.end - own.whole.start)
    }

    /// The organisations that decide over activities of the package, each once, in
    /// order, with those activities and parts.
    pub fn controllers(&self) -> impl Iterator<Item = (DeclId, &[DeclId])> {
        let all = self.answers.controllers.get_or_init(|| self.deciding());
        all.iter().map(|(controller, decided)| (*controller, &**decided))
    }

    /// Who relies on a consent in a field of [`CONSENTING`], in order.
    pub(super) fn consenting(&self, consent: DeclId, field: &'static str) -> impl Iterator<Item = DeclId> {
        let table = self.answers.consenting.get_or_init(|| self.reliances().into_iter().collect());
        table.of((consent, field))
    }

    /// The activities and parts whose data is kept under a named `retention`.
    pub(super) fn keeping_under(&self, retention: DeclId) -> impl Iterator<Item = DeclId> {
        let named = |one: &Declaration| {
            let named = self.kept(one.id).into_iter().flat_map(|keeping| keeping.named);
            named.map(|retention| (retention, one.id)).collect::<Vec<_>>()
        };
        self.answers.keeping.get_or_init(|| self.processings().flat_map(named).collect()).of(retention)
    }

    /// The library's declaration of a country.
    pub fn country(&self, code: Code) -> Option<&Declaration> {
        let table = self.answers.countries.get_or_init(|| {
            let each = |country: &Declaration| {
                let codes = super::value::fact(&country.fields, "code").countries();
                codes.map(|(_, code)| (code, country.id)).collect::<Vec<_>>()
            };
            let countries: Vec<&Declaration> = self.all_of_kind(Kind::Country).collect();
            countries.into_iter().rev().flat_map(each).collect()
        });
        table.get(&code).map(|&id| self.get(id))
    }

    /// The declarations that another declaration of the package names, in a value
    /// or in a guard.
    pub fn referred_to(&self) -> &BTreeSet<DeclId> {
        self.answers.referred.get_or_init(|| self.mentioned())
    }

    /// The system that says what a system holds: itself, else the nearest origin
    /// of the copy that does.
    pub fn holder(&self, system: DeclId) -> Option<DeclId> {
        let table = self.answers.holders.get_or_init(|| self.holders());
        table.get(&system).copied().flatten()
    }

    fn holders(&self) -> BTreeMap<DeclId, Option<DeclId>> {
        let mut known: BTreeMap<DeclId, Option<DeclId>> = BTreeMap::new();
        for system in self.all_of_kind(Kind::System) {
            let mut silent = Vec::new();
            let mut current = system.id;
            let found = loop {
                if let Some(&found) = known.get(&current) {
                    break found;
                }
                if self.own(current, "holds").is_written() {
                    break Some(current);
                }
                // Who leads back to itself finds nobody to ask.
                known.insert(current, None);
                silent.push(current);
                match self.own(current, "copy_of").refs().next() {
                    Some((_, origin)) => current = origin,
                    None => break None,
                }
            };
            known.insert(current, found);
            known.extend(silent.into_iter().map(|id| (id, found)));
        }
        known
    }

    fn own_references(&self) -> impl Iterator<Item = (Named, DeclId)> {
        let own = self.declarations[self.library as usize..].iter();
        own.filter(|declaration| self.can_hold(declaration)).flat_map(|declaration| {
            declaration.fields.iter().flat_map(move |field| {
                field.fact.refs().map(move |(_, target)| ((target, field.table.name), declaration.id))
            })
        })
    }

    fn references_of_processings(&self) -> impl Iterator<Item = (Named, DeclId)> {
        let refers = |field: &&schema::Field| field.types.iter().any(|kind| matches!(kind, Type::Ref(_)));
        let fields: Vec<&'static str> =
            schema::of(Kind::Part).fields.iter().filter(refers).map(|field| field.name).collect();
        self.processings().flat_map(move |one| {
            let rows = |&field: &&'static str| {
                self.fact(one.id, field).refs().map(move |(_, target)| ((target, field), one.id))
            };
            fields.iter().flat_map(rows).collect::<Vec<_>>()
        })
    }

    fn reliances(&self) -> Vec<(Named, DeclId)> {
        let mut rows = Vec::new();
        for (kind, field, word) in CONSENTING {
            let by: Vec<&Declaration> = if kind == Kind::Activity {
                self.processings().collect()
            } else {
                self.of_kind(kind).collect()
            };
            for one in by {
                for (_, named) in self.fact(one.id, field).words().filter(|(_, named)| named.name == word) {
                    let consents = named.detail("consent").refs();
                    rows.extend(consents.map(|(_, consent)| ((consent, field), one.id)));
                }
            }
        }
        rows
    }
}
