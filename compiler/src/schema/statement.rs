//! What is said about the rest: assessments, choices, claims, words, documents, rules.

use super::shared::{
    self, ACTIVITY, DATA, ORGANISATION, PARTY, PARTY_OR_SUBJECT, PURPOSE, RECIPIENT, SUBJECT, TAGS,
};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, named, one, table, with, word};

const POINT: &[Field] = &[many("text", &[Type::Text])];

/// Points that an assessment may treat.
const POINTS: &[Word] = &[
    with("necessity", POINT),
    with("less_intrusive", POINT),
    with("expectations", POINT),
    with("children", POINT),
    with("safeguards", POINT),
    with("link", POINT),
    with("context", POINT),
    with("nature", POINT),
    with("consequences", POINT),
    with("filtering", POINT),
    with("objection_before", POINT),
    with("memorisation", POINT),
    with("risks", POINT),
    with("measures", POINT),
    with("description", POINT),
    with("law", POINT),
    with("practice", POINT),
];

/// `assessment`
pub static ASSESSMENT: KindTable = table(
    Kind::Assessment,
    "assessment",
    "an assessment of impact, interest, transfer or compatibility",
    &[
        one("type", &[Type::Words(&[word("dpia"), word("lia"), word("tia"), word("compatibility")])])
            .need(Need::Always)
            .never_none(),
        many("of", &[ACTIVITY, Type::Ref(&[Kind::Transfer])]).need(Need::Always).says("what is assessed"),
        one(
            "outcome",
            &[Type::Words(&[
                word("passed"),
                word("failed"),
                with("not_needed", &[one("reason", &[Type::Text])]),
            ])],
        )
        .need(Need::Always),
        one("on", &[Type::Date]).says("the day; the later assessment wins"),
        one("reference", &[Type::Text]),
        many("covers", &[DATA, SUBJECT, RECIPIENT, Type::Place, Type::Ref(&[Kind::Technique])])
            .says("the scope that was assessed"),
        many("considers", &[Type::Words(POINTS), Type::Text]).says("what it weighs"),
        one("residual_risk", &[Type::Words(&[word("low"), word("high")])]),
        one("consulted", &[Type::Date]).says("when the authority was asked (Art. 36)"),
        one("dpo_advice", &[Type::Date]).says("when the officer advised (Art. 35(2))"),
    ],
);

/// `parameter`
pub static PARAMETER: KindTable = table(
    Kind::Parameter,
    "parameter",
    "a closed set to choose from",
    &[
        one("chosen_by", &[PARTY_OR_SUBJECT, Type::Words(&[word("product")])])
            .need(Need::Always)
            .says("who chooses"),
        many("values", &[Type::Names]).need(Need::Always).never_none().says("the choices, with their labels"),
        one("default", &[Type::Names]).says("what holds if nobody chooses"),
    ],
);

/// `condition`
pub static CONDITION: KindTable =
    table(Kind::Condition, "condition", "a named circumstance for guards, defined by its own guard", &[]);

const CLAIM_DETAILS: &[Field] = &[
    many(
        "of",
        &[
            DATA,
            Type::Words(TAGS),
            ACTIVITY,
            shared::SYSTEM,
            Type::Words(&[
                word("cookie"),
                word("pixel"),
                word("local_storage"),
                word("sdk"),
                word("fingerprint"),
            ]),
        ],
    ),
    many("to", &[PARTY, Type::Words(&[word("public")])]),
    many("for", &[PURPOSE]),
    many("outside", &[Type::Place]),
    one("below", &[Type::Number]),
    one("knowingly", &[Type::Bool]),
];

/// What a claim may deny or confine.
const CLAIMED: &[Word] = &[
    named("sale", CLAIM_DETAILS),
    named("sharing", CLAIM_DETAILS),
    named("usage", CLAIM_DETAILS),
    named("collection", CLAIM_DETAILS),
    named("transfer", CLAIM_DETAILS),
    named("profiling", CLAIM_DETAILS),
    named("automated_decisions", CLAIM_DETAILS),
    named("tracking", CLAIM_DETAILS),
    named("children", CLAIM_DETAILS),
];

const ALWAYS_DETAILS: &[Field] = &[
    many("of", &[DATA, ACTIVITY, shared::SYSTEM]),
    many("to", &[PARTY]),
    many("keys", &[PARTY_OR_SUBJECT]),
    one("within", &[Type::Quantity, Type::Period]),
];

/// `claim`
pub static CLAIM: KindTable = table(
    Kind::Claim,
    "claim",
    "a promise checked against the model",
    &[
        many("never", &[Type::Words(CLAIMED)]).says("what never happens"),
        many("only", &[Type::Words(CLAIMED)]).says("what happens in this way only"),
        many(
            "always",
            &[Type::Words(&[
                named("encryption", ALWAYS_DETAILS),
                named("anonymous", ALWAYS_DETAILS),
                named("deletion", ALWAYS_DETAILS),
            ])],
        )
        .says("what always holds"),
        many("except", &[Type::Ref(&[Kind::Condition]), Type::Text])
            .says("exceptions; a text leaves the claim open"),
    ],
);

/// `term`
pub static TERM: KindTable = table(
    Kind::Term,
    "term",
    "a word of the glossary",
    &[
        one("means", &[Type::Text]).says("its meaning"),
        many("aliases", &[Type::Text]),
        one("defined_in", &[shared::DOCUMENT]).says("the document that explains it"),
    ],
);

const BESIDE: &[Field] = &[one("section", &[Type::Section]).need(Need::Always)];

/// Where prose stands in a document.
const ANCHORS: &[Word] = &[word("start"), word("end"), with("before", BESIDE), with("after", BESIDE)];

/// `prose`
pub static PROSE: KindTable = table(
    Kind::Prose,
    "prose",
    "text without facts, linted",
    &[
        one("text", &[Type::Text]).need(Need::Always).never_none(),
        one("place", &[Type::Words(ANCHORS)])
            .need(Need::Always)
            .never_none()
            .says("where it stands in the document"),
        many("document", &[shared::DOCUMENT]).says("the documents that carry it; default: all"),
        one(
            "type",
            &[Type::Words(&[
                word("welcome"),
                word("warning"),
                word("disclaimer"),
                word("recital"),
                word("explanation"),
                word("request"),
                word("commitment"),
            ])],
        )
        .need(Need::Always)
        .never_none(),
    ],
);

/// The types of documents.
pub const DOCUMENT_TYPES: &[Word] = &[
    word("notice"),
    word("short_notice"),
    word("record_controller"),
    word("record_processor"),
    word("terms"),
    word("subprocessor_list"),
    word("transfer_register"),
    word("retention_schedule"),
    word("cookie_page"),
    word("rights_page"),
    word("places"),
    word("transfer_annex"),
    word("change_notice"),
    word("dpia"),
    word("lia"),
    word("external"),
];

const CHANGES: &[Field] = &[
    many("causes", &[Type::Text]),
    many("tell", &[Type::Text, SUBJECT, PARTY]),
    many("via", &[Type::Contact, Type::Text]),
    one("within", &[Type::Quantity, Type::Period]),
    many("effective", &[Type::Text, Type::Quantity, Type::Date]),
    many("reader_duty", &[Type::Text]),
    many("shows", &[Type::Text]),
    many("material_tell", &[Type::Text]),
    many("new_purpose_tell", &[Type::Text]),
];

/// `document`
pub static DOCUMENT: KindTable = table(
    Kind::Document,
    "document",
    "a view of the model, or a text outside",
    &[
        one("type", &[Type::Words(DOCUMENT_TYPES)]).need(Need::Always).never_none(),
        many("audience", &[SUBJECT, PARTY]).need(Need::Notice).says("whom it addresses"),
        one("of", &[ORGANISATION]).says("who speaks"),
        many("languages", &[Type::Language]),
        one("date", &[Type::Date]),
        one("first", &[Type::Date]).says("date of the first version"),
        one("version", &[Type::Text]),
        one("at", &[Type::Text]).says("link"),
        one("owner", &[PARTY, Type::Text]),
        many("shown", &[Type::Text]).says("where it is shown"),
        many("covers", &[Type::Text]).says("sites, products, occasions"),
        many("only", &[ACTIVITY, RECIPIENT]).says("the rows that it shows"),
        one("part_of", &[shared::DOCUMENT]),
        many("supplements", &[shared::DOCUMENT]),
        one("changes", &[Type::Record(CHANGES)]).says("how it changes"),
        many("sections", &[Type::Section]).says("order of sections"),
        many("columns", &[Type::Section]).says("order of columns"),
    ],
);

/// `rule`
pub static RULE: KindTable = table(
    Kind::Rule,
    "rule",
    "a constraint of the organisation",
    &[
        one("forbid", &[Type::Forbidden]).need(Need::Always).never_none().says("what must not be"),
        one("severity", &[Type::Words(&[word("error"), word("warning"), word("note")])]),
        one("because", &[Type::Text]),
    ],
);
