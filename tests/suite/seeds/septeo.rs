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
];

/// What the text lacks and the model does not show.
pub const UNSEEN: &[Unseen] = &[];

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
