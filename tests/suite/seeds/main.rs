//! What a careful reader finds in the published policies, and what the compiler
//! must find too: each row of the reading, reported once for each cause, at the
//! declaration that lacks it. And what it must not report.

mod cloudockit;
mod cockpit;
mod cososys;
mod itmatters;
mod septeo;

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
    /// Words of the message, where a rule says several things; else empty.
    says: &'static str,
    /// The declarations at which it is reported, each of them.
    at: &'static [&'static str],
}

/// A row of the reading that the compiler cannot report.
struct Unseen {
    /// Its number, and what the text lacks.
    row: &'static str,
    /// Why the model does not show it.
    why: &'static str,
}

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

/// The declarations at which a row is reported.
fn reported<'c>(compilation: &'c Compilation, row: &Row) -> Vec<&'c str> {
    let meant = |finding: &&Diagnostic| {
        finding.code == row.code && finding.severity == row.severity && finding.message.contains(row.says)
    };
    compilation.findings.iter().filter(meant).map(|finding| place(compilation, finding)).collect()
}

/// Each row is reported at each of its places, and nothing that must not be.
fn check(path: &str, rows: &[&[Row]], silent: &[(&str, &str)]) {
    let compilation = compiled(path);
    let mut faults = Vec::new();
    for row in rows.iter().copied().flatten() {
        let found = reported(&compilation, row);
        if row.at.iter().any(|place| !found.contains(place)) {
            faults.push(format!("{} ({}): wanted at {:?}, found at {found:?}", row.row, row.code, row.at));
        }
    }
    for finding in &compilation.findings {
        let here = place(&compilation, finding);
        let is_meant = |(code, at): &&(&str, &str)| *code == finding.code && (at.is_empty() || *at == here);
        if silent.iter().any(|own| is_meant(&own)) {
            faults.push(format!("must not be reported: {} {}", finding.code, finding.message));
        }
    }
    assert!(faults.is_empty(), "{path}\n{}", faults.join("\n"));
}

/// What may be argued about is never an error.
fn never_errors(rows: &[Row]) {
    for row in rows {
        assert!(row.severity < Severity::Error, "{}", row.row);
    }
}

/// Every row of the reading is named once: its finding, or why there is none.
fn named(rows: &[Row], unseen: &[Unseen], count: usize) {
    let number = |row: &'static str| row.split(' ').next().unwrap_or_default();
    let mut numbers: Vec<&str> = rows.iter().map(|row| number(row.row)).collect();
    for row in unseen {
        assert!(!row.why.is_empty(), "{}", row.row);
        numbers.push(number(row.row));
    }
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "{numbers:?}");
}

#[test]
fn the_published_cockpit_policy_is_read_as_a_careful_reader_does() {
    let silent: Vec<(&str, &str)> = cockpit::SILENT.iter().map(|code| (*code, "")).collect();
    check("examples/cockpit-itsm/as-published", &[cockpit::CERTAIN, cockpit::ARGUABLE], &silent);
    never_errors(cockpit::ARGUABLE);
    named(cockpit::ARGUABLE, cockpit::UNREPORTED, 16);
    let compilation = compiled("examples/cockpit-itsm/as-published");
    for row in cockpit::CERTAIN {
        let (mut found, mut wanted) = (reported(&compilation, row), row.at.to_vec());
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{} ({}): once each, and nowhere else", row.row, row.code);
    }
    named(cockpit::CERTAIN, &[], 12);
}

#[test]
fn the_published_cloudockit_statement_is_read_as_a_careful_reader_does() {
    check(
        "examples/cloudockit/as-published",
        &[cloudockit::CERTAIN, cloudockit::ARGUABLE],
        cloudockit::SILENT,
    );
    never_errors(cloudockit::ARGUABLE);
    named(cloudockit::ARGUABLE, cloudockit::UNREPORTED, 24);
    named(cloudockit::CERTAIN, &[], 12);
}

#[test]
fn the_published_septeo_addendum_is_read_as_a_careful_reader_does() {
    check("examples/septeo/as-published", &[septeo::CERTAIN, septeo::ARGUABLE], septeo::SILENT);
    never_errors(septeo::ARGUABLE);
    named(septeo::ARGUABLE, septeo::UNREPORTED, 29);
    named(septeo::CERTAIN, &[], 11);
}

#[test]
fn the_published_itmatters_policy_is_read_as_a_careful_reader_does() {
    check("examples/itmatters/as-published", &[itmatters::CERTAIN, itmatters::ARGUABLE], itmatters::SILENT);
    never_errors(itmatters::ARGUABLE);
    named(itmatters::ARGUABLE, itmatters::UNREPORTED, 19);
    named(itmatters::CERTAIN, &[], 17);
}

#[test]
fn the_published_cososys_policy_is_read_as_a_careful_reader_does() {
    check("examples/cososys/as-published", &[cososys::CERTAIN, cososys::ARGUABLE], cososys::SILENT);
    never_errors(cososys::ARGUABLE);
    named(cososys::ARGUABLE, cososys::UNREPORTED, 20);
    named(cososys::CERTAIN, &[], 11);
}

/// How many of a hundred arguable rows are reported at least.
const ARGUABLE_SHARE: usize = 80;

#[test]
fn most_of_what_may_be_asked_is_asked() {
    let seeds = [
        (cockpit::ARGUABLE, cockpit::UNREPORTED),
        (cloudockit::ARGUABLE, cloudockit::UNREPORTED),
        (septeo::ARGUABLE, septeo::UNREPORTED),
        (itmatters::ARGUABLE, itmatters::UNREPORTED),
        (cososys::ARGUABLE, cososys::UNREPORTED),
    ];
    let rows = |rows: &[Row]| rows.iter().map(|row| row.row).collect::<std::collections::BTreeSet<_>>().len();
    let reported: usize = seeds.iter().map(|(reported, _)| rows(reported)).sum();
    let all = reported + seeds.iter().map(|(_, unreported)| unreported.len()).sum::<usize>();
    assert!(reported * 100 >= all * ARGUABLE_SHARE, "{reported} of {all}");
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
