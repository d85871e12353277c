//! Cockpit ITSM: a policy on hosting in regions of the world.

use priv_compiler::diagnostic::Severity;

use super::{Row, Unseen};

/// What the text lacks.
pub const CERTAIN: &[Row] = &[
    Row {
        row: "G01 no legal basis for groups 1, 2 and 4",
        code: "legal-basis-missing",
        severity: Severity::Error,
        says: "",
        at: &["provide_instances", "support", "communication"],
    },
    Row {
        row: "G02 no role is declared",
        code: "controller-missing",
        severity: Severity::Error,
        says: "",
        at: &["provide_instances"],
    },
    Row {
        row: "G03 no right is mentioned, nor where to turn to",
        code: "rights-channel-missing",
        severity: Severity::Error,
        says: "",
        at: &["cockpit"],
    },
    Row {
        row: "G04 no right to complain to an authority",
        code: "notice-complaint-right-missing",
        severity: Severity::Error,
        says: "",
        at: &["policy"],
    },
    Row {
        row: "G05 no way to stop the newsletter",
        code: "marketing-opt-out-missing",
        severity: Severity::Error,
        says: "",
        at: &["newsletter"],
    },
    Row {
        row: "G06 no period for subscribers, nor for customer data outside instance and invoice",
        code: "retention-missing",
        severity: Severity::Error,
        says: "",
        at: &["provide_instances", "legal_duties", "communication"],
    },
    Row {
        row: "G07 instances and gateway mails abroad without a safeguard",
        code: "transfer-mechanism-missing",
        severity: Severity::Error,
        says: "",
        at: &["instances_abroad", "mails_abroad"],
    },
    Row {
        row: "G08 adequacy of GB, CA and JP is not stated",
        code: "transfer-mechanism-missing",
        severity: Severity::Warning,
        says: "",
        at: &["instances_abroad"],
    },
    Row {
        row: "G09 the region called Europe holds a third country",
        code: "region-outside-eea",
        severity: Severity::Note,
        says: "",
        at: &["region"],
    },
    Row {
        row: "G10 not said whether data has to be given",
        code: "notice-provision-requirement-missing",
        severity: Severity::Error,
        says: "",
        at: &["provide_instances"],
    },
    Row {
        row: "G11 words that another document explains, which nobody can look up",
        code: "term-unresolved",
        severity: Severity::Warning,
        says: "",
        at: &["terms_of_service"],
    },
    Row {
        row: "G12 alteration is missing among the kinds of incident",
        code: "breach-kinds-incomplete",
        severity: Severity::Note,
        says: "",
        at: &["customer_told"],
    },
];

/// What a careful reader may also ask.
pub const ARGUABLE: &[Row] = &[
    Row {
        row: "G13 incidents are told for confidential information, not for personal data",
        code: "breach-scope-not-personal-data",
        severity: Severity::Warning,
        says: "",
        at: &["customer_told"],
    },
    Row {
        row: "G26 copies rest in France whatever region was chosen",
        code: "copy-outside-chosen-place",
        severity: Severity::Note,
        says: "",
        at: &["instance_backup"],
    },
    Row {
        row: "G15 no seat of those who host and send",
        code: "subprocessor-identity-unknown",
        severity: Severity::Warning,
        says: "",
        at: &["vultr"],
    },
    Row {
        row: "G16 payment processors and accounting tool by category only",
        code: "recipient-open-ended",
        severity: Severity::Note,
        says: "",
        at: &["payment_processors"],
    },
    Row {
        row: "G23 no contract with the sub-processors is mentioned",
        code: "processor-contract-missing",
        severity: Severity::Warning,
        says: "",
        at: &["vultr"],
    },
    Row {
        row: "G24 neither date nor version",
        code: "document-undated",
        severity: Severity::Note,
        says: "",
        at: &["policy"],
    },
    Row {
        row: "G25 a form without an address",
        code: "contact-address-missing",
        severity: Severity::Note,
        says: "",
        at: &["cockpit"],
    },
    Row {
        row: "G27 thirty days after the end, and thirty of the backup",
        code: "downstream-copy-outlives-source",
        severity: Severity::Note,
        says: "",
        at: &["instance_backup", "support_backup"],
    },
    Row {
        row: "G28 ten years from which event",
        code: "retention-start-missing",
        severity: Severity::Warning,
        says: "",
        at: &["books"],
    },
    Row {
        row: "G14 customers open accounts for their users, and are no source",
        code: "notice-source-missing",
        severity: Severity::Note,
        says: "may be a source",
        at: &["provide_instances"],
    },
    Row {
        row: "G17 text messages are sent, and nobody is named who sends them",
        code: "recipient-open-ended",
        severity: Severity::Note,
        says: "Who else",
        at: &["notifications"],
    },
    Row {
        row: "G18 keeping off unlawful conduct as a legal duty",
        code: "legal-obligation-uncited",
        severity: Severity::Warning,
        says: "seldom is one",
        at: &["misconduct"],
    },
    Row {
        row: "G19 duties without their law",
        code: "legal-obligation-uncited",
        severity: Severity::Warning,
        says: "Nothing says",
        at: &["regulation"],
    },
    Row {
        row: "G21 a phone number for a newsletter",
        code: "data-not-necessary-for-purpose",
        severity: Severity::Note,
        says: "",
        at: &["subscriber_contact"],
    },
    Row {
        row: "G22 data on companies as data of people",
        code: "regime-out-of-scope",
        severity: Severity::Note,
        says: "",
        at: &["customer_identity"],
    },
];

/// What a careful reader may also ask, and the compiler does not.
pub const UNREPORTED: &[Unseen] = &[Unseen {
    row: "G20 purposes and data in separate lists",
    why: "the transcription joins each purpose with the data that it can use",
}];

/// Codes that no reading of the text supports.
pub const SILENT: &[&str] = &[
    // Ten years for accounts have a legal cause; the stores of thirty days don't conflict.
    "retention-above-statutory-maximum",
    "retention-below-statutory-minimum",
    "retention-conflict",
    // Silence on automated decisions, children and special categories is no gap.
    "dpia-mandatory-case",
    "special-category-condition-missing",
    // An officer is reached by function, not by name.
    "dpo-contact-missing",
    // Never sold, against sharing with providers: different acts.
    "claim-no-sale-contradicted",
    "claim-not-shared-contradicted",
];
