//! Dated questions to the library: what the law says on a day.

pub mod ground;
pub mod period;
pub mod provision;
pub mod territory;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::value::{Fact, Field, fact};
use crate::model::{Code, DeclId, Declaration, Model};
use crate::schema::Kind;

/// The day whose law applies if nobody asks for another: that of the tables shipped.
pub const TABLES_DATE: Date = Date::constant(2026, 11, 22);

/// The day from which the GDPR applies; before it there is nothing to ask.
pub const GDPR_DATE: Date = Date::constant(2018, 5, 25);

/// The law on a day, read from the library of a model.
#[derive(Clone, Copy, Debug)]
pub struct Law<'m> {
    model: &'m Model,
    /// The day.
    pub on: Date,
}

/// Why an adequacy decision covers a country, or not quite.
#[derive(Clone, Copy, Debug)]
pub struct Adequacy<'m> {
    /// The decision.
    pub declaration: &'m Declaration,
    /// Its number, as "2021/1772".
    pub act: &'m str,
    /// Which takers it covers: `all`, `certified`, `commercial`, `private`, `covered_by_law`.
    pub recipients: &'static str,
    /// Its last day, if one is set.
    pub until: Option<Date>,
}

impl<'m> Law<'m> {
    /// The law on a day.
    pub fn new(model: &'m Model, on: Date) -> Law<'m> {
        Law { model, on }
    }

    fn country(&self, code: Code) -> Option<&'m Declaration> {
        self.model.country(code.country())
    }

    /// Whether a declaration of the library holds on the day.
    pub fn holds(&self, declaration: &Declaration) -> bool {
        within(&declaration.fields, self.on)
    }

    fn is_member(&self, code: Code, union: &str) -> bool {
        let Some(country) = self.country(code) else { return false };
        let treated_as = fact(&country.fields, "treated_as").countries().next();
        if let Some((_, state)) = treated_as {
            return self.is_member(state, union);
        }
        fact(&country.fields, union).words().any(|(_, member)| within(&member.details, self.on))
    }

    /// Whether a country is in the EEA on the day.
    pub fn in_eea(&self, code: Code) -> bool {
        self.is_member(code, "eea")
    }

    /// Whether a country is in the Union on the day.
    pub fn in_eu(&self, code: Code) -> bool {
        self.is_member(code, "eu")
    }

    /// The adequacy decision that covers a country on the day.
    pub fn adequacy(&self, code: Code) -> Option<Adequacy<'m>> {
        self.decisions(code).find(|decision| self.holds(decision.declaration))
    }

    /// All adequacy decisions on a country, past and present, in order of the library.
    pub fn decisions(&self, code: Code) -> impl Iterator<Item = Adequacy<'m>> {
        let code = code.country();
        self.model.all_of_kind(Kind::Adequacy).filter_map(move |declaration| {
            let fields = &declaration.fields;
            fact(fields, "country").countries().find(|(_, own)| *own == code)?;
            Some(Adequacy {
                declaration,
                act: fact(fields, "act").texts().next().map_or("", |(_, act)| act.main()),
                recipients: fact(fields, "recipients").words().next().map_or("all", |(_, word)| word.name),
                until: fact(fields, "until").date(),
            })
        })
    }

    /// The English name of a country; its code if the library lacks it.
    pub fn country_name(&self, code: Code) -> String {
        self.country(code).map_or_else(|| code.to_string(), |country| country.header.main().to_owned())
    }

    /// Why the code of a territory misleads: it is not treated as the state it belongs
    /// to, or it is while one thinks it is not.
    pub fn trap(&self, code: Code) -> Option<&'m str> {
        fact(&self.country(code)?.fields, "trap").texts().next().map(|(_, text)| text.main())
    }

    /// The name of a country in a language; the English one if there is none.
    pub fn country_name_in(&self, code: Code, language: &str) -> String {
        let name = self.country(code).and_then(|country| country.header.in_language(language));
        name.map_or_else(|| self.country_name(code), str::to_owned)
    }

    /// The supervisory authorities of a state, in order of the library.
    pub fn authorities(&self, code: Code) -> Vec<&'m Declaration> {
        let state = |authority: &&Declaration| {
            fact(&authority.fields, "state").countries().any(|(_, own)| own == code.country())
        };
        self.model.all_of_kind(Kind::Authority).filter(state).collect()
    }

    /// The age of digital consent in a state on the day, in years (Art. 8(1)).
    pub fn consent_age(&self, code: Code) -> Option<f64> {
        self.model
            .all_of_kind(Kind::ConsentAge)
            .filter(|age| fact(&age.fields, "country").countries().any(|(_, own)| own == code.country()))
            .find(|age| self.holds(age))
            .and_then(|age| fact(&age.fields, "age").quantity())
            .map(|age| age.number)
    }

    /// All countries of the library with their codes.
    pub fn codes(model: &Model) -> Vec<Code> {
        let code =
            |country: &Declaration| fact(&country.fields, "code").countries().next().map(|(_, code)| code);
        model.all_of_kind(Kind::Country).filter_map(code).collect()
    }

    /// The countries behind the place words `eu`, `eea`, `adequate` and `outside_eea` on the day.
    /// `adequate` names countries outside the EEA that a decision covers whole.
    pub fn places(&self) -> BTreeMap<&'static str, Vec<Code>> {
        let mut places: BTreeMap<&'static str, Vec<Code>> = BTreeMap::new();
        for code in Law::codes(self.model) {
            if self.in_eu(code) {
                places.entry("eu").or_default().push(code);
            }
            if !self.in_eea(code) {
                places.entry("outside_eea").or_default().push(code);
            }
            if self.in_eea(code) {
                places.entry("eea").or_default().push(code);
            } else if self.adequacy(code).is_some_and(|decision| decision.recipients == "all") {
                places.entry("adequate").or_default().push(code);
            }
        }
        places
    }

    /// The library's declaration of a kind by its name.
    pub fn word(&self, kind: Kind, name: &str) -> Option<DeclId> {
        self.model
            .all_of_kind(kind)
            .take_while(|declaration| self.model.is_library(declaration.id))
            .find(|declaration| declaration.name == name)
            .map(|declaration| declaration.id)
    }
}

/// Whether a day lies within the `since` and `until` of some fields.
fn within(fields: &[Field], day: Date) -> bool {
    let date = |name: &str| Fact::date(fact(fields, name));
    date("since").is_none_or(|since| since <= day) && date("until").is_none_or(|until| day <= until)
}
