//! Contracts with processors (Art. 28) and arrangements of joint controllers (Art. 26).

use super::shared::{ACTIVITY, AUTHORITY, DATA, MEASURE, PARTY, PURPOSE, RECIPIENT, SUBJECT};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, one, table, word};

const TEXTS: &[Type] = &[Type::Text];

const INSTRUCTIONS: &[Field] = &[
    many("form", TEXTS),
    many("only_for", &[PURPOSE, Type::Text]),
    many("warn", TEXTS).says("what happens when an instruction seems to break the law"),
    many("transfers", &[Type::Words(&[word("safeguarded")]), Type::Place, Type::Text]),
    many("forced_by_law", TEXTS).says("processing that the law demands"),
];

const SUBPROCESSORS: &[Field] = &[
    one("authorisation", &[Type::Words(&[word("general"), word("specific")])]),
    many("must", TEXTS),
    many("places", &[Type::Words(&[word("safeguarded")]), Type::Place]),
    many("tell_by", &[Type::Contact, Type::Text]),
    one("notice", &[Type::Quantity, Type::Text]),
    one("object_within", &[Type::Quantity, Type::Period]),
    one("silence", &[Type::Words(&[word("accepts"), word("refuses")])]),
    many("objection", TEXTS),
    many("flow_down", TEXTS),
    many("list", &[RECIPIENT, Type::Ref(&[Kind::Document]), Type::Text]),
];

const RIGHTS_HELP: &[Field] = &[
    many("of", &[Type::Words(RIGHTS), Type::Text]),
    one("forward_within", &[Type::Quantity, Type::Text]),
    one("answered_by", &[PARTY]),
    many("costs", TEXTS),
];

const RIGHTS: &[Word] = &[
    word("information"),
    word("access"),
    word("rectification"),
    word("erasure"),
    word("restriction"),
    word("portability"),
    word("objection"),
    word("withdrawal"),
    word("human_review"),
];

const AT_END: &[Field] = &[
    one("action", &[Type::Words(&[word("delete"), word("return"), word("choice")])]),
    one("within", &[Type::Quantity, Type::Period]),
];

const AUDIT: &[Field] = &[
    many("allowed", &[Type::Text, Type::Bool]),
    one("max", &[Type::Quantity]),
    one("notice", &[Type::Quantity, Type::Text]),
    many("request_by", &[Type::Contact, Type::Text]),
    many("request_with", TEXTS),
    many("auditor", TEXTS),
    many("scope", TEXTS),
    many("excludes", TEXTS),
    many("hours", TEXTS),
    many("conduct", TEXTS),
    many("protocol", TEXTS),
    many("costs", TEXTS),
    many("report", TEXTS),
    many("follow_up", TEXTS),
    many("confidentiality", TEXTS),
];

/// The clauses of Art. 28(3)(a) to (h), in the order of the article.
pub const CLAUSES: [(&str, &str); 8] = [
    ("instructions", "28(3)(a)"),
    ("confidentiality", "28(3)(b)"),
    ("security", "28(3)(c)"),
    ("subprocessors", "28(3)(d)"),
    ("rights_help", "28(3)(e)"),
    ("assistance", "28(3)(f)"),
    ("at_end", "28(3)(g)"),
    ("audit", "28(3)(h)"),
];

/// `terms`
pub static TERMS: KindTable = table(
    Kind::Terms,
    "terms",
    "a contract with a processor, or the arrangement of joint controllers",
    &[
        one("type", &[Type::Words(&[word("processor"), word("joint"), word("service")])])
            .need(Need::Always)
            .never_none(),
        many("between", &[PARTY]).need(Need::Always).says("the party that instructs first"),
        many("activities", &[ACTIVITY]).need(Need::Terms).says("what it is about"),
        one("lasts", &[Type::Period]).need(Need::Terms).says("how long it runs"),
        many("data", &[DATA]).says("the annex; default: those of the activities"),
        many("subjects", &[SUBJECT]).says("the annex; default: those of the activities"),
        many("clauses", TEXTS)
            .says("standard clauses, as \"2021/915\": (a) to (h) and 33(2) count as stated"),
        many("instructions", &[Type::Record(INSTRUCTIONS), Type::Text])
            .need(Need::Terms)
            .says("Art. 28(3)(a)"),
        many("confidentiality", &[MEASURE, Type::Text]).need(Need::Terms).says("Art. 28(3)(b)"),
        many("security", &[MEASURE, Type::Text]).need(Need::Terms).says("Art. 28(3)(c)"),
        many("subprocessors", &[Type::Record(SUBPROCESSORS), Type::Text])
            .need(Need::Terms)
            .says("Art. 28(2), (3)(d), (4)"),
        many("rights_help", &[Type::Record(RIGHTS_HELP), Type::Text]).need(Need::Terms).says("Art. 28(3)(e)"),
        many("assistance", TEXTS).need(Need::Terms).says("Art. 28(3)(f)"),
        many("at_end", &[Type::Record(AT_END), Type::Text]).need(Need::Terms).says("Art. 28(3)(g)"),
        many("audit", &[Type::Record(AUDIT), Type::Text]).need(Need::Terms).says("Art. 28(3)(h)"),
        many("breach", &[Type::Ref(&[Kind::Breach]), Type::Text]).need(Need::Terms).says("Art. 33(2)"),
        many("both", TEXTS).says("further duties of both parties"),
        many("processor_duties", TEXTS).says("further duties of the processor"),
        many("client_duties", TEXTS).says("further duties of the client"),
        many("information", &[PARTY, Type::Text]).says("joint: who informs people"),
        many("requests", &[PARTY, Type::Text]).says("joint: who answers requests"),
        many("contact_point", &[Type::Contact, Type::Text]).says("joint: the common contact"),
        many("essence", TEXTS).says("joint: the essence that people are told (Art. 26(2))"),
        many("authority", &[Type::Words(&[AUTHORITY])]).says("the competent authority"),
    ],
);
