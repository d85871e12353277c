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
    Row {
        row: "G11 data outside the declared categories",
        code: "claim-collection-contradicted",
        severity: Severity::Warning,
        says: "",
        at: &["recorded_call", "support_notes", "camera_images", "application", "posts"],
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
    Row {
        row: "G16 24 or 48 hours, as somebody chooses",
        code: "retention-undeterminable",
        severity: Severity::Warning,
        says: "hangs on",
        at: &["scan_store"],
    },
    Row {
        row: "G17 objection without a reason, declined on compelling grounds",
        code: "right-objection-overclaimed",
        severity: Severity::Note,
        says: "",
        at: &["your_rights"],
    },
    Row {
        row: "G21 enrichment from anybody",
        code: "notice-source-missing",
        severity: Severity::Note,
        says: "could be anybody",
        at: &["enrichment"],
    },
    Row {
        row: "G23 a seat in Canada, and nobody in the Union",
        code: "eu-representative-missing",
        severity: Severity::Warning,
        says: "",
        at: &["lansweeper"],
    },
    Row {
        row: "G24 affiliates that nobody names",
        code: "controller-identity-incomplete",
        severity: Severity::Warning,
        says: "further companies",
        at: &["lansweeper"],
    },
    Row {
        row: "G25 no word on an officer",
        code: "dpo-mandatory-missing",
        severity: Severity::Note,
        says: "",
        at: &["lansweeper"],
    },
    Row {
        row: "G26 a download as a relation, and no way to refuse when the address is given",
        code: "marketing-soft-opt-in-conditions",
        severity: Severity::Warning,
        says: "",
        at: &["mailing"],
    },
    Row {
        row: "G27 consent that somebody else asks for",
        code: "consent-controllers-unnamed",
        severity: Severity::Warning,
        says: "whom nobody names",
        at: &["marketing_consent"],
    },
    Row {
        row: "G28 tracking in mails without consent",
        code: "tracker-consent-missing",
        severity: Severity::Warning,
        says: "",
        at: &["mail_cookies"],
    },
    Row {
        row: "G31 use of the product, studied for own ends",
        code: "processor-acts-as-controller",
        severity: Severity::Note,
        says: "",
        at: &["end_user_analytics"],
    },
    Row {
        row: "G32 apply buttons",
        code: "joint-control-suspected",
        severity: Severity::Note,
        says: "",
        at: &["apply_cookies"],
    },
    Row {
        row: "G33 scientific, market and statistical research in one breath",
        code: "purpose-vague",
        severity: Severity::Note,
        says: "in one breath",
        at: &["analytics"],
    },
    Row {
        row: "G34 which data has to be given",
        code: "notice-provision-requirement-missing",
        severity: Severity::Note,
        says: "may have to be given",
        at: &["lansweeper"],
    },
];

/// What a careful reader may also ask, and the compiler does not.
pub const UNREPORTED: &[Unseen] = &[
    Unseen { row: "G18 access in the words of portability", why: "a right in own words is not read" },
    Unseen {
        row: "G19 adequacy called a safeguard",
        why: "no recipient has a stated country, so no safeguard can be judged",
    },
    Unseen {
        row: "G35 any further capacity",
        why: "reported with the roles that are left open, as an error",
    },
    Unseen {
        row: "G36 the place of the infringement is left out",
        why: "an authority is stated by seat, home or place of work",
    },
];

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
