//! Cloudockit by Lansweeper: a menu of purposes, bases and safeguards.

use priv_compiler::diagnostic::Severity;

use super::{Row, Unseen};

/// What the text lacks.
pub const CERTAIN: &[Row] = &[
    Row {
        row: "G01 twelve purposes and four bases, and no mapping",
        code: "legal-basis-not-per-purpose",
        severity: Severity::Error,
        says: "",
        at: &["lansweeper", "direct_marketing"],
    },
    Row {
        row: "G02 purposes that the list leaves out",
        code: "purpose-missing",
        severity: Severity::Error,
        says: "",
        at: &["contests", "moderation"],
    },
    Row {
        row: "G03 interests only as examples",
        code: "legitimate-interest-vague",
        severity: Severity::Warning,
        says: "only examples",
        at: &["lansweeper"],
    },
    Row {
        row: "G04 as long as necessary, for everything",
        code: "retention-undeterminable",
        severity: Severity::Error,
        says: "",
        at: &["lansweeper"],
    },
    Row {
        row: "G05 recordings for as long as the law permits",
        code: "retention-undeterminable",
        severity: Severity::Error,
        says: "",
        at: &["calls"],
    },
    Row {
        row: "G06 consent without a way back",
        code: "consent-withdrawal-missing",
        severity: Severity::Error,
        says: "",
        at: &["lansweeper_consent", "marketing_consent"],
    },
    Row {
        row: "G07 a charge for effort",
        code: "rights-fee",
        severity: Severity::Error,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G08 a menu of safeguards, tied to no recipient",
        code: "transfer-mechanism-missing",
        severity: Severity::Error,
        says: "",
        at: &["abroad"],
    },
    Row {
        row: "G09 no way to a copy of the safeguards",
        code: "transfer-safeguard-copy-missing",
        severity: Severity::Error,
        says: "",
        at: &["abroad"],
    },
    Row {
        row: "G10 a source that is no recipient",
        code: "recipient-never-receives",
        severity: Severity::Warning,
        says: "",
        at: &["cleverbridge"],
    },
    Row {
        row: "G12 a promised date that is not there",
        code: "document-undated",
        severity: Severity::Warning,
        says: "",
        at: &["statement"],
    },
];

/// What a careful reader may also ask.
pub const ARGUABLE: &[Row] = &[
    Row {
        row: "G13 countries not named",
        code: "subprocessor-identity-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["stripe"],
    },
    Row {
        row: "G14 consent as the fallback for everything",
        code: "consent-not-granular",
        severity: Severity::Warning,
        says: "",
        at: &["lansweeper_consent"],
    },
    Row {
        row: "G15 meeting legal duties as an interest",
        code: "legitimate-interest-vague",
        severity: Severity::Note,
        says: "is a duty",
        at: &["lansweeper"],
    },
    Row {
        row: "G20 open categories and lists",
        code: "data-list-open-ended",
        severity: Severity::Hint,
        says: "",
        at: &["volunteered", "device", "enrichment_data", "application"],
    },
    Row {
        row: "G22 profiling without logic or effect",
        code: "notice-adm-information-missing",
        severity: Severity::Note,
        says: "",
        at: &["end_user_profiling"],
    },
    Row {
        row: "G29 one category in two roles",
        code: "recipient-role-missing",
        severity: Severity::Warning,
        says: "one role or another",
        at: &["enrichers"],
    },
    Row {
        row: "G30 recipients only by category",
        code: "recipient-open-ended",
        severity: Severity::Note,
        says: "",
        at: &["researchers"],
    },
];

/// What the text lacks and the model does not show.
pub const UNSEEN: &[Unseen] = &[Unseen {
    row: "G11 data outside the declared categories",
    why: "the model has no list of the categories that a text calls its own",
}];

/// Codes that no reading of the text supports; with a place, at that declaration.
pub const SILENT: &[(&str, &str)] = &[
    // controller here and processor there: two groups of activities
    ("role-contradiction", ""),
    // data given directly to a controller in Canada is no transfer
    ("transfer-remote-access", ""),
    // the Belgian authority for a Canadian company
    ("supervisory-authority-mismatch", ""),
    // refusing excessive requests
    ("rights-restriction-uncited", ""),
];
