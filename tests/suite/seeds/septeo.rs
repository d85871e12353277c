//! Septeo IT Solutions: an addendum with clients.

use priv_compiler::diagnostic::Severity;

use super::{Row, Unseen};

/// What the text lacks.
pub const CERTAIN: &[Row] = &[
    Row {
        row: "G01 prospecting on the contract",
        code: "contract-necessity-misuse",
        severity: Severity::Error,
        says: "",
        at: &["prospecting"],
    },
    Row {
        row: "G02 a processor that claims a basis",
        code: "processor-with-basis",
        severity: Severity::Warning,
        says: "",
        at: &["remote_control", "user_support", "hosting"],
    },
    Row {
        row: "G03 prospects are declared, and no activity covers them",
        code: "unused-declaration",
        severity: Severity::Note,
        says: "",
        at: &["prospect"],
    },
    Row {
        row: "G04 monitoring data, logs and tickets outside the tables",
        code: "system-without-activity",
        severity: Severity::Warning,
        says: "",
        at: &["monitoring_database", "log_collector"],
    },
    Row {
        row: "G04 tickets outside the tables",
        code: "data-collected-never-used",
        severity: Severity::Warning,
        says: "",
        at: &["ticket_desk"],
    },
    Row {
        row: "G05 American tools without a safeguard",
        code: "transfer-mechanism-missing",
        severity: Severity::Error,
        says: "",
        at: &["american_tools"],
    },
    Row {
        row: "G06 addresses without a country",
        code: "subprocessor-identity-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["sentry"],
    },
    Row {
        row: "G07 neither deletion nor return at the end",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Error,
        says: "lack",
        at: &["addendum"],
    },
    Row {
        row: "G08 instructions without transfers and duties by law",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Error,
        says: "`transfers` and `forced_by_law`",
        at: &["addendum"],
    },
    Row {
        row: "G09 adequacy as authorities see it",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Warning,
        says: "where further processors work",
        at: &["addendum"],
    },
    Row {
        row: "G10 the administrator is nowhere explained",
        code: "term-unresolved",
        severity: Severity::Note,
        says: "",
        at: &["administrator_word"],
    },
    Row {
        row: "G11 rights of people given to the client",
        code: "rights-holder-not-a-person",
        severity: Severity::Warning,
        says: "",
        at: &["client_rights"],
    },
];

/// What a careful reader may also ask.
pub const ARGUABLE: &[Row] = &[
    Row {
        row: "G39 an address for every request",
        code: "rights-identification-excessive",
        severity: Severity::Note,
        says: "",
        at: &["client_rights"],
    },
    Row {
        row: "G12 improvement on the contract",
        code: "contract-necessity-misuse",
        severity: Severity::Warning,
        says: "",
        at: &["data_improvement"],
    },
    Row {
        row: "G21 announced as soon as possible",
        code: "subprocessor-objection-window-missing",
        severity: Severity::Warning,
        says: "",
        at: &["addendum"],
    },
    Row {
        row: "G27 the duration of the anonymisation",
        code: "retention-undeterminable",
        severity: Severity::Warning,
        says: "",
        at: &["data_improvement"],
    },
    Row {
        row: "G31 contact by whom",
        code: "retention-start-missing",
        severity: Severity::Note,
        says: "",
        at: &["prospecting"],
    },
    Row {
        row: "G33 own activities without the items of a notice",
        code: "notice-missing",
        severity: Severity::Warning,
        says: "",
        at: &["relation"],
    },
    Row {
        row: "G34 addresses of the provider left out",
        code: "contact-address-missing",
        severity: Severity::Note,
        says: "",
        at: &["septeo_it"],
    },
    Row {
        row: "G40 no date and no version",
        code: "document-undated",
        severity: Severity::Note,
        says: "",
        at: &["annex"],
    },
    Row {
        row: "G15 tools for own activities among the sub-processors",
        code: "processor-role-implausible",
        severity: Severity::Warning,
        says: "our own activities",
        at: &["subprocessors_in_use"],
    },
    Row {
        row: "G16 addresses that are a city",
        code: "subprocessor-identity-unknown",
        severity: Severity::Note,
        says: "a city only",
        at: &["pipedrive"],
    },
    Row {
        row: "G17 names of products in place of companies",
        code: "subprocessor-identity-unknown",
        severity: Severity::Note,
        says: "stands for",
        at: &["sentry"],
    },
    Row {
        row: "G18 data of users, met as processor, for own improvement",
        code: "processor-acts-as-controller",
        severity: Severity::Note,
        says: "",
        at: &["data_improvement"],
    },
    Row {
        row: "G22 an objection that leads nowhere",
        code: "subprocessor-objection-window-missing",
        severity: Severity::Warning,
        says: "leads to",
        at: &["addendum"],
    },
    Row {
        row: "G23 the list only for those who ask",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Note,
        says: "only on request",
        at: &["addendum"],
    },
    Row {
        row: "G24 incidents told as soon as possible",
        code: "breach-processor-duty-missing",
        severity: Severity::Warning,
        says: "",
        at: &["client_told"],
    },
    Row {
        row: "G26 one audit a year, whatever happens",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Warning,
        says: "limits audits",
        at: &["addendum"],
    },
    Row {
        row: "G28 support data until support ends, and tickets that stay",
        code: "store-outlives-activity",
        severity: Severity::Warning,
        says: "doesn't",
        at: &["ticket_desk"],
    },
    Row {
        row: "G29 five years after the contract on the contract",
        code: "retention-unjustified",
        severity: Severity::Warning,
        says: "long after",
        at: &["relation"],
    },
    Row {
        row: "G35 what is done by remote control",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Warning,
        says: "is done with",
        at: &["remote_control"],
    },
    Row {
        row: "G36 marketing mails without consent or exception",
        code: "marketing-electronic-consent-missing",
        severity: Severity::Warning,
        says: "",
        at: &["promotion"],
    },
    Row {
        row: "G37 measures that may be taken",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Warning,
        says: "promises nothing",
        at: &["addendum"],
    },
    Row {
        row: "G38 requests passed on quickly",
        code: "processor-contract-terms-incomplete",
        severity: Severity::Note,
        says: "passes requests on",
        at: &["addendum"],
    },
];

/// What a careful reader may also ask, and the compiler does not.
pub const UNREPORTED: &[Unseen] = &[
    Unseen {
        row: "G13 people only named in general",
        why: "the transcription gives each activity the people that the text names for all",
    },
    Unseen {
        row: "G14 the same data for six activities",
        why: "nothing shows that an activity uses more than it says",
    },
    Unseen {
        row: "G19 documents on security only",
        why: "the clause on audits is written, and clauses are not judged",
    },
    Unseen { row: "G20 who answers for further processors", why: "no point of Art. 28(3) asks for it" },
    Unseen {
        row: "G25 what a message on an incident holds",
        why: "the law asks the controller for the content, not the processor",
    },
    Unseen { row: "G30 one interval under three names", why: "the library knows three intervals" },
    Unseen {
        row: "G32 an objection ends what rests on a contract",
        why: "the activity is advertising, to which people may object",
    },
];

/// Codes that no reading of the text supports; with a place, at that declaration.
pub const SILENT: &[(&str, &str)] = &[
    // the text is an annex with a processor, no notice
    ("notice-recipients-missing", ""),
    // the same
    ("notice-complaint-right-missing", ""),
    // an officer of the group
    ("dpo-contact-missing", ""),
    // general authorisation is allowed
    ("subprocessor-authorisation-missing", ""),
    // no hours for telling the client
    ("breach-deadline-wrong", ""),
    // a processor keeps data for the term of the contract
    ("retention-missing", "hosting"),
];
