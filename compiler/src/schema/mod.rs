//! The tables of the language: every kind, field, type and closed word.
//!
//! The type checker, completion, the compiled JSON and the reference all read
//! them, so none of these can drift from another. One file holds the kinds of
//! one chapter; [`table`] and [`words`] are what the tables are made of.

pub mod activity;
pub mod consent;
pub mod library;
pub mod party;
pub mod person;
pub mod place;
pub mod rights;
pub mod shared;
pub mod statement;
pub mod table;
pub mod terms;

pub use table::{Field, Kind, KindTable, Need, Type, Word};

/// The table of a kind.
pub fn of(kind: Kind) -> &'static KindTable {
    TABLES[kind as usize]
}

/// The kind that a word names.
pub fn kind(word: &str) -> Option<Kind> {
    TABLES.iter().find(|table| table.word == word).map(|table| table.kind)
}

/// The field of a kind, the fields that every kind takes included.
pub fn field(kind: Kind, name: &str) -> Option<&'static Field> {
    of(kind).fields.iter().chain(shared::EVERY_KIND).find(|field| field.name == name)
}

/// All kinds, in the order of [`Kind`].
pub static TABLES: [&KindTable; Kind::COUNT] = [
    &party::ORGANISATION,
    &person::SUBJECT,
    &person::DATA,
    &person::PURPOSE,
    &activity::ACTIVITY,
    &activity::PART,
    &place::SYSTEM,
    &party::RECIPIENT,
    &place::FLOW,
    &place::TRANSFER,
    &place::RETENTION,
    &consent::CONSENT,
    &consent::MARKETING,
    &consent::TRACKER,
    &consent::DECISION,
    &rights::RIGHTS,
    &rights::MEASURE,
    &rights::BREACH,
    &terms::TERMS,
    &statement::ASSESSMENT,
    &statement::PARAMETER,
    &statement::CONDITION,
    &statement::CLAIM,
    &statement::TERM,
    &statement::PROSE,
    &statement::DOCUMENT,
    &statement::RULE,
    &library::ELEMENT,
    &library::CONTROL,
    &library::TECHNIQUE,
    &library::SERVICE,
    &library::SECTOR,
    &library::EVENT,
    &library::COUNTRY,
    &library::ADEQUACY,
    &library::CLAUSES,
    &library::AUTHORITY,
    &library::CONSENT_AGE,
    &library::RIGHT,
    &library::GROUND,
    &library::DEROGATION,
    &library::EXEMPTION,
    &library::SAFEGUARD,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_stands_at_the_place_of_its_kind() {
        for (place, table) in TABLES.iter().enumerate() {
            assert_eq!(table.kind as usize, place, "{}", table.word);
            assert_eq!(kind(table.word), Some(table.kind));
        }
    }

    #[test]
    fn no_kind_has_two_fields_of_one_name() {
        for table in TABLES {
            let mut names: Vec<_> =
                table.fields.iter().chain(shared::EVERY_KIND).map(|field| field.name).collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count, "{}", table.word);
        }
    }
}
