use std::ops::Range;

use jiff::civil::{Date, date};

use super::{Report, Summary, github, human, json, sarif};
use crate::diagnostic::{Acceptance, Diagnostic, Edit, Fix, FixKind, Severity};
use crate::source::{ChunkId, Sources, Span};

const LAW_DATE: Date = date(2026, 11, 22);

const POLICY: &str = "\
activity newsletter \"Lettre d’information\" {
  purpose: marketting
  subjects: subscriber
  data: contact
}

data contact \"Contact data\" {
  elements: [email, name]
}
";

/// A small policy, a library file, and spans by the words they cover.
struct Desk {
    sources: Sources,
    policy: ChunkId,
    library: ChunkId,
}

impl Desk {
    fn new(policy: &str) -> Self {
        let mut sources = Sources::default();
        let mut whole = |path: &str, text: &str| {
            let source = sources.add(path, text);
            sources.add_chunk(source, 0..u32::try_from(text.len()).unwrap())
        };
        let policy = whole("policy.priv", policy);
        let library = whole("std/purpose.priv", "// été\npurpose marketing \"Marketing\" {}\n");
        Desk { sources, policy, library }
    }

    fn over(&self, chunk: ChunkId, range: Range<usize>) -> Span {
        let narrow = |at| u32::try_from(at).unwrap();
        Span { chunk, start: narrow(range.start), end: narrow(range.end) }
    }

    fn at(&self, chunk: ChunkId, words: &str) -> Span {
        let start = self.sources.chunk_text(chunk).find(words).unwrap();
        self.over(chunk, start..start + words.len())
    }

    fn report<'a>(&'a self, findings: &'a [Diagnostic]) -> Report<'a> {
        Report::new(findings, &self.sources, LAW_DATE).below("policies/cockpit")
    }
}

/// A misspelt name, a missing period, an accepted warning and a hint.
fn findings(desk: &Desk) -> Vec<Diagnostic> {
    let name = desk.at(desk.policy, "newsletter");
    let end = desk.at(desk.policy, "contact\n}");
    let mut missing =
        Diagnostic::error("period-missing", "Nothing says how long `contact` is kept for `newsletter`", name)
            .label("collected here, without `retention`")
            .related(desk.at(desk.policy, "contact \"Contact"), "the data")
            .note("GDPR Art. 13(2)(a) asks for the storage period, or the criteria that set it.")
            .fix(Fix {
                title: "Add `retention`".to_owned(),
                kind: FixKind::Assist,
                edits: vec![Edit {
                    span: Span { start: end.end - 1, end: end.end - 1, ..end },
                    text: "  retention: unstated\n".to_owned(),
                }],
            });
    missing.provisions = vec!["GDPR 13(2)(a)", "GDPR 30(1)(f)"];
    let unknown = Diagnostic::error(
        "unknown-purpose",
        "There is no purpose called `marketting`",
        desk.at(desk.policy, "marketting"),
    )
    .label("declared neither here nor in the library")
    .related(desk.at(desk.library, "marketing"), "this one is close")
    .help("did you mean `marketing`?");
    let mut accepted = Diagnostic::new(
        "contact-missing",
        Severity::Warning,
        "Nobody can be reached about `contact`",
        desk.at(desk.policy, "data contact"),
    );
    accepted.provisions = vec!["GDPR 13(1)(a)"];
    accepted.accepted = Some(Acceptance {
        because: "the address follows".to_owned(),
        owner: "Ada Byron".to_owned(),
        until: "2027-01-31".to_owned(),
    });
    let hint = Diagnostic::new(
        "element-order",
        Severity::Hint,
        "`name` usually comes first",
        desk.at(desk.policy, "email"),
    );
    vec![hint, missing, accepted, unknown]
}

#[test]
fn terminal() {
    let desk = Desk::new(POLICY);
    insta::assert_snapshot!(human::text(&desk.report(&findings(&desk)), false));
}

#[test]
fn machines_get_json() {
    let desk = Desk::new(POLICY);
    insta::assert_snapshot!(json::text(&desk.report(&findings(&desk))));
}

#[test]
fn review_tools_get_sarif() {
    let desk = Desk::new(POLICY);
    insta::assert_snapshot!(sarif::text(&desk.report(&findings(&desk))));
}

#[test]
fn workflows_get_annotations() {
    let desk = Desk::new(POLICY);
    let mut findings = findings(&desk);
    findings[1].message = "100 %, and\nmore: `a`".to_owned();
    insta::assert_snapshot!(github::text(&desk.report(&findings)));
}

#[test]
fn colours_come_only_when_asked() {
    let desk = Desk::new(POLICY);
    let findings = findings(&desk);
    let plain = human::text(&desk.report(&findings), false);
    let coloured = human::text(&desk.report(&findings), true);
    assert!(!plain.contains('\u{1b}'));
    assert!(coloured.contains("\u{1b}[31merror[period-missing]:\u{1b}[0m"), "{coloured}");
    let stripped: String = coloured
        .split('\u{1b}')
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once('m').unwrap().1 })
        .collect();
    assert_eq!(stripped.split_whitespace().collect::<Vec<_>>(), plain.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn no_finding_is_said_too() {
    let desk = Desk::new(POLICY);
    assert_eq!(human::text(&desk.report(&[]), true), "nothing found in 1 file (law of 22 November 2026)\n");
    assert_eq!(desk.report(&[]).summary(), Summary::default());
}

#[test]
fn a_hundred_findings_of_a_file_are_drawn() {
    let desk = Desk::new(POLICY);
    let one = Diagnostic::error("x", "Something", desk.at(desk.policy, "email"));
    let text = human::text(&desk.report(&vec![one; 123]), false);
    assert_eq!(text.matches("error[x]").count(), 100);
    assert!(text.ends_with(
        "… and 23 more in policies/cockpit/policy.priv\n\n123 errors in 1 file (law of 22 November 2026)\n"
    ));
}

#[test]
fn places_that_are_hard_to_draw() {
    let long = format!("data x {{ elements: [{}odd_one, {}] }}", "é_word, ".repeat(60), "word, ".repeat(60));
    let desk = Desk::new(&format!("a\u{1b}[2J\r\n{long}\r\ndata y {{\r\n  about: z\r\n}}\r\n\r\n"));
    let text = desk.sources.chunk_text(desk.policy).len();
    let findings = [
        Diagnostic::error("control", "A control character \u{1b}[2J", desk.at(desk.policy, "a")),
        Diagnostic::error("long", "In the middle of a long line", desk.at(desk.policy, "odd_one"))
            .label("odd"),
        Diagnostic::error("lines", "Over several lines", desk.at(desk.policy, "data y {\r\n  about: z\r\n}"))
            .label("all of it")
            .related(desk.at(desk.policy, "about"), "this too"),
        Diagnostic::error("end", "The file ends too early", desk.over(desk.policy, text..text))
            .label("`}` is missing"),
    ];
    insta::assert_snapshot!(human::text(&desk.report(&findings), false));
}

#[test]
fn an_empty_file_can_be_drawn() {
    let desk = Desk::new("");
    let finding = [Diagnostic::error("empty", "The policy says nothing", desk.over(desk.policy, 0..0))];
    assert!(
        human::text(&desk.report(&finding), false).starts_with("error[empty]: The policy says nothing\n")
    );
    assert!(json::text(&desk.report(&finding)).contains("\"line\": 1"));
}

#[test]
fn a_rule_brings_its_explanation_to_sarif() {
    let desk = Desk::new(POLICY);
    let rule = crate::rules::all().next().unwrap();
    let finding = [rule.finding("Something", desk.at(desk.policy, "email"))];
    assert!(sarif::text(&desk.report(&finding)).contains(rule.explanation.asks));
}

#[test]
fn provisions_are_listed_by_act() {
    let list = human::provisions(&["GDPR 5(1)(e)", "GDPR 13(2)(a)", "ePrivacy 5(3)", "C-673/17"]);
    assert_eq!(list, "GDPR 5(1)(e), 13(2)(a); ePrivacy 5(3); C-673/17");
}
