//! Who: organisations and recipients.

use super::shared::{self, AUTHORITY, CITATION, DOCUMENT, JOINT, PARTY, PURPOSE};
use super::table::{Field, Kind, KindTable, Need, Type, Word, many, one, table, with, word};

const TYPE: Field = one(
    "type",
    &[Type::Words(&[
        word("company"),
        word("group"),
        word("public_body"),
        word("association"),
        word("sole_trader"),
        word("class"),
    ])],
)
.never_none()
.says("`class`: any organisation of this description; data about them is not personal, sole traders apart");

const NOT_NEEDED: Word = with("not_needed", &[one("reason", &[Type::Text])]);

const OTHER_ROLES: &[Word] =
    &[word("management"), word("it"), word("hr"), word("marketing"), word("defence")];

const DPO: &[Field] = &[
    many("reached_by", &[Type::Contact]).says("contact; a functional mailbox is enough"),
    one("name", &[Type::Text]).says("never required"),
    one("of", &[shared::ORGANISATION]).says("the organisation that provides the officer"),
    many("other_roles", &[Type::Words(OTHER_ROLES), Type::Text]).says("what else the officer does"),
    one("notified", &[Type::Date]).says("when the authority was told (Art. 37(7))"),
];

const REPRESENTATIVE: &[Field] = &[
    one("name", &[Type::Text]),
    one("country", &[Type::Country]),
    many("reached_by", &[Type::Contact, Type::Text]),
];

const LEGAL_NAME: Field =
    one("legal_name", &[Type::Text]).need(Need::Notice).says("the registered name; default: the label");
const FORM: Field = one("form", &[Type::Text]).says("legal form");
const REGISTRATION: Field = many("registration", &[Type::Text]).says("register and number");
const LAW_FIELD: Field = one("law", &[Type::Country]).says("the state of its statute");
const COUNTRY: Field = one("country", &[Type::Country]).need(Need::Record).says("the state of its seat");
const SECTOR: Field = many("sector", &[Type::Ref(&[Kind::Sector])]).says("what it does");
const SEAT: Field = one("seat", &[Type::Text]).need(Need::Notice).says("address of the seat");
const ALIASES: Field = many("aliases", &[Type::Text]).says("trade names and spellings");
const GROUP: Field = one("group", &[shared::ORGANISATION]).says("the group it belongs to");
const ESTABLISHMENTS: Field = many("establishments", &[Type::Country]).says("states with an establishment");
const TARGETS: Field = many("targets", &[Type::Country, Type::Place])
    .says("states whose people it offers to or watches (Art. 3(2))");
const CONTACTS: Field =
    one("contacts", &[Type::Channels]).need(Need::Notice).says("channels, each under a name");
const DPO_FIELD: Field = many("dpo", &[Type::Record(DPO), Type::Words(&[NOT_NEEDED])])
    .need(Need::Notice)
    .says("data protection officer (Art. 37)");
const REPRESENTATIVE_FIELD: Field =
    many("representative", &[Type::Record(REPRESENTATIVE), Type::Words(&[NOT_NEEDED])])
        .need(Need::Notice)
        .says("representative in the Union (Art. 27)");
const AUTHORITY_FIELD: Field = many("authority", &[Type::Words(&[AUTHORITY]), Type::Text])
    .says("supervisory authority; default: of the seat");
const HEAD_COUNT: Field = one("head_count", &[Type::Number]).says("number of staff (Art. 30(5))");

/// `organisation`
pub static ORGANISATION: KindTable = table(
    Kind::Organisation,
    "organisation",
    "a legal person, a group, or a class of them",
    &[
        TYPE,
        one("ours", &[Type::Bool]).says("speaks in the documents; default controller"),
        LEGAL_NAME,
        FORM,
        REGISTRATION,
        LAW_FIELD,
        COUNTRY,
        SECTOR,
        SEAT,
        ALIASES,
        GROUP,
        many("members", &[PARTY]).says("may end in `..`"),
        ESTABLISHMENTS,
        TARGETS,
        CONTACTS,
        DPO_FIELD,
        REPRESENTATIVE_FIELD,
        AUTHORITY_FIELD,
        HEAD_COUNT,
        one("defaults", &[Type::Defaults]).says("fields that its activities inherit"),
    ],
);

/// `recipient`
pub static RECIPIENT: KindTable = table(
    Kind::Recipient,
    "recipient",
    "someone who receives data, in a role",
    &[
        TYPE,
        LEGAL_NAME,
        FORM,
        REGISTRATION,
        LAW_FIELD,
        COUNTRY,
        SECTOR,
        SEAT,
        ALIASES,
        GROUP,
        ESTABLISHMENTS,
        TARGETS,
        CONTACTS,
        DPO_FIELD,
        REPRESENTATIVE_FIELD,
        AUTHORITY_FIELD,
        HEAD_COUNT,
        one("role", &[Type::Words(&[word("processor"), word("controller"), JOINT, word("authority")])])
            .need(Need::Always)
            .never_none()
            .says("its role towards us; a sub-processor is derived"),
        one("organisation", &[shared::ORGANISATION])
            .says("the company behind it; the controller itself means a department"),
        many("members", &[PARTY, Type::Text, DOCUMENT])
            .says("who is in this category; a document: the list kept there"),
        many("services", &[Type::Ref(&[Kind::Service]), Type::Text]).need(Need::List).says("its tasks"),
        many("location", &[Type::Place]).need(Need::List).says("where it processes; the seat is no place"),
        one("contract", &[Type::Ref(&[Kind::Terms]), CITATION, Type::Text])
            .need(Need::ControllerAndProcessor)
            .says("the Art. 28 contract; a text mutes the rules on its clauses"),
        many("guarantees", &[Type::Text]).says("evidence for Art. 28(1): certificate, audit"),
        many("subprocessors", &[shared::RECIPIENT]).says("who it passes data on to"),
        many("own_purposes", &[PURPOSE]).says("what it uses the data for itself"),
        one("policy", &[DOCUMENT]).says("its own notice"),
    ],
);
