//! Kinds of the library: vocabularies, and the law as dated data.

use super::place::library_words::CONFIDENCE;
use super::shared::{ALIASES, DATA, PURPOSE, TAGS};
use super::table::{Field, Kind, KindTable, Need, Type, Word, library, many, named, one, word};

const SOURCE: Field = one("source", &[Type::Text]).says("where the law was read");
const VERIFIED: Field = one("verified", &[Type::Date]).says("the day on which it was checked");
const CONFIDENCE_FIELD: Field = one("confidence", &[Type::Words(CONFIDENCE)]).says("how sure it is");
const DPV: Field = one("dpv", &[Type::Text]).says("term of the Data Privacy Vocabulary");
const ACT: Field = one("act", &[Type::Text]).says("number of the act");

const fn kind_of(kinds: &'static [Type]) -> Field {
    one("kind_of", kinds).says("the broader word")
}

/// `element`
pub static ELEMENT: KindTable = library(
    Kind::Element,
    "element",
    "an element of data",
    &[
        many("tags", &[Type::Words(TAGS)]).says("sensitivity and content"),
        one("identifier", &[Type::Words(&[word("direct"), word("quasi")])])
            .says("how far it singles people out"),
        kind_of(&[DATA]),
        many("proxy_of", &[Type::Words(TAGS)]).says("what can be guessed from it"),
        many("unusual_for", &[PURPOSE]).says("purposes that seldom need it"),
        ALIASES,
        DPV,
    ],
);

/// `control`
pub static CONTROL: KindTable = library(
    Kind::Control,
    "control",
    "a kind of security measure",
    &[kind_of(&[Type::Ref(&[Kind::Control])]), ALIASES, DPV],
);

/// `technique`
pub static TECHNIQUE: KindTable = library(
    Kind::Technique,
    "technique",
    "a technique that rules look for",
    &[kind_of(&[Type::Ref(&[Kind::Technique])]), ALIASES, DPV],
);

/// `service`
pub static SERVICE: KindTable = library(
    Kind::Service,
    "service",
    "a task that recipients take over",
    &[kind_of(&[Type::Ref(&[Kind::Service])]), ALIASES, DPV],
);

/// `sector`
pub static SECTOR: KindTable = library(
    Kind::Sector,
    "sector",
    "what an organisation does",
    &[kind_of(&[Type::Ref(&[Kind::Sector])]), ALIASES, DPV],
);

/// `event`
pub static EVENT: KindTable = library(
    Kind::Event,
    "event",
    "something that happens or lasts",
    &[
        one("latest", &[Type::Text]).says("the phrase for `last`: \"the last visit\""),
        one("lasting", &[Type::Bool]).says("whether it lasts, as a contract does"),
        one("end", &[Type::Text]).says("the phrase for `end of`: \"the end of the contract\""),
        ALIASES,
        DPV,
    ],
);

const MEMBER: &[Type] =
    &[Type::Words(&[named("member", &[one("since", &[Type::Date]), one("until", &[Type::Date])])])];

/// `country`
pub static COUNTRY: KindTable = library(
    Kind::Country,
    "country",
    "a country or territory",
    &[
        one("code", &[Type::Country]).need(Need::Always).says("ISO 3166-1"),
        one("eu", MEMBER).says("membership since 25 May 2018"),
        one("eea", MEMBER).says("membership since 25 May 2018"),
        one("treated_as", &[Type::Country]).says("the state whose law applies there"),
        one("trap", &[Type::Text]).says("why the code misleads"),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

const TAKERS: &[Word] =
    &[word("all"), word("certified"), word("commercial"), word("private"), word("covered_by_law")];

/// `adequacy`
pub static ADEQUACY: KindTable = library(
    Kind::Adequacy,
    "adequacy",
    "an adequacy decision (Art. 45)",
    &[
        one("country", &[Type::Country]),
        one("body", &[Type::Text]).says("an international organisation"),
        ACT,
        many("amended_by", &[Type::Text]).says("numbers of the acts that amended it"),
        ALIASES,
        one("ended_by", &[Type::Text]).says("the judgment or act that ended it"),
        one("recipients", &[Type::Words(TAKERS)]).says("which takers it covers"),
        many("excludes", &[Type::Text]).says("what it leaves out"),
        many("check_sectors", &[Type::Ref(&[Kind::Sector])]).says("takers that may fall outside"),
        one("scope", &[Type::Text]).says("what it covers, in words"),
        one("eea", &[Type::Bool]).says("whether the EEA Agreement incorporates it; by default it does"),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `clauses`
pub static CLAUSES: KindTable = library(
    Kind::Clauses,
    "clauses",
    "a set of standard contractual clauses",
    &[
        ACT,
        one("repealed", &[Type::Date]).says("no new contracts from that day"),
        many("modules", &[Type::Words(&[word("c2c"), word("c2p"), word("p2p"), word("p2c")])]),
        one("transfer_tool", &[Type::Bool]).says("whether it covers transfers"),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `authority`
pub static AUTHORITY: KindTable = library(
    Kind::Authority,
    "authority",
    "a supervisory authority",
    &[
        one("state", &[Type::Country]),
        one("competence", &[Type::Text]).says("what it supervises; by default private bodies of the state"),
        many("host", &[Type::Text]).says("its sites"),
        many("languages", &[Type::Language]),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `consent_age`
pub static CONSENT_AGE: KindTable = library(
    Kind::ConsentAge,
    "consent_age",
    "the age of digital consent in a state (Art. 8(1))",
    &[
        one("country", &[Type::Country]).need(Need::Always),
        one("age", &[Type::Number]).need(Need::Always).says("years"),
        ACT,
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// The words for the six bases, where the law speaks of them.
const BASES: &[Word] = &[
    word("consent"),
    word("contract"),
    word("legal_obligation"),
    word("vital_interests"),
    word("public_task"),
    word("legitimate_interest"),
];

/// `right`
pub static RIGHT: KindTable = library(
    Kind::Right,
    "right",
    "a right of people",
    &[
        many("articles", &[Type::Text]),
        many("bases", &[Type::Words(BASES)]).says("bases under which it exists"),
        many("limited_for", &[Type::Words(BASES)]).says("bases under which it has exceptions"),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `ground`
pub static GROUND: KindTable = library(
    Kind::Ground,
    "ground",
    "a legal basis of Art. 6 or a condition of Art. 9",
    &[
        one("letter", &[Type::Text]),
        one("article", &[Type::Text]),
        one("word", &[Type::Text]).says("the word in the language, where it differs from the name"),
        one("needs_law", &[Type::Bool]).says("whether a law has to be cited"),
        many("usual", &[Type::Words(BASES)]).says("usual partners in Art. 6"),
        many("possible", &[Type::Words(BASES)]).says("possible partners in Art. 6"),
        many("unusual", &[Type::Words(BASES)]).says("partners that deserve a look"),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `derogation`
pub static DEROGATION: KindTable = library(
    Kind::Derogation,
    "derogation",
    "a derogation of Art. 49",
    &[
        one("article", &[Type::Text]),
        one("occasional", &[Type::Bool]).says("only for transfers that do not repeat"),
        one("not_for_public_bodies", &[Type::Bool]),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `exemption`
pub static EXEMPTION: KindTable = library(
    Kind::Exemption,
    "exemption",
    "a family of trackers and whether it needs consent",
    &[
        one("criterion", &[Type::Words(&[word("a"), word("b"), word("national")])]),
        many("purpose", &[PURPOSE]),
        one("lifetime", &[Type::Quantity, Type::Words(&[word("session")])]),
        many("states", &[Type::Country]),
        SOURCE,
        VERIFIED,
        CONFIDENCE_FIELD,
    ],
);

/// `safeguard`
pub static SAFEGUARD: KindTable = library(
    Kind::Safeguard,
    "safeguard",
    "an instrument for transfers",
    &[one("article", &[Type::Text]), SOURCE, VERIFIED, CONFIDENCE_FIELD],
);
