//! Resolving again what an edit changed.
//!
//! A declaration is lowered from its own tree and a little of others: their
//! names and kinds, the values of parameters, what conditions stand for, the
//! names of channels. While an edit leaves these alone, the other declarations
//! stay as they are; else all are resolved again.

use std::ops::Range;
use std::sync::Arc;

use super::{Here, Resolved, Resolver, Setting, Tree, lookup};
use crate::diagnostic::Diagnostic;
use crate::law::Law;
use crate::model::text::Text;
use crate::model::{DeclId, Declaration, ModuleId};
use crate::schema::Kind;
use crate::source::{ChunkId, Sources};
use crate::syntax::again::Reread;
use crate::syntax::ast;

/// Kinds of which others read more than the name.
const READ_BY_OTHERS: &[Kind] = &[Kind::Condition, Kind::Parameter, Kind::Organisation];

/// What others read of the declarations that were resolved again.
#[derive(PartialEq)]
struct Interface {
    channels: Vec<(DeclId, String)>,
    /// Only if a name somewhere leads nowhere: a label may tell which was meant.
    labels: Vec<Text>,
    circumstances: Vec<u32>,
}

/// Numbers that are used again. They are given in the order of the texts, so an
/// edit that wants others, or more or less of them, reaches beyond its chunk.
#[derive(Default)]
pub(super) struct Numbers {
    /// Those of `any [ … ]`, with the chunks that they are for.
    choices: Vec<(ChunkId, u32)>,
    /// The circumstances that were asked for.
    circumstances: Vec<u32>,
    reach_beyond: bool,
}

impl Numbers {
    /// The next number of an `any [ … ]` in a chunk.
    pub fn choice(&mut self, chunk: ChunkId) -> u32 {
        let next = self.choices.iter().position(|(own, _)| *own == chunk);
        self.reach_beyond |= next.is_none();
        next.map_or(0, |at| self.choices.remove(at).1)
    }

    /// The number of a circumstance, if it has one already.
    pub fn circumstance(&mut self, known: Option<u32>) -> u32 {
        self.reach_beyond |= known.is_none();
        self.circumstances.extend(known);
        known.unwrap_or_default()
    }
}

/// Resolves chunks in place of what they said before. `old` are the texts before
/// the edit, `new` those after it, `unknown` the number of names in other chunks
/// that lead nowhere. Nothing if more has to be resolved.
pub fn again(
    before: &Resolved,
    setting: Setting,
    (old, new): (&Sources, &Sources),
    (chunks, unknown): (&[Reread], usize),
    findings: &mut Vec<Diagnostic>,
) -> Option<Resolved> {
    let mut found = Vec::new();
    let mut resolver = Resolver::new(before, old, setting, &mut found);
    resolver.places = before.model.places.clone();
    resolver.codes = Law::codes(&before.model);
    let changed = |chunk: ChunkId| chunks.iter().any(|reread| reread.id == chunk);
    resolver.model.mentions.retain(|mention| !changed(mention.span.chunk));
    resolver.model.accepts.retain(|accept| !changed(accept.span.chunk));
    let (mentions, accepts) = (resolver.model.mentions.len(), resolver.model.accepts.len());
    let was = resolver.once(chunks.iter().map(|reread| (reread.id, &reread.before)), unknown)?;
    resolver.model.mentions.truncate(mentions);
    resolver.model.accepts.truncate(accepts);
    resolver.findings.clear();
    (resolver.sources, resolver.unknown) = (new, unknown);
    let is = resolver.once(chunks.iter().map(|reread| (reread.id, &reread.now)), unknown)?;
    if was != is || resolver.unknown > lookup::MOST_SUGGESTIONS {
        return None;
    }
    let resolved = Resolved { model: Arc::new(resolver.model.completed()), scope: resolver.scope };
    findings.append(&mut found);
    Some(resolved)
}

impl Resolver<'_> {
    /// Lowers the declarations of chunks that have their numbers already.
    fn once<'t>(
        &mut self,
        chunks: impl Iterator<Item = (ChunkId, &'t ast::Chunk)>,
        unknown: usize,
    ) -> Option<Interface> {
        let mut trees = Vec::new();
        let mut given = Numbers::default();
        for (chunk, tree) in chunks {
            let choices = self.scope.choices.iter().zip(0..).filter(|(own, _)| **own == chunk);
            given.choices.extend(choices.map(|(own, number)| (*own, number)));
            let source = self.sources.chunk_source(chunk);
            let module = self.model.modules.iter().position(|module| module.source == source)?;
            self.here = Here { chunk, module: ModuleId(module as u32), ..Here::default() };
            let mut numbers = self.model.within(chunk);
            for declaration in &tree.declarations {
                self.redeclare(declaration, chunk, None, &mut numbers, &mut trees)?;
            }
            if !(numbers.is_empty() && tree.uses.is_empty()) {
                return None;
            }
        }
        let mut interface = Interface { channels: Vec::new(), labels: Vec::new(), circumstances: Vec::new() };
        for Tree { id, chunk, tree } in &trees {
            self.here.chunk = *chunk;
            let channels = self.channel_names(tree).into_iter().map(|name| (*id, name.to_owned()));
            interface.channels.extend(channels);
            interface.labels.extend((unknown > 0).then(|| self.model.get(*id).header.clone()));
        }
        self.numbers = Some(given);
        self.lower_all(&trees);
        let Numbers { choices, circumstances, reach_beyond } = self.numbers.take()?;
        (choices.is_empty() && !reach_beyond).then_some(Interface { circumstances, ..interface })
    }

    /// Puts a declaration in the place of the one with the next number, which must
    /// have the same name.
    fn redeclare<'t>(
        &mut self,
        tree: &'t ast::Declaration,
        chunk: ChunkId,
        parent: Option<DeclId>,
        numbers: &mut Range<u32>,
        trees: &mut Vec<Tree<'t>>,
    ) -> Option<()> {
        let Some(kind) = self.kind(tree, parent) else { return Some(()) };
        let parent = parent.filter(|&parent| self.may_contain(parent, kind));
        let id = DeclId(numbers.next()?);
        let name = self.text(tree.name);
        let before = self.model.get(id);
        let same = before.kind == kind && before.name == name && before.parent == parent;
        if !same || READ_BY_OTHERS.contains(&kind) || !self.is_first(id, name, parent) {
            return None;
        }
        let (parts, enters) = (before.parts.clone(), before.enters);
        let blank = Declaration { parts, enters, ..self.blank(id, kind, name, tree, parent) };
        self.model.declarations[id.0 as usize] = Arc::new(blank);
        trees.push(Tree { id, chunk, tree });
        for member in tree.body.iter().flat_map(|body| &body.members) {
            if let ast::Member::Declaration(inner) = member {
                self.redeclare(inner, chunk, Some(id), numbers, trees)?;
            }
        }
        Some(())
    }

    /// Whether no declaration before this one has its name.
    fn is_first(&self, id: DeclId, name: &str, parent: Option<DeclId>) -> bool {
        let space = match parent {
            Some(parent) => self.scope.parts.get(&parent),
            None => self.scope.names.get(&self.here.module),
        };
        space.and_then(|names| names.get(name)) == Some(&id)
    }

    /// The names of the channels that a declaration lists.
    fn channel_names(&self, tree: &ast::Declaration) -> Vec<&str> {
        let members = tree.body.iter().flat_map(|body| &body.members);
        let contacts = members.filter_map(|member| match member {
            ast::Member::Field(field) if self.text(field.name) == "contacts" => Some(&field.value.core),
            _ => None,
        });
        let records = contacts.filter_map(|core| match core {
            ast::Core::Record(channels) => Some(channels),
            _ => None,
        });
        records.flatten().map(|channel| self.text(channel.name)).collect()
    }
}
