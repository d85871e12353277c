//! Numbers for all declarations, and the signatures that others need.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::scope::{Scope, Used};
use super::{File, Here, Resolver, Tree};
use crate::diagnostic::Diagnostic;
use crate::model::case::Cases;
use crate::model::fields::Fields;
use crate::model::text::Text;
use crate::model::{DeclId, Declaration, ModuleId};
use crate::schema::{self, Kind};
use crate::source::{ChunkId, Span};
use crate::spelling::nearest;
use crate::syntax::{ast, literal};

impl Resolver<'_> {
    /// Gives every declaration of every file its number and enters its name.
    pub(super) fn collect<'t>(&mut self, files: &'t [File]) -> Vec<Tree<'t>> {
        let mut trees = Vec::new();
        for file in files {
            let module = ModuleId(self.model.modules.len() as u32);
            self.model.modules.push(file.module.clone());
            let modules = self.scope_mut().modules.entry(file.module.package.clone()).or_default();
            modules.insert(file.module.name.clone(), module);
            for (chunk, tree) in &file.chunks {
                self.here = Here { chunk: *chunk, module, ..Here::default() };
                for declaration in &tree.declarations {
                    self.declare(declaration, *chunk, None, &mut trees);
                }
            }
        }
        let first = self.model.modules.len() - files.len();
        for (number, file) in files.iter().enumerate() {
            let module = ModuleId((first + number) as u32);
            for (chunk, tree) in &file.chunks {
                self.here = Here { chunk: *chunk, module, ..Here::default() };
                for import in &tree.uses {
                    self.import(import);
                }
            }
        }
        trees
    }

    fn declare<'t>(
        &mut self,
        tree: &'t ast::Declaration,
        chunk: ChunkId,
        parent: Option<DeclId>,
        trees: &mut Vec<Tree<'t>>,
    ) {
        let Some(kind) = self.kind(tree, parent) else { return };
        let parent = parent.filter(|&parent| self.may_contain(parent, kind));
        let id = DeclId(self.model.declarations.len() as u32);
        let name = self.text(tree.name).to_owned();
        self.model.declarations.push(Arc::new(self.blank(id, kind, &name, tree, parent)));
        self.model.by_kind.entry(kind).or_default().push(id);
        self.enter(id, kind, &name, parent);
        self.sign(id, kind, tree);
        trees.push(Tree { id, chunk, tree });
        let members = tree.body.iter().flat_map(|body| &body.members);
        for member in members {
            if let ast::Member::Declaration(inner) = member {
                self.declare(inner, chunk, Some(id), trees);
            }
        }
    }

    /// The kind of a declaration, if it may stand where it stands.
    pub(super) fn kind(&mut self, tree: &ast::Declaration, parent: Option<DeclId>) -> Option<Kind> {
        let word = self.text(tree.kind);
        let span = self.span(tree.kind);
        let Some(kind) = schema::kind(word) else {
            let words = schema::TABLES.iter().map(|table| table.word);
            let help = nearest(word, words).map_or_else(
                || "a declaration opens with a kind such as `organisation`, `data`, `activity` or `recipient`".into(),
                |close| format!("did you mean `{close}`?"),
            );
            let message = format!("There is no kind called `{word}`");
            self.report(
                Diagnostic::error("unknown-kind", message, span)
                    .label("not a kind of declaration")
                    .help(help),
            );
            return None;
        };
        match parent {
            None if kind == Kind::Part => {
                let message = "A `part` stands within an activity";
                let finding =
                    Diagnostic::error("misplaced-declaration", message, span).label("stands on its own");
                self.report(finding);
                return None;
            }
            Some(parent) if !self.may_contain(parent, kind) => self.report_inside(parent, kind, span),
            _ => {}
        }
        Some(kind)
    }

    pub(super) fn may_contain(&self, parent: DeclId, kind: Kind) -> bool {
        kind == Kind::Part && self.model.get(parent).kind == Kind::Activity
    }

    /// A declaration within another one: most likely a block was not closed.
    fn report_inside(&mut self, parent: DeclId, kind: Kind, span: Span) {
        let around = self.model.get(parent);
        let message = format!("`{}` of `{}` holds another declaration", around.kind.word(), around.name);
        let finding = Diagnostic::error("misplaced-declaration", message, span)
            .label(format!("a `{}` stands at the top of a file", kind.word()))
            .related(around.span, "within the block that begins here")
            .help("close that block with `}` before this line");
        self.report(finding);
    }

    pub(super) fn blank(
        &self,
        id: DeclId,
        kind: Kind,
        name: &str,
        tree: &ast::Declaration,
        parent: Option<DeclId>,
    ) -> Declaration {
        let close =
            |body: &ast::Body| ast::Range { start: body.range.end.saturating_sub(1), end: body.range.end };
        Declaration {
            id,
            kind,
            name: name.to_owned(),
            module: self.here.module,
            parent,
            parts: Vec::new(),
            header: tree.label.as_ref().map_or_else(Text::default, |label| self.words(label)),
            cases: Cases::ALWAYS,
            guard: tree.guard.as_ref().map(|guard| self.span(guard.range)),
            fields: Fields::default(),
            span: self.span(tree.name),
            whole: self.span(tree.range),
            end: tree.body.as_ref().map(|body| self.span(close(body))),
            enters: true,
            broken: tree.body.as_ref().is_some_and(|body| body.broken),
            sources: Vec::new(),
            was: Vec::new(),
            documentation: self.documentation(tree),
        }
    }

    fn documentation(&self, tree: &ast::Declaration) -> String {
        let lines: Vec<&str> = tree.docs.iter().map(|&line| self.text(line).trim()).collect();
        lines.join("\n")
    }

    /// Enters a name into its namespace; the first declaration keeps it.
    fn enter(&mut self, id: DeclId, kind: Kind, name: &str, parent: Option<DeclId>) {
        if self.model.modules[self.here.module.0 as usize].package == "std" {
            self.scope_mut().library.entry(kind).or_default().insert(name.to_owned(), id);
        }
        let scope = Arc::make_mut(&mut self.scope);
        let space = match parent {
            Some(parent) => {
                self.model.get_mut(parent).parts.push(id);
                scope.parts.entry(parent).or_default()
            }
            None => scope.names.entry(self.here.module).or_default(),
        };
        match space.entry(name.to_owned()) {
            Entry::Vacant(vacant) => {
                vacant.insert(id);
            }
            Entry::Occupied(first) => {
                let first = *first.get();
                let message = format!("The name `{name}` is declared twice");
                let finding = Diagnostic::error("duplicate-definition", message, self.model.get(id).span)
                    .label("declared again here")
                    .related(self.model.get(first).span, "first declared here")
                    .help("give one of the two another name; all kinds of a module share their names");
                self.report(finding);
            }
        }
    }

    /// Notes what other declarations need to know before they are lowered.
    fn sign(&mut self, id: DeclId, kind: Kind, tree: &ast::Declaration) {
        let fields = tree.body.iter().flat_map(|body| &body.members).filter_map(|member| match member {
            ast::Member::Field(field) => Some(field),
            ast::Member::Declaration(_) => None,
        });
        for field in fields {
            match (kind, self.text(field.name), &field.value.core) {
                (Kind::Parameter, "values", ast::Core::List(list)) => {
                    let names = list.items.iter().filter_map(|item| self.only_name(item)).collect();
                    self.scope_mut().values.insert(id, names);
                }
                (Kind::Parameter, "values", _) => {
                    let names = self.only_name(&field.value).into_iter().collect();
                    self.scope_mut().values.insert(id, names);
                }
                (Kind::Organisation | Kind::Recipient, "contacts", ast::Core::Record(channels)) => {
                    for channel in channels {
                        let name = self.text(channel.name).to_owned();
                        self.scope_mut().contacts.entry(name).or_default().push(id);
                    }
                }
                _ => {}
            }
        }
    }

    fn only_name(&self, value: &ast::Value) -> Option<String> {
        match &value.core {
            ast::Core::Reference(reference) => match reference.path.segments[..] {
                [only] => Some(self.text(only).to_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    /// A written text with its languages.
    pub(super) fn words(&self, text: &ast::Text) -> Text {
        let variant = |variant: &ast::TextVariant| {
            let language = variant.language.map(|range| self.text(range).to_owned());
            (language, literal::content(self.text(variant.string)))
        };
        Text { variants: text.variants.iter().map(variant).collect() }
    }

    fn import(&mut self, import: &ast::Use) {
        let path: Vec<&str> = import.path.segments.iter().map(|&segment| self.text(segment)).collect();
        let Some(target) = self.use_target(&path) else {
            let span = self.span(import.range);
            let message = format!("There is no module or declaration called `{}`", path.join("."));
            self.report(Diagnostic::error("unknown-name", message, span).label("cannot be used from here"));
            return;
        };
        match &import.names {
            ast::UseNames::Whole => self.bring(path[path.len() - 1], target),
            ast::UseNames::As(alias) => self.bring(self.text(*alias), target),
            ast::UseNames::Members(members) => {
                for &member in members {
                    let name = self.text(member);
                    match self.use_member(target, name) {
                        Some(found) => self.bring(name, found),
                        None => {
                            let message = format!("`{}` has no declaration called `{name}`", path.join("."));
                            let span = self.span(member);
                            self.report(
                                Diagnostic::error("unknown-name", message, span).label("not declared there"),
                            );
                        }
                    }
                }
            }
        }
    }

    /// The names, to be added to; the resolutions that share them keep theirs.
    pub(super) fn scope_mut(&mut self) -> &mut Scope {
        Arc::make_mut(&mut self.scope)
    }

    fn bring(&mut self, name: &str, target: Used) {
        let module = self.here.module;
        self.scope_mut().uses.entry(module).or_default().insert(name.to_owned(), target);
    }
}
