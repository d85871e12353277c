//! Why and how: activities and their parts.

use super::shared::{
    self, ASSESSMENT, CITATION, CONSENT, DATA, DOCUMENT, JOINT, LAW, MEASURE, ORGANISATION, PARTY,
    PARTY_OR_SUBJECT, PURPOSE, RECIPIENT, SUBJECT, SYSTEM,
};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, named, one, table, with, word};

/// The six legal bases of Art. 6(1).
pub const BASES: &[Word] = &[
    with("contract", &[one("text", &[Type::Text]), one("with", &[PARTY_OR_SUBJECT]).says("the other party")]),
    with("consent", &[one("consent", &[CONSENT]).need(Need::Always)]),
    with("legal_obligation", &[many("law", &[CITATION])]),
    with(
        "legitimate_interest",
        &[
            one("text", &[Type::Text]).says("the interest"),
            one("of", &[PARTY]).says("whose interest; default: the controller's"),
            one("assessment", &[ASSESSMENT, Type::Text]).says("the balancing test"),
        ],
    ),
    with("public_task", &[many("law", &[CITATION])]),
    word("vital_interests"),
];

/// The conditions of Art. 9(2).
pub const CONDITIONS: &[Word] = &[
    with("explicit_consent", &[one("consent", &[CONSENT]).need(Need::Always)]),
    with("employment_law", &[many("law", &[CITATION, Type::Text])]),
    word("vital_interests"),
    word("nonprofit"),
    word("made_public"),
    word("legal_claims"),
    with("public_interest", &[many("law", &[CITATION])]),
    with("health_care", &[many("law", &[CITATION, Type::Text])]),
    with("public_health", &[many("law", &[CITATION])]),
    with("research", &[many("law", &[CITATION])]),
];

const SOURCE_DETAILS: &[Field] = &[
    many("data", &[DATA]).says("which of the data comes from there"),
    one("verified", &[Type::Text]).says("how its lawful origin was checked"),
];

const SOURCES: &[Word] = &[
    named("subject", SOURCE_DETAILS),
    named("observed", SOURCE_DETAILS),
    named("inferred", &[many("from", &[DATA]), many("data", &[DATA]), one("verified", &[Type::Text])]),
    with("public", &[one("text", &[Type::Text]), many("data", &[DATA]), one("verified", &[Type::Text])]),
];

const OTHERWISE: &[Field] = &[one("otherwise", &[Type::Text]).says("what follows if the data is not given")];

const PROVISION: &[Word] = &[
    named("voluntary", OTHERWISE),
    with("statutory", &[many("law", &[CITATION]), one("otherwise", &[Type::Text])]),
    named("contractual", OTHERWISE),
    named("to_enter_contract", OTHERWISE),
];

const INFORMED: &[Word] = &[
    word("at_collection"),
    word("at_first_contact"),
    word("at_first_disclosure"),
    word("on_request"),
    with("within", &[one("time", &[Type::Quantity])]),
    with(
        "exempt",
        &[
            one(
                "ground",
                &[Type::Words(&[word("known"), word("impossible"), word("by_law"), word("secrecy")])],
            ),
            one("because", &[Type::Text]),
            many("law", &[CITATION]),
            one("document", &[DOCUMENT]).says("the public notice that stands in"),
        ],
    ),
];

const ROLE: Field = one(
    "role",
    &[Type::Words(&[
        word("controller"),
        named("processor", &[many("for", &[PARTY]).says("the client")]),
        Word { positional: 2, name: "joint", details: JOINT_DETAILS },
    ])],
)
.never_none()
.says("whose decision it is; default: controller");

const JOINT_DETAILS: &[Field] = &[JOINT.details[0], many("law", &[CITATION])];

const CONTROLLER: Field = one("controller", &[ORGANISATION]).says("default: the organisation that is ours");
const PURPOSE_FIELD: Field =
    many("purpose", &[PURPOSE]).need(Need::Always).never_none().says("what it is for");
const BASIS: Field = many("basis", &[Type::Words(BASES)])
    .need(Need::Controller)
    .says("legal basis of Art. 6(1); a list claims each, `any […]` names alternatives");
const ARTICLE_9: Field = many("article_9", &[Type::Words(CONDITIONS), Type::Words(BASES)])
    .says("condition of Art. 9(2) for special categories");
const ARTICLE_10: Field = many("article_10", &[Type::Words(&[LAW, word("official_authority")])])
    .says("what allows data on criminal convictions");
const SUBJECTS: Field = many("subjects", &[SUBJECT]).need(Need::Always).never_none().says("whose data");
const DATA_FIELD: Field = many("data", &[DATA]).need(Need::Always).never_none().says("which data");
const SOURCE: Field = many("source", &[Type::Words(SOURCES), PARTY_OR_SUBJECT, shared::ACTIVITY])
    .need(Need::Controller)
    .details(SOURCE_DETAILS)
    .says("where the data comes from; a guard is what triggers it; a subject: what other people tell us; an activity: reuse of what it collected");
const PROVISION_FIELD: Field = many("provision", &[Type::Words(PROVISION)])
    .need(Need::Notice)
    .says("whether people have to give the data, and what follows if they do not");
const RECIPIENTS: Field = many("recipients", &[RECIPIENT])
    .need(Need::Notice)
    .details(&[many("data", &[DATA]).says("only this data")])
    .says("who receives all the data in one hop");
const SYSTEMS: Field = many("systems", &[SYSTEM]).says("where it runs");
const OPERATIONS: Field =
    many("operations", &[Type::Text]).need(Need::Processor).says("what is done with the data");
const TECHNIQUES: Field =
    many("techniques", &[Type::Ref(&[Kind::Technique])]).says("techniques that rules look for");
const RETENTION: Field = many(
    "retention",
    &[Type::Period, Type::Ref(&[Kind::Retention]), Type::Words(&[word("not_kept"), word("no_end")])],
)
.need(Need::Notice)
.never_none()
.says("how long the data is justified");
const DECISIONS: Field =
    many("decisions", &[Type::Ref(&[Kind::Decision])]).says("profiling and automated decisions");
const MARKETING: Field = many("marketing", &[Type::Ref(&[Kind::Marketing])]).says("messages that it sends");
const NECESSITY: Field = many("necessity", &[Type::Text, CITATION])
    .says("why this data and no less, or the act that demands it; `none`: less would do");
const INFORMED_FIELD: Field = many("informed", &[Type::Words(INFORMED), Type::Text])
    .need(Need::Notice)
    .says("when people are told (Art. 13, 14(3)), or which exemption applies (Art. 14(5))");
const ASSESSMENTS: Field = many("assessments", &[ASSESSMENT]).says("assessments that cover it");
const MEASURES: Field = many("measures", &[MEASURE]).says("security measures; what is not listed is unknown");
const SCALE: Field =
    one("scale", &[Type::Words(&[word("large"), word("small")])]).says("scale of the processing");
const FREQUENCY: Field =
    one("frequency", &[Type::Words(&[word("occasional"), word("regular")])]).says("how often");
const CORE: Field = one("core", &[Type::Bool])
    .says("whether it is core business; `false`: ancillary, for a public body outside its task");

const FIELDS: &[Field] = &[
    ROLE,
    CONTROLLER,
    PURPOSE_FIELD,
    BASIS,
    ARTICLE_9,
    ARTICLE_10,
    SUBJECTS,
    DATA_FIELD,
    SOURCE,
    PROVISION_FIELD,
    RECIPIENTS,
    SYSTEMS,
    OPERATIONS,
    TECHNIQUES,
    RETENTION,
    DECISIONS,
    MARKETING,
    NECESSITY,
    INFORMED_FIELD,
    ASSESSMENTS,
    MEASURES,
    SCALE,
    FREQUENCY,
    CORE,
];

/// `activity`
pub static ACTIVITY: KindTable = table(
    Kind::Activity,
    "activity",
    "who processes what, why, on what basis, about whom, for how long",
    FIELDS,
);

/// `part`
pub static PART: KindTable =
    table(Kind::Part, "part", "a part of an activity, with values of its own", FIELDS);
