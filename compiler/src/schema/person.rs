//! About whom, what, and to what end: subjects, data, purposes.

use super::shared::{self, DOCUMENT, PARTY, TAGS};
use super::table::{Kind, KindTable, Need, Type, many, named, one, table, word};

/// `subject`
pub static SUBJECT: KindTable = table(
    Kind::Subject,
    "subject",
    "a kind of natural person",
    &[
        many(
            "traits",
            &[Type::Words(&[
                word("child"),
                word("employee"),
                word("applicant"),
                word("patient"),
                word("pupil"),
                word("consumer"),
                word("member"),
                word("vulnerable"),
            ])],
        )
        .says("rules look here"),
        one("of", &[PARTY]).says("whose staff, client or contact"),
        one("kind_of", &[shared::SUBJECT]).says("the broader kind"),
        one("min_age", &[Type::Number]).says("age in years"),
        one("max_age", &[Type::Number]).says("age in years"),
        one("count", &[Type::Number]).says("how many people"),
        many("lives_in", &[Type::Country, Type::Place]).says("states of residence"),
        many("reads", &[Type::Language]).says("languages understood"),
    ],
);

/// `data`
pub static DATA: KindTable = table(
    Kind::Data,
    "data",
    "a category of data with its elements",
    &[
        many("elements", &[shared::DATA, Type::Text]).need(Need::Always).says("what it consists of"),
        many("about", &[shared::SUBJECT, shared::ORGANISATION])
            .says("whom it describes; default: the subjects of the activity"),
        many("tags", &[Type::Words(TAGS)]).says("sensitivity and content, added to those of the elements"),
        one(
            "identity",
            &[Type::Words(&[
                word("identified"),
                named(
                    "pseudonymous",
                    &[one("key", &[PARTY, shared::SYSTEM]).says("who or what holds the key")],
                ),
                named("anonymous", &[one("method", &[Type::Text]).says("how it was made anonymous")]),
            ])],
        )
        .says("how far people can be recognised; default: identified"),
        one("kind_of", &[shared::DATA]).says("the broader category"),
        one("defined_in", &[DOCUMENT]).says("the glossary that explains it"),
        many("made_from", &[shared::DATA]).says("what it is derived from"),
        one(
            "made_by",
            &[Type::Words(&[
                word("aggregate"),
                word("anonymise"),
                word("pseudonymise"),
                word("combine"),
                word("infer"),
                word("hash"),
            ])],
        )
        .says("how it is derived"),
    ],
);

/// `purpose`
pub static PURPOSE: KindTable = table(
    Kind::Purpose,
    "purpose",
    "a purpose with its class",
    &[
        one("class", &[shared::PURPOSE])
            .need(Need::Always)
            .says("the broader purpose; a purpose is contained in its class"),
        shared::ALIASES,
        one("dpv", &[Type::Text]).says("term of the Data Privacy Vocabulary"),
    ],
);
