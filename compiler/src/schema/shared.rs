//! Fields and types that several kinds share.

use super::table::{Field, Kind, Need, Type, Word, many, one, positional, with, word};

/// The fields that every kind takes.
pub const EVERY_KIND: &[Field] = &[
    one("label", &[Type::Text]).says("the full label; the text of the header is its short form"),
    one("note", &[Type::Text]).says("an internal remark, shown in no document"),
    one("modality", &[Type::Words(&[word("possible"), word("attempted")])])
        .says("`possible`: may happen; `attempted`: is tried"),
    one("since", &[Type::Date]).says("the first day on which it holds"),
    one("until", &[Type::Date]).says("the last day on which it holds"),
];

/// What else people call a word of the library.
pub const ALIASES: Field = many("aliases", &[Type::Text]).says("other names that people use for it");

/// Organisations and recipients.
pub const PARTY: Type = Type::Ref(&[Kind::Organisation, Kind::Recipient]);
/// Parties and people.
pub const PARTY_OR_SUBJECT: Type = Type::Ref(&[Kind::Organisation, Kind::Recipient, Kind::Subject]);
/// An organisation.
pub const ORGANISATION: Type = Type::Ref(&[Kind::Organisation]);
/// A recipient.
pub const RECIPIENT: Type = Type::Ref(&[Kind::Recipient]);
/// A kind of person.
pub const SUBJECT: Type = Type::Ref(&[Kind::Subject]);
/// A data category or element.
pub const DATA: Type = Type::Ref(&[Kind::Data, Kind::Element]);
/// A purpose.
pub const PURPOSE: Type = Type::Ref(&[Kind::Purpose]);
/// An activity or one of its parts.
pub const ACTIVITY: Type = Type::Ref(&[Kind::Activity, Kind::Part]);
/// A system.
pub const SYSTEM: Type = Type::Ref(&[Kind::System]);
/// A consent.
pub const CONSENT: Type = Type::Ref(&[Kind::Consent]);
/// A document.
pub const DOCUMENT: Type = Type::Ref(&[Kind::Document]);
/// A measure.
pub const MEASURE: Type = Type::Ref(&[Kind::Measure, Kind::Control]);
/// An assessment.
pub const ASSESSMENT: Type = Type::Ref(&[Kind::Assessment]);

/// `law(FR, "Code de commerce, art. L123-22", requires)`
pub const LAW: Word = positional(
    "law",
    3,
    &[
        one("state", &[Type::Country, Type::Words(&[word("eu")])]).says("the state; `EU` is Union law"),
        one("text", &[Type::Text]).says("act and article"),
        one("force", &[Type::Words(&[word("requires"), word("permits")])]),
    ],
);
/// A citation of a law.
pub const CITATION: Type = Type::Words(&[LAW]);

/// `authority(FR)`, `authority(residence)`
pub const AUTHORITY: Word = with(
    "authority",
    &[many("of", &[Type::Country, Type::Words(&[word("residence"), word("workplace"), word("seat")])])],
);

/// Words for what a channel is for.
const CHANNEL_USES: &[Word] = &[
    word("questions"),
    word("rights"),
    word("objection"),
    word("withdrawal"),
    word("complaints"),
    word("audit"),
    word("changes"),
    word("breach"),
];

const CHANNEL_DETAILS: &[Field] = &[
    one("address", &[Type::Text]).says("address, number or link"),
    many("for", &[Type::Words(CHANNEL_USES)]).says("what it is for"),
    many("from", &[PARTY_OR_SUBJECT]).says("who may use it"),
];

/// The channels by which an organisation is reached.
pub const CHANNELS: &[Word] = &[
    with("email", CHANNEL_DETAILS),
    positional(
        "post",
        2,
        &[
            one("address", &[Type::Text]).says("address, number or link"),
            one("country", &[Type::Country]),
            many("for", &[Type::Words(CHANNEL_USES)]).says("what it is for"),
            many("from", &[PARTY_OR_SUBJECT]).says("who may use it"),
        ],
    ),
    with("phone", CHANNEL_DETAILS),
    with("form", CHANNEL_DETAILS),
    with("link", CHANNEL_DETAILS),
    with("unsubscribe_link", CHANNEL_DETAILS),
    with("in_product", CHANNEL_DETAILS),
    with("registered_letter", CHANNEL_DETAILS),
    with("self_service", CHANNEL_DETAILS),
    with("in_person", CHANNEL_DETAILS),
];

const SPECIAL: &[Word] = &[
    word("origin"),
    word("politics"),
    word("religion"),
    word("union"),
    word("genetic"),
    word("biometric"),
    word("health"),
    word("sexual"),
];

/// Words of sensitivity and content that data carries.
pub const TAGS: &[Word] = &[
    with("special", &[many("category", &[Type::Words(SPECIAL)])]),
    word("criminal"),
    word("financial"),
    word("national_id"),
    word("location"),
    word("image"),
    word("voice"),
    word("behaviour"),
    word("free_text"),
    word("communication"),
    with("ordinary", &[one("reason", &[Type::Text]).need(Need::Always)]),
];

/// The words for a place that is no country.
pub const PLACE_WORDS: &[&str] = &["eea", "eu", "adequate", "outside_eea", "seat"];

/// The Art. 28 safeguards and roles that `role` of an activity knows.
pub const JOINT: Word = with("joint", &[many("terms", &[Type::Ref(&[Kind::Terms]), CITATION])]);
