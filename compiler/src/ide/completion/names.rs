//! Names that can be written in a file, with the `use` that some of them need.

use std::collections::HashSet;
use std::ops::Range;

use super::{Completion, Sort, plain};
use crate::ide::tree::{Node, Tree, bytes};
use crate::model::value::{self, Name};
use crate::model::{Declaration, Model, Module};
use crate::schema::Kind;
use crate::source::{SourceId, Sources};
use crate::syntax::ast;

/// A `use` of the file.
struct Use {
    /// The path as written.
    path: String,
    /// The names that it brings in from there, and where another can be added;
    /// nothing if it brings in the whole.
    members: Option<(Vec<String>, usize)>,
    /// The name that it brings in itself.
    alias: String,
    end: usize,
}

/// What can be named in a file.
pub struct Scope<'c> {
    model: &'c Model,
    source: SourceId,
    /// Where the first `use` may stand.
    top: usize,
    /// The names of the file's own declarations.
    own: HashSet<&'c str>,
    uses: Vec<Use>,
    /// What is written before the last dot under the cursor.
    prefix: Option<String>,
}

impl<'c> Scope<'c> {
    /// The scope of a file, with the word under the cursor.
    pub fn new((sources, model): (&Sources, &'c Model), source: SourceId, word: &str) -> Scope<'c> {
        let text = &sources.file(source).text;
        let places = sources.chunks(source).map(|(_, place)| place.start as usize..place.end as usize);
        let uses = places.filter(|place| imports(&text[place.clone()])).flat_map(|place| uses(text, place));
        let uses = uses.collect();
        let here = |own: &&Declaration| model.modules[own.module.0 as usize].source == source;
        let own = model.all().filter(here).filter(|own| own.parent.is_none());
        let own = own.map(|own| &*own.name).collect();
        let prefix = word.rsplit_once('.').map(|(prefix, _)| prefix.to_owned());
        Scope { model, source, top: after_comments(text), own, uses, prefix }
    }

    fn module(&self, declaration: &Declaration) -> &'c Module {
        &self.model.modules[declaration.module.0 as usize]
    }

    /// Declarations of a kind: those of the file first, then those of the package,
    /// which may need a `use`, then the library's.
    pub fn names(&self, kind: Kind) -> Vec<Completion> {
        self.model.all_of_kind(kind).filter_map(|declaration| self.name(declaration)).collect()
    }

    fn name(&self, declaration: &Declaration) -> Option<Completion> {
        let module = self.module(declaration);
        let mut one = Completion {
            documentation: declaration.documentation.clone(),
            target: Some(declaration.id),
            called: self.model.called(declaration).collect(),
            ..plain(&declaration.name, &self.model.label(declaration.id), Sort::Name, 0)
        };
        if let Some(parent) = declaration.parent {
            one.text = format!("{}.{}", self.model.get(parent).name, declaration.name);
            one.label.clone_from(&one.text);
        }
        if module.package == "std" {
            one.rank = 2;
            return self.fits(one, &format!("std.{}", module.name), &declaration.name);
        }
        if module.source == self.source {
            return self
                .prefix
                .as_ref()
                .is_none_or(|prefix| one.text.starts_with(&format!("{prefix}.")))
                .then_some(one);
        }
        if declaration.name.starts_with('_') || declaration.parent.is_some() {
            return None;
        }
        let path = self.path(module);
        match self.brought(&path, &declaration.name) {
            Some(text) => one.text = text,
            None if self.prefix.is_none() && self.is_taken(&declaration.name) => {
                one.text = format!("{path}.{}", declaration.name);
            }
            None if self.prefix.is_none() => {
                one.rank = 1;
                one.import = Some(self.import(&path, &declaration.name));
            }
            None => {}
        }
        one.label.clone_from(&one.text);
        self.fits(one, &path, &declaration.name)
    }

    /// Behind a dot, only what its path leads to, written in full.
    fn fits(&self, one: Completion, path: &str, name: &str) -> Option<Completion> {
        let Some(prefix) = &self.prefix else { return Some(one) };
        let full = if one.text.contains('.') { one.text.clone() } else { format!("{path}.{name}") };
        let text = if full.starts_with(&format!("{prefix}.")) { full } else { return None };
        Some(Completion { label: text.clone(), text, import: None, ..one })
    }

    /// How a module is reached from this file.
    fn path(&self, module: &Module) -> String {
        let own = self.model.modules.iter().find(|module| module.source == self.source);
        match own {
            Some(own) if own.package == module.package => module.name.clone(),
            _ => [&module.package[..], &module.name]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("."),
        }
    }

    /// How a `use` of the file lets a name be written.
    fn brought(&self, path: &str, name: &str) -> Option<String> {
        self.uses.iter().find_map(|import| match &import.members {
            Some((members, _)) => {
                (import.path == path && members.iter().any(|own| own == name)).then(|| name.to_owned())
            }
            None if import.path == path => Some(format!("{}.{name}", import.alias)),
            None => (import.path == format!("{path}.{name}")).then(|| import.alias.clone()),
        })
    }

    /// Whether a bare name means something else here.
    fn is_taken(&self, name: &str) -> bool {
        let brought = |import: &Use| match &import.members {
            Some((members, _)) => members.iter().any(|own| own == name),
            None => import.alias == name,
        };
        self.own.contains(name) || self.uses.iter().any(brought)
    }

    /// The edit that brings a name in.
    fn import(&self, path: &str, name: &str) -> (Range<usize>, String) {
        let same = self.uses.iter().find(|import| import.path == path);
        if let Some((members, at)) = same.and_then(|import| import.members.as_ref()) {
            let comma = if members.is_empty() { "" } else { ", " };
            return (*at..*at, format!("{comma}{name}"));
        }
        match self.uses.last() {
            Some(last) => (last.end..last.end, format!("\nuse {path}.{{{name}}}")),
            None => (self.top..self.top, format!("use {path}.{{{name}}}\n\n")),
        }
    }

    /// Contacts, those of the organisations of the file first.
    pub fn contacts(&self) -> Vec<Completion> {
        let parties = self.model.of_kind(Kind::Organisation).chain(self.model.of_kind(Kind::Recipient));
        parties
            .flat_map(|party| self.model.channels(party.id).iter().map(move |channel| (party, channel)))
            .map(|(party, channel)| plain(&channel.name, &self.model.label(party.id), Sort::Name, 0))
            .collect()
    }

    /// What can be named in the braces of a text: the contacts of the organisation
    /// that speaks, those of others, and all declarations of the package.
    pub fn braces(&self) -> Vec<Completion> {
        let parties = self.model.of_kind(Kind::Organisation).chain(self.model.of_kind(Kind::Recipient));
        let contacts = parties.flat_map(|party| {
            let speaks = self.model.speaker == Some(party.id);
            self.model.channels(party.id).iter().map(move |channel| match speaks {
                true => plain(&channel.name, &self.model.label(party.id), Sort::Name, 0),
                false => {
                    let path = format!("{}.{}", party.name, channel.name);
                    plain(&path, &self.model.label(party.id), Sort::Name, 1)
                }
            })
        });
        let own = self.model.all().filter(|own| !self.model.is_library(own.id) && own.enters);
        let labels = own.map(|own| Completion {
            target: Some(own.id),
            ..plain(&own.name, &self.model.label(own.id), Sort::Name, 2)
        });
        contacts.chain(labels).collect()
    }

    /// Countries with their names.
    pub fn countries(&self) -> Vec<Completion> {
        let country = |declaration: &Declaration| {
            let code = value::fact(&declaration.fields, "code").countries().next()?.1;
            Some(plain(code.as_str(), declaration.header.main(), Sort::Country, 3))
        };
        self.model.all_of_kind(Kind::Country).filter_map(country).collect()
    }

    /// The values of a parameter by its name.
    pub fn values(&self, parameter: &str) -> impl Iterator<Item = &'c Name> {
        let model = self.model;
        let named = model.all_of_kind(Kind::Parameter).find(|own| own.name == parameter).map(|own| own.id);
        named.into_iter().flat_map(move |id| model.parameter_values(id))
    }

    /// Parameters and conditions.
    pub fn conditions(&self) -> Vec<Completion> {
        let parameters = self
            .names(Kind::Parameter)
            .into_iter()
            .map(|one| Completion { text: format!("{} is ", one.text), ..one });
        let mut all: Vec<Completion> = parameters.chain(self.names(Kind::Condition)).collect();
        all.push(Completion {
            text: "residence in ".to_owned(),
            ..plain("residence", "where the person lives", Sort::Word, 2)
        });
        all.push(plain("not", "the opposite", Sort::Word, 3));
        all
    }

    /// Modules, or the names in one.
    pub fn imports(&self, path: &str) -> Vec<Completion> {
        let others = self
            .model
            .modules
            .iter()
            .filter(|module| module.source != self.source && module.package != "std");
        if path.is_empty() {
            return others
                .map(|module| {
                    let path = self.path(module);
                    Completion {
                        text: format!("{path}.{{${{1}}}}"),
                        snippet: true,
                        ..plain(&path, "module", Sort::Module, 0)
                    }
                })
                .collect();
        }
        let inside = |declaration: &&Declaration| {
            let module = self.module(declaration);
            module.package != "std"
                && self.path(module) == path
                && declaration.parent.is_none()
                && !declaration.name.starts_with('_')
        };
        let listed = |import: &Use, name: &String| {
            import.path == path && import.members.as_ref().is_some_and(|(members, _)| members.contains(name))
        };
        self.model
            .all()
            .filter(inside)
            .filter(|declaration| !self.uses.iter().any(|import| listed(import, &declaration.name)))
            .map(|declaration| Completion {
                target: Some(declaration.id),
                ..plain(&declaration.name, &self.model.label(declaration.id), Sort::Name, 0)
            })
            .collect()
    }
}

/// Whether a chunk is a `use`.
fn imports(chunk: &str) -> bool {
    let mut lines = chunk.lines().map(str::trim_start);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with("//"));
    first.is_some_and(|line| line.starts_with("use"))
}

/// What a part of a text imports.
fn uses(text: &str, place: Range<usize>) -> Vec<Use> {
    let mut uses = Vec::new();
    Tree::of(&text[place.clone()]).visit(&mut |start, node| {
        if let Node::Use(import) = node {
            uses.push(read(text, place.start + start, import));
        }
    });
    uses
}

fn read(text: &str, start: usize, import: &ast::Use) -> Use {
    let word = |&range: &ast::Range| text[bytes(start, range)].to_owned();
    let path: Vec<String> = import.path.segments.iter().map(word).collect();
    let end = bytes(start, import.range).end;
    let (members, alias) = match &import.names {
        ast::UseNames::Whole => (None, path.last().cloned().unwrap_or_default()),
        ast::UseNames::As(alias) => (None, word(alias)),
        ast::UseNames::Members(members) => {
            let last = members.last().map_or(end.saturating_sub(1), |&last| bytes(start, last).end);
            (Some((members.iter().map(word).collect(), last)), String::new())
        }
    };
    Use { path: path.join("."), members, alias, end }
}

/// The end of the comment at the top of a file, with the empty line after it.
fn after_comments(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let comment = line.starts_with("//") && !line.starts_with("///");
        let gap = at > 0 && line.trim().is_empty();
        if !comment && !gap {
            break;
        }
        at += line.len();
    }
    at
}
