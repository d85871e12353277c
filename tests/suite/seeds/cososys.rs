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
    Row {
        row: "G12 wherever there are sites",
        code: "recipient-place-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["stores"],
    },
    Row {
        row: "G14 three interests for many purposes",
        code: "legitimate-interest-vague",
        severity: Severity::Note,
        says: "One list",
        at: &["interests"],
    },
    Row {
        row: "G16 mails that report back",
        code: "tracker-consent-missing",
        severity: Severity::Warning,
        says: "",
        at: &["mail_tracking"],
    },
    Row {
        row: "G18 marketing and security updates in one purpose",
        code: "purpose-vague",
        severity: Severity::Note,
        says: "in one breath",
        at: &["product_updates"],
    },
    Row {
        row: "G20 passing on without a basis",
        code: "purpose-not-declared-for-flow",
        severity: Severity::Warning,
        says: "",
        at: &["to_resellers", "sale_of_company"],
    },
    Row {
        row: "G22 no authority by name",
        code: "notice-complaint-right-missing",
        severity: Severity::Note,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G23 rights that people may have",
        code: "rights-list-incomplete",
        severity: Severity::Note,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G25 an officer who answers for security",
        code: "dpo-conflict-of-interest",
        severity: Severity::Warning,
        says: "",
        at: &["cososys"],
    },
    Row {
        row: "G26 officers in the plural",
        code: "dpo-contact-missing",
        severity: Severity::Note,
        says: "",
        at: &["cososys"],
    },
    Row {
        row: "G27 proof of consent without an end",
        code: "retention-indefinite",
        severity: Severity::Note,
        says: "",
        at: &["proof"],
    },
    Row {
        row: "G28 consent for an event that people signed up for",
        code: "consent-conditional-on-service",
        severity: Severity::Note,
        says: "",
        at: &["taking_part"],
    },
    Row {
        row: "G31 no clause on changes",
        code: "notice-change-clause",
        severity: Severity::Hint,
        says: "",
        at: &["privacy_center"],
    },
];

/// What a careful reader may also ask, and the compiler does not.
pub const UNREPORTED: &[Unseen] = &[
    Unseen {
        row: "G17 product data as own data",
        why: "reported with the roles that are left open, as an error",
    },
    Unseen { row: "G19 lists of data and of purposes without links", why: "the transcription joins them" },
    Unseen { row: "G21 sources by example", why: "sources by category are enough for the law" },
    Unseen { row: "G30 a law of California by name", why: "rules outside the Union are not asked" },
];

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
