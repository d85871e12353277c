//! The trees of `test/corpus`, and the queries.

use std::fs;
use std::path::Path;

use tree_sitter::{Language, Node, Parser, Query};

fn language() -> Language {
    tree_sitter_priv::LANGUAGE.into()
}

/// Name, text and tree of each case of a file.
fn cases(file: &str) -> Vec<(String, String, String)> {
    let mut parts = file.split("================\n").skip(1);
    let mut cases = Vec::new();
    while let (Some(name), Some(body)) = (parts.next(), parts.next()) {
        let (text, tree) = body.split_once("\n---\n").expect("a text and a tree");
        cases.push((name.trim().to_owned(), text.to_owned(), normal(tree)));
    }
    cases
}

/// A tree on one line.
fn normal(tree: &str) -> String {
    tree.split_whitespace().collect::<Vec<_>>().join(" ").replace(" )", ")")
}

#[test]
fn every_text_of_the_corpus_has_its_tree() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("test/corpus");
    let mut parser = Parser::new();
    parser.set_language(&language()).expect("a grammar of this version");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("the corpus") {
        let file = fs::read_to_string(entry.expect("an entry").path()).expect("a file");
        for (name, text, tree) in cases(&file) {
            let read = parser.parse(&text, None).expect("no time limit");
            assert_eq!(normal(&read.root_node().to_sexp()), tree, "{name}");
            seen += 1;
        }
    }
    assert!(seen > 8);
}

#[test]
fn every_query_names_nodes_that_exist() {
    for query in [
        tree_sitter_priv::HIGHLIGHTS,
        tree_sitter_priv::FOLDS,
        tree_sitter_priv::INDENTS,
        tree_sitter_priv::INJECTIONS,
        tree_sitter_priv::TAGS,
        include_str!("../../helix/queries/priv/highlights.scm"),
        include_str!("../../helix/queries/priv/indents.scm"),
        include_str!("../../helix/queries/priv/textobjects.scm"),
        include_str!("../../zed/languages/priv/brackets.scm"),
        include_str!("../../zed/languages/priv/highlights.scm"),
        include_str!("../../zed/languages/priv/indents.scm"),
        include_str!("../../zed/languages/priv/outline.scm"),
    ] {
        if let Err(error) = Query::new(&language(), query) {
            panic!("{error}\n{query}");
        }
    }
}

#[test]
fn an_error_spares_the_declarations_around_it() {
    let text = "subject a \"A\"\n\ndata b {\n  elements: [\n}\n\nsubject c \"C\"\n";
    let mut parser = Parser::new();
    parser.set_language(&language()).expect("a grammar of this version");
    let tree = parser.parse(text, None).expect("no time limit");
    let mut names = Vec::new();
    names_of(tree.root_node(), text, &mut names);
    assert!(tree.root_node().has_error());
    assert!(names.contains(&"a") && names.contains(&"c"), "{names:?}");
}

fn names_of<'a>(node: Node<'_>, text: &'a str, names: &mut Vec<&'a str>) {
    if let Some(name) = node.child_by_field_name("name").filter(|_| node.kind() == "declaration") {
        names.push(&text[name.byte_range()]);
    }
    let mut cursor = node.walk();
    node.children(&mut cursor).for_each(|child| names_of(child, text, names));
}
