//! The structure behind the pages: what is a heading, a cell or a link, for
//! those who hear a document or read it in another shape.

use std::collections::BTreeMap;

use krilla::tagging::{Identifier, Node as Tagged, Tag, TagGroup, TagKind, TagTree};

use super::face::printable;
use super::line::{Ink, Span, Style};
use crate::document::mark;
use crate::document::tree::{Run, Sentence};

/// A place in the structure to which words on pages belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf(pub usize);

/// A part of the structure.
#[derive(Clone, Debug)]
pub enum Node {
    /// Something with parts.
    Group(TagKind, Vec<Node>),
    /// Words.
    Leaf(Leaf),
}

impl Node {
    /// Something with parts.
    pub fn group(kind: impl Into<TagKind>, parts: Vec<Node>) -> Node {
        Node::Group(kind.into(), parts)
    }
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub struct Link {
    /// An address, or `#` and an anchor of the document.
    pub target: String,
    /// What it is called.
    pub words: String,
}

/// Gives out leaves, and knows which of them are links.
#[derive(Default)]
pub struct Structure {
    given: usize,
    /// The leaves that lead somewhere.
    pub links: BTreeMap<Leaf, Link>,
}

impl Structure {
    /// A new leaf.
    pub fn leaf(&mut self) -> Leaf {
        self.given += 1;
        Leaf(self.given - 1)
    }

    /// Words of one look.
    pub fn words(&mut self, words: &str, style: Style) -> (Vec<Span>, Vec<Node>) {
        let leaf = self.leaf();
        let span = Span { text: printable(words), style, leaf, language: None };
        (vec![span], vec![Node::Leaf(leaf)])
    }

    /// A wording that may hold words of another language.
    pub fn wording(&mut self, wording: &str, style: Style) -> (Vec<Span>, Vec<Node>) {
        self.runs(&mark::runs(wording), style)
    }

    /// Sentences that follow each other.
    pub fn sentences(&mut self, sentences: &[Sentence], style: Style) -> (Vec<Span>, Vec<Node>) {
        let mut all = (Vec::new(), Vec::new());
        for (number, sentence) in sentences.iter().enumerate() {
            let style = Style { marked: sentence.open, ..style };
            let (mut spans, nodes) = self.runs(&sentence.runs, style);
            if let Some(last) = spans.last_mut().filter(|_| number + 1 < sentences.len()) {
                last.text.push(' ');
            }
            all.0.extend(spans);
            all.1.extend(nodes);
        }
        all
    }

    fn runs(&mut self, runs: &[Run], style: Style) -> (Vec<Span>, Vec<Node>) {
        let (mut spans, mut nodes) = (Vec::new(), Vec::new());
        for run in runs {
            let leaf = self.leaf();
            let text = printable(run.text());
            let (mut look, mut language) = (style, None);
            match run {
                Run::Link { target, .. } if leads(target) => {
                    look = style.ink(Ink::Accent);
                    self.links.insert(leaf, Link { target: target.clone(), words: text.clone() });
                    nodes.push(Node::group(Tag::Link, vec![Node::Leaf(leaf)]));
                }
                Run::Foreign { language: own, .. } => {
                    language = Some(own.clone());
                    nodes.push(Node::Leaf(leaf));
                }
                _ => nodes.push(Node::Leaf(leaf)),
            }
            let shown = shown_target(run);
            spans.push(Span { text, style: look, leaf, language });
            if let Some(shown) = shown {
                let leaf = self.leaf();
                spans.push(Span { text: printable(&shown), style, leaf, language: None });
                nodes.push(Node::Leaf(leaf));
            }
        }
        (spans, nodes)
    }
}

/// Whether a link can be followed from a file that stands alone.
fn leads(target: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|start| target.starts_with(start))
}

/// The address of a page, for paper, unless the words of the link are it.
fn shown_target(run: &Run) -> Option<String> {
    let Run::Link { text, target } = run else { return None };
    let address = target.strip_prefix("https://").or_else(|| target.strip_prefix("http://"))?;
    let bare = |text: &str| text.trim_end_matches('/').to_lowercase();
    (!bare(text).ends_with(&bare(address))).then(|| format!(" ({})", address.trim_end_matches('/')))
}

/// The structure with what was drawn for each leaf.
pub fn tree(parts: &[Node], drawn: &BTreeMap<Leaf, Vec<Identifier>>, language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for part in tagged(parts, drawn) {
        tree.push(part);
    }
    tree
}

fn tagged(parts: &[Node], drawn: &BTreeMap<Leaf, Vec<Identifier>>) -> Vec<Tagged> {
    let mut all = Vec::new();
    for part in parts {
        match part {
            Node::Leaf(leaf) => all.extend(drawn.get(leaf).into_iter().flatten().map(|&own| own.into())),
            Node::Group(kind, parts) => {
                let mut group = TagGroup::new(kind.clone());
                for part in tagged(parts, drawn) {
                    group.push(part);
                }
                all.push(group.into());
            }
        }
    }
    all
}
