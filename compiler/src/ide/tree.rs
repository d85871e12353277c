//! The syntax tree of one file, visited node by node.

use std::ops::Range;

use crate::source::{SourceId, Sources, Span};
use crate::syntax::{self, ast};

/// The tree of a file.
pub struct Tree {
    /// Where each chunk begins, and what it holds.
    chunks: Vec<(usize, ast::Chunk)>,
}

/// Something in a tree that other things stand in.
#[derive(Clone, Copy)]
pub enum Node<'t> {
    /// `use …`
    Use(&'t ast::Use),
    /// A declaration.
    Declaration(&'t ast::Declaration),
    /// The block of a declaration.
    Body(&'t ast::Body),
    /// `@…`
    Annotation(&'t ast::Annotation),
    /// `name: value`
    Field(&'t ast::Field),
    /// A value.
    Value(&'t ast::Value),
    /// A case of a choice.
    Case(&'t ast::Choice, &'t ast::Case),
    /// A condition.
    Condition(&'t ast::Condition),
    /// A text.
    Text(&'t ast::Text),
}

impl Node<'_> {
    /// From its first to its last byte, within its chunk.
    pub fn range(&self) -> ast::Range {
        match self {
            Node::Use(node) => node.range,
            Node::Declaration(node) => node.range,
            Node::Body(node) => node.range,
            Node::Annotation(node) => node.range,
            Node::Field(node) => node.range,
            Node::Value(node) => node.range,
            Node::Case(_, case) => ast::Range { start: key(case).start, end: case.value.range.end },
            Node::Condition(node) => node.range,
            Node::Text(node) => node.range,
        }
    }
}

/// The word of a case.
pub fn key(case: &ast::Case) -> ast::Range {
    match case.key {
        ast::CaseKey::Name(range) | ast::CaseKey::Country(range) | ast::CaseKey::Else(range) => range,
    }
}

/// A range within a chunk that begins at `start`, in the file.
pub fn bytes(start: usize, range: ast::Range) -> Range<usize> {
    start + range.start as usize..start + range.end as usize
}

/// Called with where a chunk begins, and a node of it.
pub type Visitor<'v, 't> = &'v mut dyn FnMut(usize, Node<'t>);

impl Tree {
    /// The tree of a text.
    pub fn of(text: &str) -> Tree {
        let mut sources = Sources::default();
        let source = sources.add("", text);
        Tree::parse(&mut sources, source)
    }

    fn parse(sources: &mut Sources, source: SourceId) -> Tree {
        let parsed = syntax::parse(sources, source, &mut Vec::new());
        let start = |chunk| sources.locate(Span { chunk, start: 0, end: 0 }).1.start;
        Tree { chunks: parsed.into_iter().map(|(chunk, tree)| (start(chunk), tree)).collect() }
    }

    /// Visits every node, those around others first.
    pub fn visit<'t>(&'t self, visitor: Visitor<'_, 't>) {
        for (start, chunk) in &self.chunks {
            chunk.uses.iter().for_each(|node| visitor(*start, Node::Use(node)));
            chunk.declarations.iter().for_each(|node| declaration(node, *start, visitor));
        }
    }

    /// The declarations at the top of the file, with where their chunks begin.
    pub fn declarations(&self) -> impl Iterator<Item = (usize, &ast::Declaration)> {
        self.chunks
            .iter()
            .flat_map(|(start, chunk)| chunk.declarations.iter().map(move |node| (*start, node)))
    }
}

fn declaration<'t>(node: &'t ast::Declaration, start: usize, visitor: Visitor<'_, 't>) {
    visitor(start, Node::Declaration(node));
    annotations(&node.annotations, start, visitor);
    node.label.iter().for_each(|label| visitor(start, Node::Text(label)));
    node.guard.iter().for_each(|guard| condition(guard, start, visitor));
    let Some(body) = &node.body else { return };
    visitor(start, Node::Body(body));
    for member in &body.members {
        match member {
            ast::Member::Field(inner) => field(inner, start, visitor),
            ast::Member::Declaration(inner) => declaration(inner, start, visitor),
        }
    }
}

fn annotations<'t>(nodes: &'t [ast::Annotation], start: usize, visitor: Visitor<'_, 't>) {
    for node in nodes {
        visitor(start, Node::Annotation(node));
        node.arguments.iter().for_each(|argument| value(&argument.value, start, visitor));
    }
}

fn field<'t>(node: &'t ast::Field, start: usize, visitor: Visitor<'_, 't>) {
    visitor(start, Node::Field(node));
    annotations(&node.annotations, start, visitor);
    value(&node.value, start, visitor);
}

fn value<'t>(node: &'t ast::Value, start: usize, visitor: Visitor<'_, 't>) {
    visitor(start, Node::Value(node));
    match &node.core {
        ast::Core::Text(text) => visitor(start, Node::Text(text)),
        ast::Core::List(list) => list.items.iter().for_each(|item| value(item, start, visitor)),
        ast::Core::Record(fields) => fields.iter().for_each(|inner| field(inner, start, visitor)),
        ast::Core::Choice(choice) => {
            for case in &choice.cases {
                visitor(start, Node::Case(choice, case));
                annotations(&case.annotations, start, visitor);
                value(&case.value, start, visitor);
            }
        }
        ast::Core::Reference(reference) => {
            let arguments = reference.arguments.iter().flatten();
            arguments.for_each(|argument| value(&argument.value, start, visitor));
        }
        _ => {}
    }
    let because = node.tail.iter().filter_map(|tail| tail.because.as_deref());
    because.for_each(|because| value(because, start, visitor));
    node.guard.iter().for_each(|guard| condition(guard, start, visitor));
}

fn condition<'t>(node: &'t ast::Condition, start: usize, visitor: Visitor<'_, 't>) {
    visitor(start, Node::Condition(node));
    match &node.kind {
        ast::ConditionKind::Or(all) | ast::ConditionKind::And(all) => {
            all.iter().for_each(|inner| condition(inner, start, visitor));
        }
        ast::ConditionKind::Not(inner) => condition(inner, start, visitor),
        _ => {}
    }
}
