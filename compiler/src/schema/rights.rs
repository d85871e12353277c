//! What people may ask, and how data is kept safe.

use super::shared::{self, ACTIVITY, AUTHORITY, CITATION, DATA, PARTY, PARTY_OR_SUBJECT, SUBJECT};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, one, table, with, word};

/// How a right is granted where the organisation says more or other than the law.
const GRANT: &[Type] = &[
    Type::Words(&[word("as_law"), with("limited", &[one("text", &[Type::Text]), many("by", &[CITATION])])]),
    Type::Text,
];

const fn right(name: &'static str, says: &'static str) -> Field {
    many(name, GRANT).says(says)
}

/// The rights that the fields of `rights` name, in the order of the articles;
/// withdrawal and review come last.
pub const RIGHT_NAMES: &[&str] = &[
    "information",
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "withdrawal",
    "human_review",
];

/// `rights`
pub static RIGHTS: KindTable = table(
    Kind::Rights,
    "rights",
    "where the organisation says more or other than the law",
    &[
        many("for", &[ACTIVITY]).says("default: all"),
        many("to", &[SUBJECT, PARTY]).says("default: all"),
        many("via", &[Type::Contact, Type::Text]).need(Need::Notice).says("where requests go"),
        right("information", "Arts. 13 and 14: to be told"),
        right("access", "Art. 15"),
        right("rectification", "Art. 16"),
        right("erasure", "Art. 17"),
        right("restriction", "Art. 18"),
        right("portability", "Art. 20"),
        right("objection", "Art. 21"),
        right("withdrawal", "Art. 7(3)"),
        right("human_review", "Art. 22(3)"),
        one("identity", &[Type::Words(&[word("in_doubt"), with("always", &[many("text", &[Type::Text])])])])
            .says("when proof of identity is asked"),
        one("answer_within", &[Type::Quantity, Type::Text]).says("time to answer"),
        one("extension", &[Type::Quantity, Type::Text]).says("by how much that time may grow"),
        one("fee", &[Type::Text, Type::Quantity]).says("what a request costs"),
        many("refusal", &[Type::Text]).says("how and why requests are refused; `none`: without reasons"),
        one("answered_by", &[PARTY]).says("who answers; a processor refers to its client"),
        one("cannot_identify", &[Type::Text]).says("Art. 11"),
        one("passed_on", &[Type::Bool, Type::Quantity, Type::Text])
            .says("whether and when others are told (Art. 19)"),
        many("complaints", &[Type::Words(&[AUTHORITY]), Type::Text]).says("where people may complain"),
    ],
);

/// `measure`
pub static MEASURE: KindTable = table(
    Kind::Measure,
    "measure",
    "a security measure",
    &[
        many("type", &[Type::Ref(&[Kind::Control])]).need(Need::Always).never_none().says("which measures"),
        many("on", &[shared::SYSTEM, ACTIVITY]).says("default: all own systems and activities"),
        many("data", &[DATA]).says("which data it protects, or keeps out; default: all of it"),
        one("detail", &[Type::Text]).says("how it is done; `none`: stated not to be in place"),
        many("keys", &[PARTY_OR_SUBJECT]).says("who holds the keys"),
    ],
);

/// The kinds of personal data breach (Art. 4(12)).
const INCIDENTS: &[Word] =
    &[word("destruction"), word("loss"), word("alteration"), word("disclosure"), word("access")];

/// `breach`
pub static BREACH: KindTable = table(
    Kind::Breach,
    "breach",
    "whom an incident is told to, and when",
    &[
        many("tell", &[PARTY_OR_SUBJECT, Type::Words(&[AUTHORITY])])
            .need(Need::Always)
            .says("one declaration for each addressee"),
        one("within", &[Type::Quantity, Type::Period]).says("time, and from when it counts"),
        many("via", &[Type::Contact, Type::Text]),
        many("of", &[Type::Words(INCIDENTS)]).says("kinds of incident (Art. 4(12))"),
        many("concerning", &[DATA, Type::Ref(&[Kind::Term])]).says("which data"),
        many("with", &[Type::Text]).says("content and documents"),
    ],
);
