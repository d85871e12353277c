//! CoSoSys: three lists of purposes under three bases.

use priv_compiler::diagnostic::Severity;

use super::{Row, Unseen};

/// What the text lacks.
pub const CERTAIN: &[Row] = &[
    Row {
        row: "G01 the company is named, its role is not",
        code: "controller-missing",
        severity: Severity::Error,
        says: "",
        at: &["interests"],
    },
    Row {
        row: "G02 as long as necessary, and longer",
        code: "retention-undeterminable",
        severity: Severity::Error,
        says: "",
        at: &["cososys"],
    },
    Row {
        row: "G03 applications until the person objects",
        code: "retention-missing",
        severity: Severity::Warning,
        says: "",
        at: &["later_jobs"],
    },
    Row {
        row: "G04 activities in none of the three lists",
        code: "legal-basis-missing",
        severity: Severity::Error,
        says: "",
        at: &["recruiting", "partner_accounts", "partner_portal"],
    },
    Row {
        row: "G04 and those without a purpose either",
        code: "purpose-missing",
        severity: Severity::Error,
        says: "",
        at: &["contests", "live_chat"],
    },
    Row {
        row: "G05 marketing under interest and under consent",
        code: "legal-basis-stacked",
        severity: Severity::Warning,
        says: "",
        at: &["consents"],
    },
    Row {
        row: "G06 clauses in general, and no country",
        code: "notice-transfer-information-missing",
        severity: Severity::Error,
        says: "",
        at: &["abroad"],
    },
    Row {
        row: "G07 no way to a copy",
        code: "transfer-safeguard-copy-missing",
        severity: Severity::Error,
        says: "",
        at: &["abroad"],
    },
    Row {
        row: "G08 only for statistics, and for tailoring",
        code: "claim-usage-contradicted",
        severity: Severity::Error,
        says: "",
        at: &["statistics_only"],
    },
    Row {
        row: "G09 the date of birth serves no purpose",
        code: "unused-declaration",
        severity: Severity::Note,
        says: "",
        at: &["birth"],
    },
    Row {
        row: "G10 a list of sub-processors that nobody can open",
        code: "subprocessor-identity-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["subprocessor_page"],
    },
    Row {
        row: "G11 not said whether data has to be given",
        code: "notice-provision-requirement-missing",
        severity: Severity::Error,
        says: "",
        at: &["interests"],
    },
];

/// What a careful reader may also ask.
pub const ARGUABLE: &[Row] = &[
    Row {
        row: "G13 interests that are duties",
        code: "legitimate-interest-vague",
        severity: Severity::Note,
        says: "is a duty",
        at: &["interests"],
    },
    Row {
        row: "G15 refusing by the browser",
        code: "tracker-refusal-harder",
        severity: Severity::Warning,
        says: "",
        at: &["cookie_consent"],
    },
    Row {
        row: "G24 profiling only in a bracket",
        code: "notice-adm-information-missing",
        severity: Severity::Note,
        says: "",
        at: &["marketing_profile"],
    },
    Row {
        row: "G29 open lists",
        code: "data-list-open-ended",
        severity: Severity::Hint,
        says: "",
        at: &["interaction", "product_data"],
    },
];

/// What the text lacks and the model does not show.
pub const UNSEEN: &[Unseen] = &[];

/// Codes that no reading of the text supports; with a place, at that declaration.
pub const SILENT: &[(&str, &str)] = &[
    // staff of clients under interests
    ("contract-without-subject-as-party", ""),
    // cookies in a separate policy
    ("tracker-consent-orphan", ""),
    // a policy first dated before the GDPR
    ("date-inconsistent", ""),
    // sources by category
    ("notice-source-missing", ""),
];
