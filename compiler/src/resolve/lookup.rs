//! What a name refers to.
//!
//! A first segment is looked up in the enclosing declaration, the module, what
//! `use` brings in, the modules of the package, other packages, and last the
//! library of the field's type. A declaration of an unfitting kind is passed
//! over, so an activity `support` does not hide the purpose `support`.

use super::Resolver;
use super::scope::Used;
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind};
use crate::model::{DeclId, Declaration, Mention, ModuleId, name};
use crate::schema::Kind;
use crate::source::Span;
use crate::spelling::nearest;
use crate::syntax::ast;

/// For how many unknown names another one is suggested.
pub(super) const MOST_SUGGESTIONS: usize = 500;

/// What a lookup found.
enum Found {
    Fitting(DeclId),
    Unfitting(DeclId),
    Nothing,
}

/// What a question finds, asked when it is its turn.
fn lazily(find: impl FnOnce() -> Option<DeclId>) -> impl Iterator<Item = DeclId> {
    std::iter::once_with(find).flatten()
}

impl Resolver<'_> {
    /// The declaration of one of `kinds` that a path names, if there is one.
    pub(super) fn find(&self, path: &ast::Path, kinds: &[Kind]) -> Option<DeclId> {
        let names: Vec<&str> = path.segments.iter().map(|&segment| self.text(segment)).collect();
        match self.search(&names, kinds) {
            Found::Fitting(id) => Some(id),
            Found::Unfitting(_) | Found::Nothing => None,
        }
    }

    /// As [`Resolver::find`], and reports a name that leads nowhere.
    pub(super) fn require(&mut self, path: &ast::Path, kinds: &[Kind]) -> Option<DeclId> {
        let names: Vec<&str> = path.segments.iter().map(|&segment| self.text(segment)).collect();
        let span = self.path_span(path);
        match self.search(&names, kinds) {
            Found::Fitting(id) => {
                self.model.mentions.push(Mention { span, target: id });
                Some(id)
            }
            Found::Unfitting(id) => {
                self.report_kind(&names.join("."), span, id, kinds);
                None
            }
            Found::Nothing => {
                self.report_unknown(&names, span, kinds);
                None
            }
        }
    }

    /// The span of a path.
    pub(super) fn path_span(&self, path: &ast::Path) -> Span {
        let first = path.segments.first().copied().unwrap_or_default();
        let last = path.segments.last().copied().unwrap_or_default();
        self.span(ast::Range { start: first.start, end: last.end })
    }

    fn search(&self, names: &[&str], kinds: &[Kind]) -> Found {
        let mut unfitting = None;
        for id in self.candidates(names, kinds) {
            if kinds.contains(&self.model.get(id).kind) {
                return Found::Fitting(id);
            }
            unfitting.get_or_insert(id);
        }
        unfitting.map_or(Found::Nothing, Found::Unfitting)
    }

    /// Everything that a path may name, nearest first.
    fn candidates<'s>(&'s self, names: &'s [&str], kinds: &'s [Kind]) -> impl Iterator<Item = DeclId> + 's {
        let (first, rest) = names.split_first().map_or(("", names), |(first, rest)| (*first, rest));
        let alone = rest.is_empty();
        let activity = self.model.get(self.here.declaration).parent.unwrap_or(self.here.declaration);
        let part = move || self.scope.parts.get(&activity)?.get(first).copied();
        let used = move || match *self.scope.uses.get(&self.here.module)?.get(first)? {
            Used::Declaration(id) => self.within(id, rest),
            Used::Module(module) => self.declared(module, rest),
        };
        let package = &self.model.modules[self.here.module.0 as usize].package;
        let library = move |kind: &Kind| self.scope.library.get(kind)?.get(first).copied();
        lazily(move || part().filter(|_| alone))
            .chain(lazily(move || self.declared(self.here.module, names)))
            .chain(lazily(used))
            .chain(lazily(move || self.in_package(package, names)))
            .chain(lazily(move || self.in_package(first, rest).filter(|_| !first.is_empty())))
            .chain(kinds.iter().filter_map(library).filter(move |_| alone))
            .filter(|&id| self.is_visible(id))
    }

    /// A declaration of a module, or a part of one of its activities.
    fn declared(&self, module: ModuleId, names: &[&str]) -> Option<DeclId> {
        let [first, rest @ ..] = names else { return None };
        let &id = self.scope.names.get(&module)?.get(*first)?;
        self.within(id, rest)
    }

    fn within(&self, id: DeclId, rest: &[&str]) -> Option<DeclId> {
        match rest {
            [] => Some(id),
            [part] => self.scope.parts.get(&id)?.get(*part).copied(),
            _ => None,
        }
    }

    /// `module.name`, where the module's own name may have dots.
    fn in_package(&self, package: &str, names: &[&str]) -> Option<DeclId> {
        let modules = self.scope.modules.get(package)?;
        (1..names.len()).rev().find_map(|cut| {
            let &module = modules.get(&names[..cut].join("."))?;
            self.declared(module, &names[cut..])
        })
    }

    /// A name with an underscore in front is private to its module.
    fn is_visible(&self, id: DeclId) -> bool {
        let declaration = self.model.get(id);
        declaration.module == self.here.module || !declaration.name.starts_with('_')
    }

    /// What the path of a `use` stands for.
    pub(super) fn use_target(&self, path: &[&str]) -> Option<Used> {
        let package = &self.model.modules[self.here.module.0 as usize].package;
        let module = |package: &str, path: &[&str]| {
            self.scope.modules.get(package)?.get(&path.join(".")).map(|&module| Used::Module(module))
        };
        let other = path.first().filter(|first| !first.is_empty());
        module(package, path)
            .or_else(|| other.and_then(|first| module(first, &path[1..])))
            .or_else(|| self.in_package(package, path).map(Used::Declaration))
            .or_else(|| other.and_then(|first| self.in_package(first, &path[1..])).map(Used::Declaration))
            .filter(|used| !matches!(used, Used::Declaration(id) if !self.is_visible(*id)))
    }

    /// A member of what a `use` names.
    pub(super) fn use_member(&self, target: Used, name: &str) -> Option<Used> {
        let id = match target {
            Used::Module(module) => self.declared(module, &[name]),
            Used::Declaration(id) => self.within(id, &[name]),
        };
        id.filter(|&id| self.is_visible(id)).map(Used::Declaration)
    }

    fn report_kind(&mut self, path: &str, span: Span, found: DeclId, kinds: &[Kind]) {
        let declaration = self.model.get(found);
        let message = format!("`{path}` is {}, not {}", article(declaration.kind.word()), kind_list(kinds));
        let finding = Diagnostic::error("wrong-kind", message, span)
            .label(format!("{} is wanted here", kind_list(kinds)))
            .related(declaration.span, format!("declared here as `{}`", declaration.kind.word()));
        let party = matches!(declaration.kind, Kind::Organisation | Kind::Recipient | Kind::Subject);
        let finding = if party && kinds.contains(&Kind::Terms) {
            finding.help(format!(
                "declare what was agreed, as in `terms agreement {{ type: joint  between: [us, {path}] }}`, and \
                 write its name here"
            ))
        } else {
            finding
        };
        self.report(finding);
    }

    fn report_unknown(&mut self, names: &[&str], span: Span, kinds: &[Kind]) {
        let what =
            kinds.iter().find(|kind| !kind_word(**kind).is_empty()).map_or("name", |kind| kind_word(*kind));
        let path = names.join(".");
        let mut finding =
            Diagnostic::error("unknown-name", format!("There is no {what} called `{path}`"), span)
                .label("declared neither here nor in the standard library");
        if let Some(elsewhere) = self.elsewhere(&path, kinds) {
            let module = &self.model.modules[self.model.get(elsewhere).module.0 as usize].name;
            let finding =
                Diagnostic::error("unknown-name", format!("`{path}` is declared in another module"), span)
                    .label(format!("declared in `{module}`"))
                    .related(self.model.get(elsewhere).span, "here")
                    .help(format!(
                        "write `use {module}.{{{path}}}` at the top of the file, or `{module}.{path}` here"
                    ))
                    .fix(Fix {
                        title: format!("Write `{module}.{path}`"),
                        kind: FixKind::Auto,
                        edits: vec![Edit { span, text: format!("{module}.{path}") }],
                    });
            self.report(finding);
            return;
        }
        if let Some(close) = self.meant(&path, kinds) {
            finding = finding.help(format!("did you mean `{close}`?")).fix(Fix {
                title: format!("Write `{close}`"),
                kind: FixKind::Auto,
                edits: vec![Edit { span, text: close.clone() }],
            });
        } else if kinds.contains(&Kind::Element) && self.here.takes_text {
            finding =
                finding.help(format!("an element that the library lacks is written as a text: \"{path}\""));
        } else if kinds.contains(&Kind::Event) {
            let words = path.replace('_', " ");
            finding =
                finding.help(format!("an event that the library lacks is written as a text: \"{words}\""));
        }
        self.report(finding);
    }

    /// The name that was probably meant; a text full of unknown names gets no
    /// further help, since each costs a look at everything.
    fn meant(&mut self, path: &str, kinds: &[Kind]) -> Option<String> {
        self.unknown += 1;
        if self.unknown > MOST_SUGGESTIONS {
            return None;
        }
        let fitting = self.visible_names(kinds);
        let close = nearest(path, fitting.iter().map(String::as_str)).map(str::to_owned);
        close.or_else(|| self.labelled(path, kinds))
    }

    /// A fitting declaration of this name in another module of the package.
    fn elsewhere(&self, name: &str, kinds: &[Kind]) -> Option<DeclId> {
        let package = &self.model.modules[self.here.module.0 as usize].package;
        let modules = self.scope.modules.get(package)?.values();
        let named = modules.filter_map(|module| self.scope.names.get(module)?.get(name).copied());
        let fits = |id: &DeclId| kinds.contains(&self.model.get(*id).kind) && self.is_visible(*id);
        named.filter(fits).min()
    }

    /// The name of the declaration that people call as it was written:
    /// `date_of_birth` and `iban` lead to `birth_date` and `bank_account`. Fields of
    /// the package may not be read yet, so its own aliases don't count.
    fn labelled(&self, written: &str, kinds: &[Kind]) -> Option<String> {
        let written = name::spoken(written);
        let mut fitting = kinds.iter().flat_map(|&kind| self.model.all_of_kind(kind));
        let headed = |own: &Declaration| {
            own.header.variants.iter().any(|(_, words)| name::spoken(words) == written)
                || name::spoken(&own.name) == written
        };
        let called = |own: &&Declaration| {
            let read = self.model.is_library(own.id);
            headed(own) || (read && self.model.called(own).any(|called| called == written))
        };
        fitting.find(called).map(|declaration| declaration.name.clone())
    }

    /// Names of fitting declarations that a bare name could reach.
    fn visible_names(&self, kinds: &[Kind]) -> Vec<String> {
        let fitting = kinds.iter().flat_map(|&kind| self.model.all_of_kind(kind));
        let mut names: Vec<String> = fitting
            .filter(|declaration| self.is_visible(declaration.id))
            .map(|declaration| declaration.name.clone())
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

/// A kind with its article: "an activity".
pub fn article(word: &str) -> String {
    match word {
        "data" => "a data category".to_owned(),
        "rights" | "terms" | "prose" | "marketing" | "retention" => format!("a `{word}` declaration"),
        _ if word.starts_with(['a', 'e', 'i', 'o']) => format!("an {word}"),
        _ => format!("a {word}"),
    }
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Data => "data category or element",
        Kind::Control => "measure",
        _ => kind.word(),
    }
}

fn kind_list(kinds: &[Kind]) -> String {
    let mut words: Vec<String> = kinds.iter().map(|kind| article(kind.word())).collect();
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
        None => "a word of this field".to_owned(),
    }
}
