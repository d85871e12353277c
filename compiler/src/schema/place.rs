//! Where data rests and moves, and how long it stays.

use super::shared::{
    self, ACTIVITY, ASSESSMENT, CITATION, CONSENT, DATA, MEASURE, PARTY, PARTY_OR_SUBJECT, PURPOSE, SUBJECT,
};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, one, table, with, word};

const RETENTION_TYPES: &[Type] =
    &[Type::Period, Type::Ref(&[Kind::Retention]), Type::Words(&[word("not_kept"), word("no_end")])];

/// `system`
pub static SYSTEM: KindTable = table(
    Kind::System,
    "system",
    "a place where data rests, and its copies",
    &[
        one("operator", &[PARTY_OR_SUBJECT])
            .says("who runs it; default: ours; a subject: on the person's own device"),
        many("location", &[Type::Place]).need(Need::Record).says("where it stands"),
        many("holds", &[DATA]).says("which data rests there"),
        one("copy_of", &[shared::SYSTEM]).says("it holds what its origin holds"),
        many("access", &[PARTY])
            .details(&[
                many("from", &[Type::Place]).says("place of access"),
                many("for", &[Type::Words(&[word("support"), word("admin"), word("development")])]),
            ])
            .says("who looks in from elsewhere"),
        many("retention", RETENTION_TYPES).need(Need::Notice).never_none().says("when the data is deleted"),
        many("measures", &[MEASURE]).says("security measures; what is not listed is unknown"),
        one("environment", &[Type::Words(&[word("production"), word("test")])]),
    ],
);

/// `flow`
pub static FLOW: KindTable = table(
    Kind::Flow,
    "flow",
    "data that moves along a route for an activity",
    &[
        one("route", &[Type::Route])
            .need(Need::Always)
            .never_none()
            .says("the way; a list may stand for a node"),
        many("data", &[DATA]).need(Need::Always).says("which data"),
        many("for", &[ACTIVITY]).need(Need::Always).says("for which activity"),
        one(
            "frequency",
            &[Type::Words(&[word("once"), word("occasional"), word("regular"), word("continuous")])],
        ),
        one("paid", &[Type::Bool]).says("for consideration: a sale"),
        one("transport", &[Type::Words(&[word("encrypted"), word("plain")])]),
        many("only_if", &[Type::Text, Type::Ref(&[Kind::Condition])]).says("what must hold first"),
        one("informed", &[Type::Text]).says("how people are told"),
        many("removes", &[DATA]).says("elements that later nodes do not get"),
    ],
);

const SCC: &[Field] = &[
    many("modules", &[Type::Words(&[word("c2c"), word("c2p"), word("p2p"), word("p2c")])]),
    one("act", &[Type::Text]).says("decision of the Commission; default: the one in force"),
    one("signed", &[Type::Date]),
    many("options", &[Type::Text]),
];

const DEROGATION: &[Field] = &[
    one(
        "letter",
        &[Type::Words(&[
            word("a"),
            word("b"),
            word("c"),
            word("d"),
            word("e"),
            word("f"),
            word("g"),
            word("compelling"),
        ])],
    ),
    one("consent", &[CONSENT]),
    many("told", &[SUBJECT, Type::Words(&[shared::AUTHORITY])]).says("who was told, of the risks too"),
    many("options", &[Type::Text]),
];

const CERTIFICATION: &[Field] = &[one("text", &[Type::Text]), many("options", &[Type::Text])];

/// The safeguards for a transfer (Chapter V).
pub const SAFEGUARDS: &[Word] = &[
    with(
        "adequacy",
        &[one("act", &[Type::Text]), one("scope", &[Type::Text]).says("why the decision fits the taker")],
    ),
    with(
        "dpf",
        &[
            one("listed", &[Type::Text]).says("name on the list"),
            one("checked", &[Type::Date]),
            many("covers", &[Type::Words(&[word("hr"), word("non_hr")])]),
        ],
    ),
    with("scc", SCC),
    with(
        "bcr",
        &[
            many("for", &[Type::Words(&[word("controller"), word("processor")])]),
            one("reference", &[Type::Text]),
            many("options", &[Type::Text]),
        ],
    ),
    with("certification", CERTIFICATION),
    with("code", CERTIFICATION),
    with("authority_clauses", CERTIFICATION),
    with("agreement", CERTIFICATION),
    word("uk_addendum"),
    word("uk_idta"),
    with("derogation", DEROGATION),
];

/// `transfer`
pub static TRANSFER: KindTable = table(
    Kind::Transfer,
    "transfer",
    "what covers a route out of the EEA",
    &[
        many("covers", &[Type::Ref(&[Kind::System, Kind::Flow, Kind::Recipient]), Type::Route])
            .need(Need::Always)
            .never_none()
            .says("systems, flows, recipients or routes"),
        many("safeguard", &[Type::Words(SAFEGUARDS)])
            .need(Need::Always)
            .says("a list claims all, each is checked, one valid is enough; `any […]` covers nothing"),
        many("assessment", &[ASSESSMENT, Type::Text]).need(Need::Transfer).says("transfer impact assessment"),
        many("extra_measures", &[MEASURE, Type::Text]).says("supplementary measures"),
        one("effective", &[Type::Bool]).says("whether they work"),
        many("copy_from", &[Type::Contact, Type::Text])
            .need(Need::Notice)
            .says("where people get a copy of the safeguard"),
        many("fallback", &[Type::Words(SAFEGUARDS)]).says("what takes over if the safeguard falls"),
    ],
);

/// `retention`
pub static RETENTION: KindTable = table(
    Kind::Retention,
    "retention",
    "a named period",
    &[
        one("keep", RETENTION_TYPES).need(Need::Always).never_none().says("the period"),
        many("class", &[Type::Words(library_words::CLASSES)]).says("class of records"),
        many("of", &[DATA]).says("the data of that class"),
        one("state", &[Type::Country, Type::Words(&[word("eu")])]).says("the state whose law sets it"),
        many(
            "force",
            &[Type::Words(&[word("minimum"), word("maximum"), word("recommended"), word("limitation")])],
        )
        .says("what the law makes of it"),
        one("technique", &[Type::Ref(&[Kind::Technique])]).says("the technique that it is for"),
        one("purpose", &[PURPOSE]).says("the purpose that it is for"),
        one("trait", &[Type::Words(&[word("employee"), word("applicant"), word("child")])])
            .says("the people that it is for"),
        one("act", &[Type::Text, CITATION]).says("act and article"),
        one("source", &[Type::Text]).says("where the law was read"),
        one("verified", &[Type::Date]).says("the day on which it was checked"),
        one("confidence", &[Type::Words(library_words::CONFIDENCE)]).says("how sure it is"),
    ],
);

/// Words that law data and periods share.
pub mod library_words {
    use crate::schema::table::{Word, word};

    /// Classes of records.
    pub const CLASSES: &[Word] = &[
        word("accounting"),
        word("vouchers"),
        word("letters"),
        word("vat"),
        word("tax"),
        word("payroll"),
        word("contract"),
        word("applicant"),
        word("staff"),
        word("working_time"),
        word("prospect"),
        word("customer"),
        word("account"),
        word("cctv"),
        word("call_recording"),
        word("logs"),
        word("medical"),
        word("aml"),
        word("telecom"),
        word("cookie"),
        word("whistleblowing"),
        word("credit"),
    ];

    /// How sure a datum of the law is.
    pub const CONFIDENCE: &[Word] =
        &[word("official"), word("secondary"), word("knowledge"), word("unverified")];
}
