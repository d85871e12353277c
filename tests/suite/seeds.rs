//! What a careful reader finds in the published policies, and what the compiler
//! must find too: each row of the reading, reported once for each cause, at the
//! declaration that lacks it. And what it must not report.

use priv_compiler::diagnostic::{Diagnostic, Severity};
use priv_compiler::{Compilation, Options, compile, loader};
use priv_tests::workspace::root;

/// A row of the reading.
struct Row {
    /// Its number in the reading, and what the text lacks.
    row: &'static str,
    /// The rule that reports it.
    code: &'static str,
    /// How much it weighs.
    severity: Severity,
    /// The declarations at which it is reported, once each.
    at: &'static [&'static str],
}

const COCKPIT: &[Row] = &[
    Row {
        row: "G01 no legal basis for groups 1, 2 and 4",
        code: "legal-basis-missing",
        severity: Severity::Error,
        at: &["provide_instances", "support", "communication"],
    },
    Row {
        row: "G02 no role is declared",
        code: "controller-missing",
        severity: Severity::Error,
        at: &["provide_instances"],
    },
    Row {
        row: "G03 no right is mentioned, nor where to turn to",
        code: "rights-channel-missing",
        severity: Severity::Error,
        at: &["cockpit"],
    },
    Row {
        row: "G04 no right to complain to an authority",
        code: "notice-complaint-right-missing",
        severity: Severity::Error,
        at: &["policy"],
    },
    Row {
        row: "G05 no way to stop the newsletter",
        code: "marketing-opt-out-missing",
        severity: Severity::Error,
        at: &["newsletter"],
    },
    Row {
        row: "G06 no period for subscribers, nor for customer data outside instance and invoice",
        code: "retention-missing",
        severity: Severity::Error,
        at: &["provide_instances", "legal_duties", "communication"],
    },
    Row {
        row: "G07 instances and gateway mails abroad without a safeguard",
        code: "transfer-mechanism-missing",
        severity: Severity::Error,
        at: &["instances_abroad", "mails_abroad"],
    },
    Row {
        row: "G08 adequacy of GB, CA and JP is not stated",
        code: "transfer-mechanism-missing",
        severity: Severity::Warning,
        at: &["instances_abroad"],
    },
    Row {
        row: "G09 the region called Europe holds a third country",
        code: "region-outside-eea",
        severity: Severity::Note,
        at: &["region"],
    },
    Row {
        row: "G10 not said whether data has to be given",
        code: "notice-provision-requirement-missing",
        severity: Severity::Error,
        at: &["provide_instances"],
    },
    Row {
        row: "G11 words that another document explains, which nobody can look up",
        code: "term-unresolved",
        severity: Severity::Warning,
        at: &["terms_of_service"],
    },
    Row {
        row: "G12 alteration is missing among the kinds of incident",
        code: "breach-kinds-incomplete",
        severity: Severity::Note,
        at: &["customer_told"],
    },
    Row {
        row: "G13 incidents are told for confidential information, not for personal data (arguable)",
        code: "breach-scope-not-personal-data",
        severity: Severity::Warning,
        at: &["customer_told"],
    },
    Row {
        row: "G26 copies rest in France whatever region was chosen (arguable)",
        code: "copy-outside-chosen-place",
        severity: Severity::Note,
        at: &["instance_backup"],
    },
];

/// Codes that no reading of the published Cockpit policy supports.
const COCKPIT_SILENT: &[&str] = &[
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

fn compiled(path: &str) -> Compilation {
    let package = loader::load(&root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    compile(&package, &Options::default())
}

/// The name of the innermost declaration around a finding.
fn place<'c>(compilation: &'c Compilation, finding: &Diagnostic) -> &'c str {
    let span = finding.primary.span;
    let around = compilation.model.declarations.iter().filter(|declaration| {
        declaration.whole.chunk == span.chunk
            && declaration.whole.start <= span.start
            && span.end <= declaration.whole.end
    });
    around
        .min_by_key(|declaration| declaration.whole.end - declaration.whole.start)
        .map_or("", |found| &found.name)
}

fn check(path: &str, rows: &[Row], silent: &[&str]) {
    let compilation = compiled(path);
    let mut faults = Vec::new();
    for row in rows {
        let mut found: Vec<&str> = compilation
            .findings
            .iter()
            .filter(|finding| finding.code == row.code && finding.severity == row.severity)
            .map(|finding| place(&compilation, finding))
            .collect();
        let mut wanted = row.at.to_vec();
        found.sort_unstable();
        wanted.sort_unstable();
        if found != wanted {
            faults.push(format!("{} ({}): wanted at {wanted:?}, found at {found:?}", row.row, row.code));
        }
    }
    for finding in compilation.findings.iter().filter(|finding| silent.contains(&finding.code)) {
        faults.push(format!("must not be reported: {} {}", finding.code, finding.message));
    }
    assert!(faults.is_empty(), "{path}\n{}", faults.join("\n"));
}

#[test]
fn the_published_cockpit_policy_is_read_as_a_careful_reader_does() {
    check("examples/cockpit-itsm/as-published", COCKPIT, COCKPIT_SILENT);
}

/// A missing safeguard is never asked for where adequacy or the EEA covers the place.
#[test]
fn adequate_and_european_places_need_no_safeguard() {
    let compilation = compiled("examples/cockpit-itsm/as-published");
    for finding in &compilation.findings {
        if finding.code == "transfer-mechanism-missing" && finding.severity == Severity::Error {
            for place in ["United Kingdom", "Japan", "Canada", "France", "Netherlands", "Germany"] {
                assert!(!finding.message.contains(place), "{}", finding.message);
            }
        }
    }
}
