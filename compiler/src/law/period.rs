//! Periods of the law: what statutes and authorities say about keeping records.

use jiff::civil::Date;

use super::{Law, within};
use crate::model::keeping::{Keeping, Latest};
use crate::model::value::{Fact, Quantity, fact};
use crate::model::{Code, DeclId, Declaration, Model};
use crate::schema::Kind;

/// A period of the library.
#[derive(Clone, Copy, Debug)]
pub struct Statute<'m> {
    /// The `retention` of the library.
    pub declaration: &'m Declaration,
}

impl<'m> Statute<'m> {
    fn field(&self, name: &str) -> &'m Fact {
        fact(&self.declaration.fields, name)
    }

    /// What the law makes of it: `minimum`, `maximum`, `recommended`, `limitation`.
    pub fn is(&self, force: &str) -> bool {
        self.field("force").has_word(force)
    }

    /// The state whose law it is; none for the Union's.
    pub fn state(&self) -> Option<Code> {
        self.field("state").countries().next().map(|(_, code)| code.country())
    }

    /// The classes of records that it is for.
    pub fn classes(&self) -> Vec<&'static str> {
        self.field("class").words().map(|(_, word)| word.name).collect()
    }

    /// Act and article, or the guidance that recommends it.
    pub fn source(&self) -> &'m str {
        self.field("source").texts().next().map_or("", |(_, source)| source.main())
    }

    /// Its length, if one is set.
    pub fn length(&self, model: &Model) -> Option<Quantity> {
        model.keepings(self.field("keep")).iter().find_map(|keeping| keeping.period()?.quantity())
    }

    /// Its last day, if it is no longer law at some time.
    pub fn until(&self) -> Option<Date> {
        self.field("until").date()
    }

    /// Its first day, if it has not always been law.
    pub fn since(&self) -> Option<Date> {
        self.field("since").date()
    }
}

impl<'m> Law<'m> {
    /// All periods of the library, past and present.
    pub fn statutes(&self) -> impl Iterator<Item = Statute<'m>> {
        let model = self.model;
        model
            .all_of_kind(Kind::Retention)
            .filter(move |declaration| model.is_library(declaration.id))
            .map(|declaration| Statute { declaration })
    }

    /// The period of the library with this number.
    pub fn statute(&self, retention: DeclId) -> Option<Statute<'m>> {
        self.model.is_library(retention).then(|| Statute { declaration: self.model.get(retention) })
    }

    /// Whether a period is law on the day.
    pub fn in_force(&self, statute: &Statute<'_>) -> bool {
        within(&statute.declaration.fields, self.on)
    }

    /// The periods in force in some states, of one force.
    pub fn periods(&self, states: &[Code], force: &str) -> Vec<Statute<'m>> {
        let fits = |statute: &Statute<'m>| {
            statute.is(force)
                && self.in_force(statute)
                && statute.state().is_some_and(|state| states.contains(&state))
        };
        self.statutes().filter(fits).collect()
    }

    /// Whether a period of the library is for what a processing does: its
    /// technique and purpose, where it names any; else the class of the records.
    pub fn concerns(&self, statute: &Statute<'_>, processing: DeclId, classes: &[&str]) -> bool {
        let model = self.model;
        let word = |id: DeclId| model.get(id).name.as_str();
        let technique: Vec<DeclId> = statute.field("technique").refs().map(|(_, id)| id).collect();
        let purpose: Vec<DeclId> = statute.field("purpose").refs().map(|(_, id)| id).collect();
        let people = statute.field("trait").words().next().map(|(_, word)| word.name);
        let about = |name: &str| model.subjects(processing).iter().any(|&who| model.has_trait(who, name));
        if people.is_some_and(|name| !about(name)) {
            return false;
        }
        if technique.is_empty() && purpose.is_empty() {
            return statute.classes().iter().any(|class| classes.contains(class));
        }
        technique.iter().all(|&id| model.has_technique(processing, word(id)))
            && purpose.iter().all(|&id| model.has_purpose(processing, word(id)))
    }

    /// The state whose law applies in a territory: France for Réunion.
    pub fn law_of(&self, code: Code) -> Code {
        let treated_as = self.country(code).map(|country| fact(&country.fields, "treated_as"));
        let state = treated_as.and_then(|fact| fact.countries().next());
        state.map_or(code, |(_, state)| state)
    }

    /// When a period of the library ends.
    pub fn latest(&self, statute: &Statute<'m>) -> Option<Latest> {
        let keep = fact(&statute.declaration.fields, "keep");
        self.model.keepings(keep).iter().find_map(Keeping::latest)
    }

    /// Whether one end surely lies after another, where the making of a record
    /// counts the same by whatever name: creation, collection, recording.
    pub fn is_after(&self, one: &Latest, other: &Latest) -> bool {
        self.counted_from_making(one).is_after(&self.counted_from_making(other))
    }

    fn counted_from_making(&self, latest: &Latest) -> Latest {
        use crate::model::keeping::Moment;
        match *latest {
            Latest::After { moment: Moment::Event(event), least, most } => {
                let made = ["collection", "recording"].contains(&self.model.get(event).name.as_str());
                let creation =
                    self.word(Kind::Event, "creation").filter(|_| made && self.model.is_library(event));
                Latest::After { moment: Moment::Event(creation.unwrap_or(event)), least, most }
            }
            other => other,
        }
    }
}
