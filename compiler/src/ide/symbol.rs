//! Names: what they stand for, where they stand, and what happens when they
//! change.
//!
//! Besides declarations, the contacts of a party and the values of a parameter
//! have names that are used elsewhere.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use super::tree::{Node, Tree, bytes, key};
use crate::Compilation;
use crate::document::interpolation::{self, Named};
use crate::manifest::is_name;
use crate::model::value::{Field, Value};
use crate::model::{DeclId, Model, ModuleId};
use crate::schema::Kind;
use crate::source::{SourceId, Span};
use crate::syntax::ast;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// A declaration.
    Declaration(DeclId),
    /// A channel of an organisation or recipient.
    Contact(DeclId, String),
    /// A value of a parameter.
    Value(DeclId, String),
}

/// A place where a symbol is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The file.
    pub source: SourceId,
    /// The name, without the path before it.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// What it stands for.
    pub symbol: Symbol,
    /// The name is declared here.
    pub declares: bool,
    /// The name is another one, which a `use … as` gives here.
    pub alias: bool,
}

impl Name {
    /// Where it stands.
    pub fn bytes(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// All names of a compilation, in order.
#[derive(Debug)]
pub struct Names(Vec<Name>);

impl Names {
    /// Finds all names. Those of the library are the same in every compilation,
    /// stand first, and are found once.
    pub fn of(compilation: &Compilation) -> Names {
        static LIBRARY: OnceLock<Vec<Name>> = OnceLock::new();
        let of_library = || {
            let mut finder = Finder { compilation, library: true, found: BTreeSet::new() };
            finder.declarations();
            finder.mentions();
            finder.found.into_iter().collect()
        };
        let mut finder = Finder { compilation, library: false, found: BTreeSet::new() };
        finder.declarations();
        finder.mentions();
        finder.contacts();
        let packages: Vec<ModuleId> =
            (0..finder.model().modules.len() as u32).map(ModuleId).filter(|&id| finder.is_own(id)).collect();
        packages.into_iter().for_each(|module| finder.module(module));
        let mut all = LIBRARY.get_or_init(of_library).clone();
        all.extend(finder.found);
        Names(all)
    }

    /// The name at an offset of a file.
    pub fn at(&self, source: SourceId, offset: usize) -> Option<&Name> {
        let after = self.0.partition_point(|name| (name.source, name.start) <= (source, offset));
        // Names lie apart, but for the two of `activity.part`.
        let before = self.0[..after].iter().rev().take_while(|name| name.source == source);
        before.take(2).find(|name| offset <= name.end)
    }

    /// All places that name a symbol.
    pub fn all<'n>(&'n self, symbol: &'n Symbol) -> impl Iterator<Item = &'n Name> {
        self.0.iter().filter(move |name| name.symbol == *symbol)
    }

    /// The place where a symbol is declared.
    pub fn declared(&self, symbol: &Symbol) -> Option<&Name> {
        self.0.iter().find(|name| name.declares && name.symbol == *symbol)
    }

    /// All names in a file.
    pub fn in_file(&self, source: SourceId) -> impl Iterator<Item = &Name> {
        let first = self.0.partition_point(|name| name.source < source);
        self.0[first..].iter().take_while(move |name| name.source == source)
    }
}

struct Finder<'c> {
    compilation: &'c Compilation,
    /// Looks into the library, else into everything but the library.
    library: bool,
    found: BTreeSet<Name>,
}

impl<'c> Finder<'c> {
    fn model(&self) -> &'c Model {
        &self.compilation.model
    }

    fn is_own(&self, module: ModuleId) -> bool {
        self.model().modules[module.0 as usize].package != "std"
    }

    fn add(&mut self, source: SourceId, bytes: Range<usize>, symbol: Symbol, declares: bool) {
        let text = &self.compilation.sources.file(source).text[bytes.clone()];
        let name = match &symbol {
            Symbol::Declaration(id) => &self.model().get(*id).name,
            Symbol::Contact(_, name) | Symbol::Value(_, name) => name,
        };
        let alias = text != name;
        self.found.insert(Name { source, start: bytes.start, end: bytes.end, symbol, declares, alias });
    }

    fn add_span(&mut self, span: Span, symbol: Symbol, declares: bool) {
        let (source, bytes) = self.compilation.sources.locate(span);
        self.add(source, bytes, symbol, declares);
    }

    fn declarations(&mut self) {
        for declaration in &self.model().declarations {
            if self.model().is_library(declaration.id) != self.library {
                continue;
            }
            self.add_span(declaration.span, Symbol::Declaration(declaration.id), true);
        }
    }

    /// Names that refer to declarations; in `activity.part` both are named.
    fn mentions(&mut self) {
        let count = self.model().modules.iter().filter(|module| module.package == "std").count();
        for mention in &self.model().mentions {
            let (source, whole) = self.compilation.sources.locate(mention.span);
            if ((source.0 as usize) < count) != self.library {
                continue;
            }
            let text = &self.compilation.sources.file(source).text[whole.clone()];
            let last = text.rfind('.').map_or(0, |dot| dot + 1);
            let own = whole.start + last + leading(&text[last..])..whole.end;
            self.add(source, own, Symbol::Declaration(mention.target), false);
            let Some(parent) = self.model().get(mention.target).parent else { continue };
            let Some(before) = last.checked_sub(1).map(|dot| &text[..dot]) else { continue };
            let start = before.rfind('.').map_or(0, |dot| dot + 1);
            if before[start..] == self.model().get(parent).name {
                let bytes = whole.start + start..whole.start + before.len();
                self.add(source, bytes, Symbol::Declaration(parent), false);
            }
        }
    }

    /// Channels, and the values that name them.
    fn contacts(&mut self) {
        for declaration in self.model().declarations.iter().skip(self.model().library as usize) {
            self.fields(declaration.id, &declaration.fields);
        }
    }

    fn fields(&mut self, owner: DeclId, fields: &[Field]) {
        for entry in fields.iter().flat_map(|field| &field.fact.entries) {
            match &entry.value {
                Value::Contact(contact) => {
                    let symbol = Symbol::Contact(contact.party, contact.name.clone());
                    let start = entry.span.start;
                    let end = start + contact.name.len() as u32;
                    if self.compilation.sources.text(Span { start, end, ..entry.span }) == contact.name {
                        self.add_span(Span { start, end, ..entry.span }, symbol, false);
                    }
                }
                Value::Channels(channels) => {
                    for channel in channels {
                        self.add_span(channel.span, Symbol::Contact(owner, channel.name.clone()), true);
                    }
                }
                Value::Name(name) if self.model().get(owner).kind == Kind::Parameter => {
                    let end = entry.span.start + name.name.len() as u32;
                    self.add_span(Span { end, ..entry.span }, Symbol::Value(owner, name.name.clone()), true);
                }
                Value::Record(inner) => self.fields(owner, inner),
                other => self.fields(owner, other.details()),
            }
        }
    }

    /// What only the tree of a file knows: imports, cases and conditions.
    fn module(&mut self, module: ModuleId) {
        let source = self.model().modules[module.0 as usize].source;
        let text = self.compilation.sources.file(source).text.clone();
        let tree = Tree::of(&text);
        let mut prose = false;
        tree.visit(&mut |start, node| match node {
            Node::Declaration(declaration) => prose = text[bytes(start, declaration.kind)] == *"prose",
            Node::Text(words) if prose => {
                let strings = words.variants.iter().map(|variant| bytes(start, variant.string));
                strings.for_each(|place| self.braces(source, &text[place.clone()], place.start));
            }
            Node::Use(import) => self.import(module, source, start, import),
            Node::Case(choice, case) => self.value(source, start, &choice.parameter, key(case)),
            Node::Condition(condition) => match &condition.kind {
                ast::ConditionKind::Is { path, operand: ast::Operand::Path(value), .. } => {
                    value.segments.last().into_iter().for_each(|&name| self.value(source, start, path, name));
                }
                ast::ConditionKind::In { path, set: ast::Set::List(list), .. } => {
                    for item in &list.items {
                        self.value(source, start, path, item.range);
                    }
                }
                _ => {}
            },
            _ => {}
        });
    }

    /// The names in braces in a text that begins at an offset; in `party.contact`
    /// both are named.
    fn braces(&mut self, source: SourceId, words: &str, start: usize) {
        for (place, path) in interpolation::names(words) {
            let last = path.rfind('.').map_or(0, |dot| dot + 1);
            let place = start + place.start..start + place.end;
            let own = place.start + last..place.end;
            match interpolation::named(self.model(), path) {
                Some(Named::Label(id)) => self.add(source, own, Symbol::Declaration(id), false),
                Some(Named::Way(party, channel)) => {
                    self.add(source, own.clone(), Symbol::Contact(party, channel.name.clone()), false);
                    let before = place.start..own.start.saturating_sub(1);
                    if !before.is_empty() {
                        self.add(source, before, Symbol::Declaration(party), false);
                    }
                }
                None => {}
            }
        }
    }

    /// The value of a parameter, if the path names one.
    fn value(&mut self, source: SourceId, start: usize, parameter: &ast::Path, name: ast::Range) {
        let Some(last) = parameter.segments.last() else { return };
        let end = start + last.end as usize;
        let Some(parameter) = self.target(source, end) else { return };
        let written = self.compilation.sources.file(source).text[bytes(start, name)].to_owned();
        if self.model().parameter_values(parameter).any(|value| value.name == written) {
            self.add(source, bytes(start, name), Symbol::Value(parameter, written), false);
        }
    }

    /// The parameter whose mention ends at an offset.
    fn target(&self, source: SourceId, end: usize) -> Option<DeclId> {
        let ends_here = |name: &&Name| name.source == source && name.end == end && !name.declares;
        self.found.iter().filter(ends_here).find_map(|name| match name.symbol {
            Symbol::Declaration(id) if self.model().get(id).kind == Kind::Parameter => Some(id),
            _ => None,
        })
    }

    fn import(&mut self, module: ModuleId, source: SourceId, start: usize, import: &ast::Use) {
        let text = self.compilation.sources.file(source).text.clone();
        let word = |range: ast::Range| &text[bytes(start, range)];
        let path: Vec<&str> = import.path.segments.iter().map(|&segment| word(segment)).collect();
        if let ast::UseNames::Members(members) = &import.names {
            for &member in members {
                let mut whole = path.clone();
                whole.push(word(member));
                if let Some(target) = self.imported(module, &whole) {
                    self.add(source, bytes(start, member), Symbol::Declaration(target), false);
                }
            }
        }
        for length in 2..=path.len() {
            if let Some(target) = self.imported(module, &path[..length]) {
                let segment = import.path.segments[length - 1];
                self.add(source, bytes(start, segment), Symbol::Declaration(target), false);
            }
        }
    }

    /// The declaration that a whole path of a `use` names.
    fn imported(&self, from: ModuleId, path: &[&str]) -> Option<DeclId> {
        let own = &self.model().modules[from.0 as usize].package;
        let (first, inner) = path.split_first()?;
        declared(self.model(), own, path).or_else(|| declared(self.model(), first, inner))
    }
}

fn leading(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The declaration behind `module.name` or `module.activity.part` of a package.
fn declared(model: &Model, package: &str, path: &[&str]) -> Option<DeclId> {
    (1..path.len()).rev().find_map(|cut| {
        let name = path[..cut].join(".");
        let fits = |module: &ModuleId| {
            let module = &model.modules[module.0 as usize];
            module.package == package && module.name == name
        };
        let module = (0..model.modules.len() as u32).map(ModuleId).find(fits)?;
        let inside = |id: &DeclId, name: &str| model.get(*id).module == module && model.get(*id).name == name;
        let all = || model.declarations.iter().map(|declaration| declaration.id);
        match path[cut..] {
            [only] => all().find(|id| inside(id, only) && model.get(*id).parent.is_none()),
            [activity, part] => all().find(|id| {
                let parent = model.get(*id).parent;
                inside(id, part) && parent.is_some_and(|parent| model.get(parent).name == activity)
            }),
            _ => None,
        }
    })
}

/// Why a symbol cannot get another name; nothing if it can.
pub fn fixed(model: &Model, symbol: &Symbol) -> Option<String> {
    let (Symbol::Declaration(id) | Symbol::Contact(id, _) | Symbol::Value(id, _)) = symbol;
    let declaration = model.get(*id);
    model
        .is_library(*id)
        .then(|| format!("`{}` belongs to the standard library, whose names are fixed", declaration.name))
}

/// Why a symbol cannot be called so; nothing if it can.
pub fn refused(model: &Model, symbol: &Symbol, name: &str) -> Option<String> {
    if let Some(reason) = fixed(model, symbol) {
        return Some(reason);
    }
    if !is_name(name) {
        return Some(format!(
            "`{name}` is no name: names are made of lower-case letters, digits and `_`, and are no reserved words"
        ));
    }
    let taken = match symbol {
        Symbol::Declaration(id) => {
            let own = model.get(*id);
            let beside = |other: &&crate::model::Declaration| {
                other.id != *id
                    && other.module == own.module
                    && other.parent == own.parent
                    && other.name == name
            };
            model.all().any(|other| beside(&other))
        }
        Symbol::Contact(party, own) => {
            own != name && model.channels(*party).iter().any(|channel| channel.name == name)
        }
        Symbol::Value(parameter, own) => {
            own != name && model.parameter_values(*parameter).any(|value| value.name == name)
        }
    };
    taken.then(|| format!("There is another `{name}` beside it"))
}

/// What is written after the new name of a declaration, so that the label which
/// readers see stays as it was: nothing if one is written.
pub fn kept_label(model: &Model, symbol: &Symbol) -> Option<String> {
    let Symbol::Declaration(id) = symbol else { return None };
    let shown = !matches!(model.get(*id).kind, Kind::Parameter | Kind::Condition | Kind::Flow | Kind::Rule);
    (shown && model.text_label(*id).is_empty()).then(|| format!(" \"{}\"", model.label(*id)))
}

#[cfg(test)]
mod tests {
    use super::{Names, Symbol, fixed, kept_label, refused};
    use crate::loader::Package;
    use crate::{Compilation, Options, compile};

    fn compiled(files: &[(&str, &str)]) -> Compilation {
        compile(&Package::of(files.iter().copied()), &Options::default())
    }

    /// The texts under all names of what stands at the cursor in the last file.
    fn named(files: &[(&str, &str)]) -> Vec<String> {
        let (path, marked) = files[files.len() - 1];
        let offset = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        let mut files = files.to_vec();
        files.pop();
        files.push((path, &text));
        let compilation = compiled(&files);
        let names = Names::of(&compilation);
        let sources = &compilation.sources;
        let source = sources.files().find(|(_, file)| file.path == path).expect("the file").0;
        let symbol = &names.at(source, offset).expect("a name").symbol;
        let shown = |name: &super::Name| {
            let file = sources.file(name.source);
            format!("{}:{} {}", file.path, name.start, &file.text[name.bytes()])
        };
        names.all(symbol).map(shown).collect()
    }

    #[test]
    fn names_are_found_across_files_and_imports() {
        let found = named(&[
            ("mail.priv", "recipient acme \"Acme\" {\n  role: processor\n}\n"),
            ("policy.priv", "use mail.{acme}\nactivity a {\n  recipients: [ac¦me, mail.acme]\n}\n"),
        ]);
        assert_eq!(
            found,
            ["mail.priv:10 acme", "policy.priv:10 acme", "policy.priv:44 acme", "policy.priv:55 acme"]
        );
    }

    #[test]
    fn names_in_the_braces_of_a_text_are_names() {
        let policy = "organisation acme \"Acme\" {\n  contacts: { desk: email(\"a@acme.example\") }\n}\n\
                      prose thanks {\n  text: \"{{x}} { acme } or {acme.de¦sk}\"\n}\n";
        assert_eq!(named(&[("p.priv", policy)]), ["p.priv:41 desk", "p.priv:123 desk"]);
        let policy = policy.replace("de¦sk", "desk").replacen("acme", "a¦cme", 1);
        assert_eq!(named(&[("p.priv", &policy)]), ["p.priv:13 acme", "p.priv:107 acme", "p.priv:118 acme"]);
    }

    #[test]
    fn values_of_parameters_and_contacts_have_names_too() {
        let found = named(&[(
            "a.priv",
            "parameter region {\n  chosen_by: customer\n  values: [asia, europe]\n}\n\
             system s when region is as¦ia {\n  location: by region { asia: JP europe: FR }\n}\n",
        )]);
        assert_eq!(found.len(), 3, "{found:?}");
        let found = named(&[(
            "a.priv",
            "organisation o {\n  ours: true\n  contacts: { ma¦il: email(\"a@b.c\") }\n  dpo: { reached_by: mail }\n}\n",
        )]);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn library_names_and_taken_names_are_refused() {
        let compilation = compiled(&[("a.priv", "subject one\nsubject two \"Two\"\n")]);
        let model = &compilation.model;
        let by_name = |name: &str| {
            let found = model.declarations.iter().find(|declaration| declaration.name == name);
            Symbol::Declaration(found.expect("declared").id)
        };
        assert!(fixed(model, &by_name("marketing")).is_some());
        assert!(refused(model, &by_name("one"), "two").is_some());
        assert!(refused(model, &by_name("one"), "Two").is_some());
        assert_eq!(refused(model, &by_name("one"), "three"), None);
        assert_eq!(kept_label(model, &by_name("one")).as_deref(), Some(" \"one\""));
        assert_eq!(kept_label(model, &by_name("two")), None);
    }
}
