use super::ast::{Chunk, Core, Declaration, EventKind, Member, Span as Period};
use super::parse;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

fn read(text: &str) -> (Vec<Declaration>, Vec<Diagnostic>, Sources) {
    let mut sources = Sources::default();
    let source = sources.add("a.priv", text);
    let mut findings = Vec::new();
    let chunks = parse(&mut sources, source, &mut findings);
    (chunks.into_iter().flat_map(|(_, chunk): (_, Chunk)| chunk.declarations).collect(), findings, sources)
}

/// Code and marked text of each finding.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let (_, findings, sources) = read(text);
    let marked = |finding: &Diagnostic| sources.text(finding.primary.span).to_owned();
    findings.iter().map(|finding| (finding.code, marked(finding))).collect()
}

/// The value of the only field.
fn value(text: &str) -> Core {
    let (declarations, findings, _) = read(&format!("data a {{ x: {text} }}"));
    assert_eq!(findings, [], "{text}");
    let body = declarations[0].body.clone().expect("a block");
    match body.members.into_iter().next() {
        Some(Member::Field(field)) => field.value.core,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_cut_into_declarations() {
    let text =
        "use a.b\nuse c.{d, e}\n@x(1)\n@y\ndata a\ndata b \"B\" fr \"b\" when c is d and e\ndata f { }\n";
    let (declarations, findings, _) = read(text);
    assert_eq!(findings, []);
    assert_eq!(declarations.len(), 3);
    assert_eq!(declarations[0].annotations.len(), 2);
    assert!(declarations[1].guard.is_some());
}

#[test]
fn a_word_before_a_colon_is_no_part_of_a_value() {
    let (declarations, findings, _) =
        read("breach a { within: 24 hours after: 3 until: x or until y of: z }");
    assert_eq!(findings, []);
    assert_eq!(declarations[0].body.as_ref().unwrap().members.len(), 4);
}

#[test]
fn periods_are_told_from_names() {
    assert!(matches!(value("until"), Core::Reference(_)));
    let period = |text: &str| match value(text) {
        Core::Span(period) => *period,
        _ => panic!("a period"),
    };
    assert!(matches!(period("until withdrawal"), Period::Until(_)));
    assert!(matches!(period("24 months without [visit, \"x\", ..]"), Period::Without { open: true, .. }));
    let Period::After { event, .. } = period("3 years after last contact by unstated then delete") else {
        panic!("a period that counts from something")
    };
    assert!(matches!(event.kind, EventKind::Last { by: Some(_), .. }));
}

#[test]
fn texts_come_in_several_languages() {
    let Core::Text(text) = value("\"a\" fr \"b\" is \"c\"") else { panic!("a text") };
    assert_eq!(text.variants.len(), 3);
}

#[test]
fn documentation_belongs_to_what_follows() {
    let text = "/// File.\n\n/// One.\n/// Two.\n@x\ndata a {\n  /// Part.\n  part b \"B\"\n}\n";
    let (declarations, _, sources) = read(text);
    let chunk = crate::source::ChunkId(0);
    let docs: Vec<&str> = declarations[0]
        .docs
        .iter()
        .map(|range| &sources.chunk_text(chunk)[range.start as usize..range.end as usize])
        .collect();
    assert_eq!(docs, ["One.", "Two."]);
    let nested = &declarations[0].body.as_ref().unwrap().members[0];
    assert!(matches!(nested, Member::Declaration(part) if part.docs.len() == 1));
}

#[test]
fn a_broken_value_costs_no_other_field() {
    let (declarations, findings, _) = read("data a {\n  x: 5 years after 7\n  y: b\n}");
    assert_eq!(findings.len(), 1);
    let body = declarations[0].body.as_ref().unwrap();
    assert!(body.broken);
    assert_eq!(body.members.len(), 2);
}

#[test]
fn an_open_block_costs_no_other_declaration() {
    let text = "data a {\n  x: {\n    y: b\n  z: c\n}\ndata d {\n  x: y\ndata e {\n  x: y\n}\n";
    assert_eq!(
        found(text),
        [("syntax-unclosed-block", "{".to_owned()), ("syntax-unclosed-block", "{".to_owned())]
    );
    assert_eq!(read(text).0.len(), 3);
}

#[test]
fn each_fault_is_reported_once() {
    let cases = [
        ("data a { x = b }", "syntax-equals", "="),
        ("data a { x: b; }", "syntax-semicolon", ";"),
        ("data a { x: b, y: c }", "syntax-comma", ","),
        ("data a {\n  x b\n  y 5\n}", "syntax-missing-colon", "y"),
        ("data a { x: [b c] }", "syntax-missing-comma", "c"),
        ("data a { x: [] }", "syntax-empty-list", "[]"),
        ("data a { x: }", "syntax-missing-value", "x"),
        ("data a { x: [b,, c] }", "syntax-missing-value", ""),
        ("data a { x: 30 after b }", "syntax-missing-unit", "30"),
        ("data a { x: 30 dayz }", "syntax-expected-unit", "dayz"),
        ("data a { x: any b }", "syntax-expected-list", "b"),
        ("data a { x: scc(b, c) }", "syntax-positional", "scc(b, c)"),
        ("data a { x: b() }", "syntax-empty-parentheses", "()"),
        ("data a { x: [.., b] }", "syntax-open-list", ".."),
        ("data a { any: b }", "syntax-reserved-word", "any"),
        ("data use \"U\" { x: b }", "syntax-reserved-word", "use"),
        ("data \"U\" { x: b }", "syntax-nameless", "data"),
        ("data a { x: EUR }", "syntax-country", "EUR"),
        ("data a { x: “b” }", "syntax-quotes", "“b”"),
        ("data a { x: \"b }", "syntax-open-string", "\"b"),
        ("data a { x: \"\"\"b }", "syntax-open-string", "\"\"\""),
        ("data a { x: \"\\t\" }", "syntax-escape", "\\t"),
        ("data a { x: Marketing }", "syntax-word", "Marketing"),
        ("data a { x: données }", "syntax-word", "données"),
        ("data a { x: 30days }", "syntax-number", "30days"),
        ("data a { x: 31/12/2027 }", "syntax-date", "31/12/2027"),
        ("data a { x: 2027-02-31 }", "syntax-date", "2027-02-31"),
        ("data a { x: b\u{A0}}", "syntax-space", "\u{A0}"),
        ("data a { x: b \0 }", "syntax-control-character", "\0"),
        ("data a { x: b § }", "syntax-unknown-character", "§"),
        ("data a { x: b }\n}\n", "syntax-surplus-bracket", "}"),
        ("data a\nuse b", "syntax-late-use", "use b"),
        ("data a-b { x: c }", "name-style", "a-b"),
        ("data a { x: c when b is }", "syntax-expected-condition", "is"),
        ("data a { x: c when (b }", "syntax-unclosed-parenthesis", "("),
    ];
    for (text, code, marked) in cases {
        let found = found(text);
        assert_eq!(found.last(), Some(&(code, marked.to_owned())), "{text}");
        assert_eq!(found.len(), 1, "{text}: {found:?}");
    }
}

#[test]
fn other_line_ends_and_byte_order_marks_are_read() {
    assert_eq!(found("\u{FEFF}data a {\r\n  x: \"b\" // c\r\n  y: d\r\n}\r\n"), []);
}

#[test]
fn nesting_has_a_limit_and_no_depth_overflows() {
    let deep = |levels: usize| format!("data a {{ x: {}b{} }}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(found(&deep(255)), []);
    assert_eq!(found(&deep(100_000)).len(), 1);
    assert_eq!(found(&deep(256))[0].0, "syntax-too-deep");
    for bracket in ["{", "[", "(", "}", "]", ")", "by a { b: ", "when (", "part a {"] {
        assert!(!found(&bracket.repeat(10_000)).is_empty());
    }
}

#[test]
fn every_prefix_is_read() {
    let text = "/// é\nuse a.{b}\n@s(\"x\")\ndata a \"é\" fr \"è\" when b is not c or \"d\" {\n  x: any [FR, b(5 EUR, c: 2 to 4 weeks), ..] when y < 3 days\n  z: by p { FR: a -> [b, c] -> d else: pending \"é\" by 2027-01-31 or longer because law(FR, \"1\", q) then archive for 2 years }\n}\n";
    for (end, _) in text.char_indices() {
        let (_, findings, sources) = read(&text[..end]);
        findings.iter().for_each(|finding| drop(sources.text(finding.primary.span).to_owned()));
    }
    assert_eq!(found(text), []);
}
