//! itmatters: a notice with a table of five purposes.

use priv_compiler::diagnostic::Severity;

use super::{Row, Unseen};

/// What the text lacks.
pub const CERTAIN: &[Row] = &[
    Row {
        row: "G01 the company of the group that is responsible",
        code: "controller-missing",
        severity: Severity::Error,
        says: "",
        at: &["itmatters"],
    },
    Row {
        row: "G02 a category that does not exist",
        code: "data-category-too-coarse",
        severity: Severity::Note,
        says: "",
        at: &["technical_usage"],
    },
    Row {
        row: "G03 two groups of data that serve no purpose",
        code: "unused-declaration",
        severity: Severity::Note,
        says: "",
        at: &["profile_data", "communications_data"],
    },
    Row {
        row: "G04 data outside the groups",
        code: "system-without-activity",
        severity: Severity::Warning,
        says: "",
        at: &["forms"],
    },
    Row {
        row: "G05 eight activities without a row",
        code: "legal-basis-missing",
        severity: Severity::Error,
        says: "",
        at: &[
            "completing",
            "interaction_statistics",
            "online_ads",
            "button_use",
            "problem_reports",
            "sales_tracking",
            "aggregate_use",
        ],
    },
    Row {
        row: "G05 and those without a purpose either",
        code: "purpose-missing",
        severity: Severity::Error,
        says: "",
        at: &["keeping_correspondence", "events", "visit_tracking", "social_pages", "business_sale"],
    },
    Row {
        row: "G06 several bases for one purpose",
        code: "legal-basis-not-per-purpose",
        severity: Severity::Error,
        says: "",
        at: &["running", "general_use"],
    },
    Row {
        row: "G07 portability is missing",
        code: "right-portability-omitted",
        severity: Severity::Error,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G08 objection only to marketing",
        code: "right-objection-omitted",
        severity: Severity::Error,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G09 withdrawal for marketing only",
        code: "consent-withdrawal-missing",
        severity: Severity::Error,
        says: "",
        at: &["contact_consent"],
    },
    Row {
        row: "G10 changes without notice, and notice of changes",
        code: "notice-change-clause",
        severity: Severity::Error,
        says: "",
        at: &["policy"],
    },
    Row {
        row: "G11 transfers without a safeguard tied to them",
        code: "transfer-mechanism-missing",
        severity: Severity::Error,
        says: "",
        at: &["third_parties_abroad"],
    },
    Row {
        row: "G12 adequate countries only, and contracts for others",
        code: "claim-eea-only-contradicted",
        severity: Severity::Error,
        says: "",
        at: &["adequate_countries_only"],
    },
    Row {
        row: "G13 tools without a country",
        code: "recipient-place-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["google_analytics"],
    },
    Row {
        row: "G14 one authority by name, another by its short name",
        code: "supervisory-authority-mismatch",
        severity: Severity::Warning,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G15 more time, without an end",
        code: "rights-response-time",
        severity: Severity::Warning,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G16 not said whether data has to be given",
        code: "notice-provision-requirement-missing",
        severity: Severity::Error,
        says: "",
        at: &["registration"],
    },
    Row {
        row: "G17 an address that is announced and not there",
        code: "contact-address-missing",
        severity: Severity::Warning,
        says: "",
        at: &["itmatters"],
    },
];

/// What a careful reader may also ask.
pub const ARGUABLE: &[Row] = &[
    Row {
        row: "G25 anonymous visits, and an IP address among them",
        code: "pseudonymised-called-anonymous",
        severity: Severity::Warning,
        says: "",
        at: &["anonymous_visits"],
    },
    Row {
        row: "G28 two pieces of identification for every request",
        code: "rights-identification-excessive",
        severity: Severity::Warning,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G18 consent in general not used, and used",
        code: "organisation-rule",
        severity: Severity::Warning,
        says: "",
        at: &["contacting"],
    },
    Row {
        row: "G19 readers have to look again",
        code: "notice-change-clause",
        severity: Severity::Warning,
        says: "",
        at: &["policy"],
    },
    Row {
        row: "G26 recipients that can be anybody",
        code: "recipient-open-ended",
        severity: Severity::Note,
        says: "",
        at: &["tracking_companies"],
    },
    Row {
        row: "G30 types of customers are profiles",
        code: "notice-adm-information-missing",
        severity: Severity::Note,
        says: "",
        at: &["customer_types"],
    },
    Row {
        row: "G35 any purpose",
        code: "purpose-vague",
        severity: Severity::Warning,
        says: "",
        at: &["aggregate_use"],
    },
    Row {
        row: "G20 one period for everything",
        code: "retention-unjustified",
        severity: Severity::Note,
        says: "One period",
        at: &["itmatters"],
    },
    Row {
        row: "G21 a newsletter that is read",
        code: "retention-undeterminable",
        severity: Severity::Note,
        says: "opened",
        at: &["itmatters"],
    },
    Row {
        row: "G22 two years that may be, beside 24 months",
        code: "conditional-wording",
        severity: Severity::Note,
        says: "",
        at: &["problem_reports"],
    },
    Row {
        row: "G23 duties without their law",
        code: "legal-obligation-uncited",
        severity: Severity::Warning,
        says: "Nothing says",
        at: &["changes", "running"],
    },
    Row {
        row: "G27 buttons of others",
        code: "joint-control-suspected",
        severity: Severity::Note,
        says: "",
        at: &["button_use"],
    },
    Row {
        row: "G29 sources without a name",
        code: "notice-source-missing",
        severity: Severity::Warning,
        says: "has no name",
        at: &["completing"],
    },
    Row {
        row: "G31 thirteen years, where France has fifteen",
        code: "child-consent-below-age",
        severity: Severity::Note,
        says: "",
        at: &["no_children"],
    },
    Row {
        row: "G32 trackers without consent",
        code: "tracker-consent-missing",
        severity: Severity::Warning,
        says: "",
        at: &["own_trackers", "experience_cookies", "ad_trackers"],
    },
    Row {
        row: "G33 a demonstration on consent",
        code: "consent-conditional-on-service",
        severity: Severity::Note,
        says: "ask for themselves",
        at: &["contacting"],
    },
    Row {
        row: "G34 whose interest",
        code: "legitimate-interest-unnamed",
        severity: Severity::Warning,
        says: "whose",
        at: &["general_use"],
    },
    Row {
        row: "G36 processing that nobody hears of",
        code: "notice-exemption-undocumented",
        severity: Severity::Warning,
        says: "",
        at: &["unknown_processing"],
    },
];

/// What a careful reader may also ask, and the compiler does not.
pub const UNREPORTED: &[Unseen] = &[Unseen {
    row: "G24 the law on the day of the policy",
    why: "findings are those of today; `--as-of 2022-10-10` asks for that day",
}];

/// Codes that no reading of the text supports; with a place, at that declaration.
pub const SILENT: &[(&str, &str)] = &[
    // the fee and refusal rule is that of the law
    ("rights-fee", ""),
    // an officer reached by mail only
    ("dpo-contact-missing", ""),
    // no special categories are collected
    ("claim-no-sensitive-contradicted", ""),
    // asking people to come to the company first
    ("notice-complaint-right-missing", ""),
];
