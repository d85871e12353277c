//! Texts that nobody would write: the parser reads all of them, and the
//! formatter changes the layout of those that are sound.

use priv_compiler::source::Sources;
use priv_compiler::syntax::format::format;
use priv_compiler::syntax::parse;
use proptest::prelude::*;
use proptest::sample::select;

/// Tokens, halves of tokens and what is no token.
const SCRAPS: &[&str] = &[
    "data",
    "a",
    "b_c",
    "d-e",
    "part",
    "role",
    "use",
    "as",
    "when",
    "by",
    "any",
    "may",
    "best_effort",
    "unstated",
    "vague",
    "pending",
    "none",
    "true",
    "false",
    "and",
    "or",
    "not",
    "in",
    "is",
    "else",
    "after",
    "without",
    "during",
    "until",
    "then",
    "because",
    "longer",
    "last",
    "first",
    "end",
    "of",
    "to",
    "per",
    "for",
    "stated",
    "automatically",
    "delete",
    "archive",
    "days",
    "month",
    "law",
    "post",
    "FR",
    "US-CA",
    "EUR",
    "2027-01-31",
    "2023-09",
    "2027-02-31",
    "12",
    "1_000",
    "2.5",
    "30days",
    "\"x\"",
    "\"é\"",
    "\"",
    "\"\"\"",
    "\"\"\"\n  x\n  \"\"\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ":",
    ",",
    ".",
    "..",
    "->",
    "@",
    "<",
    "<=",
    ">",
    "=",
    ";",
    "“x”",
    "é",
    "Name",
    "\u{A0}",
    "\0",
    "€",
    "\n",
    "\n\n",
    " ",
    "\r\n",
    "// c\n",
    "/// d\n",
    "#",
    "/*",
    "\u{FEFF}",
    "data a \"A\" {\n",
    "}\n",
    "x: ",
    "@s(\"x\")\n",
];

fn soup() -> impl Strategy<Value = String> {
    let glue = select(vec!["", " ", "\n", "\n  "]);
    let scrap = (select(SCRAPS), glue).prop_map(|(scrap, glue)| format!("{scrap}{glue}"));
    prop::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

/// What may stand between two tokens.
fn gap() -> impl Strategy<Value = &'static str> {
    let comment = select(vec![" // c\n", "\n// own\n", "\n\n/// doc\n\n\n// two\n  ", "\n\n\n"]);
    prop_oneof![40 => Just(" "), 3 => Just("\n"), 1 => comment]
}

fn value() -> impl Strategy<Value = Vec<String>> {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let leaf = select(vec![
        "a",
        "a . b",
        "none",
        "unstated",
        "\"text\"",
        "\"a\" fr \"é\"",
        "FR",
        "2027-01-31",
        "2 to 4 weeks",
        "20 EUR",
        "vague \"v\" after b",
        "pending \"p\" by 2027-01-31",
        "30 days after end of c or until d then delete",
        "during c",
        "until \"x\" or longer because law ( FR , \"1\" , q ) then archive for 2 years",
        "1 month without [ a , \"b\" , .. , ]",
        "a -> [ b , c ] -> d",
        "may [ a , .. ]",
        "best_effort true",
        "a when b is not c or ( d in [ e , FR ] and not f )",
        "\"\"\"\n x\n \"\"\"",
        "long_name_for_a_value_that_fills_the_line",
    ])
    .prop_map(words);
    leaf.prop_recursive(3, 24, 5, |inner| {
        let joined = |open: &'static str, between: &'static str, close: &'static str, names: bool| {
            move |values: Vec<Vec<String>>| {
                let mut tokens: Vec<String> = open.split(' ').map(str::to_owned).collect();
                for (index, value) in values.into_iter().enumerate() {
                    if index > 0 && !between.is_empty() {
                        tokens.push(between.to_owned());
                    }
                    if names {
                        tokens.extend([format!("n{}", "a".repeat(index)), ":".to_owned()]);
                    }
                    tokens.extend(value);
                }
                tokens.push(close.to_owned());
                tokens
            }
        };
        let values = prop::collection::vec(inner, 1..5);
        prop_oneof![
            values.clone().prop_map(joined("[", ",", "]", false)),
            values.clone().prop_map(joined("any [", ",", "]", false)),
            values.clone().prop_map(joined("call (", ",", ")", true)),
            values.clone().prop_map(joined("{", "", "}", true)),
            values.prop_map(joined("by p {", "", "}", true)),
        ]
    })
}

/// Sound declarations, with any layout.
fn sound() -> impl Strategy<Value = String> {
    let field = (select(vec!["x", "longer_name", "@s ( \"1\" ) y"]), value()).prop_map(|(name, value)| {
        let mut tokens: Vec<String> = name.split(' ').map(str::to_owned).collect();
        tokens.push(":".to_owned());
        tokens.extend(value);
        tokens
    });
    let part = Just("@s part p \"P\" { z : a }".split(' ').map(str::to_owned).collect::<Vec<_>>());
    let member = prop_oneof![5 => field, 1 => part];
    let declaration = prop::collection::vec(member, 0..6).prop_map(|members| {
        let mut tokens: Vec<String> = "data d \"D\" when a {".split(' ').map(str::to_owned).collect();
        tokens.extend(members.into_iter().flatten());
        tokens.push("}".to_owned());
        tokens
    });
    let tokens = prop::collection::vec(declaration, 1..4).prop_map(|declarations| {
        let mut tokens: Vec<String> = "use a . b use c . { d , e }".split(' ').map(str::to_owned).collect();
        tokens.extend(declarations.into_iter().flatten());
        tokens
    });
    tokens.prop_flat_map(|tokens| {
        let gaps = prop::collection::vec(gap(), tokens.len());
        (Just(tokens), gaps).prop_map(|(tokens, gaps)| {
            let pairs = tokens.iter().zip(gaps);
            // Tokens of a parted declaration begin lines, as the grammar asks.
            pairs
                .map(|(token, gap)| match token.as_str() {
                    "use" | "data" | "part" | "@s" => format!("\n{token}{gap}"),
                    _ => format!("{token}{gap}"),
                })
                .collect()
        })
    })
}

/// Reads a text and looks at each place of each finding.
fn read(text: &str) -> usize {
    let mut sources = Sources::default();
    let source = sources.add("soup.priv", text);
    let mut findings = Vec::new();
    let chunks = parse(&mut sources, source, &mut findings);
    let covered: usize = chunks.iter().map(|(chunk, _)| sources.chunk_text(*chunk).len()).sum();
    assert_eq!(covered, text.len(), "the chunks cover the file");
    for finding in &findings {
        let labels = finding.related.iter().map(|label| label.span);
        let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
        for span in labels.chain(edits).chain([finding.primary.span]) {
            let (_, range) = sources.locate(span);
            assert!(text.get(range).is_some(), "{} lies off the text", finding.code);
        }
    }
    findings.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_soup_is_read(text in soup()) {
        read(&text);
        if let Ok(formatted) = format(&text) {
            prop_assert_eq!(format(&formatted).ok(), Some(formatted));
        }
    }

    #[test]
    fn sound_texts_are_formatted_once_and_for_all(text in sound()) {
        prop_assert_eq!(read(&text), 0);
        let formatted = format(&text).map_err(|refused| TestCaseError::fail(format!("{:?}", refused.findings)))?;
        prop_assert_eq!(read(&formatted), 0);
        prop_assert_eq!(format(&formatted).ok(), Some(formatted));
    }
}
