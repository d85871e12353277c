//! Declarations and fields: each value flattened into guarded entries.

use super::{Here, Resolver, Tree};
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind};
use crate::model::case::{Axis, Cases};
use crate::model::passages::Passages;
use crate::model::value::{Entry, Fact, Field, Modality};
use crate::model::{Accept, DeclId};
use crate::schema::{self, Kind};
use crate::source::Span;
use crate::spelling::nearest;
use crate::syntax::{ast, literal};

impl Resolver<'_> {
    /// Lowers all declarations: conditions and parameters first, since guards read them.
    pub(super) fn lower_all(&mut self, trees: &[Tree<'_>]) {
        let rank = |tree: &&Tree<'_>| match self.model.get(tree.id).kind {
            Kind::Condition => 0,
            Kind::Activity => 1,
            _ => 2,
        };
        let mut ordered: Vec<&Tree<'_>> = trees.iter().collect();
        ordered.sort_by_key(rank);
        self.lower_conditions(&ordered);
        for tree in ordered {
            self.lower(tree);
        }
    }

    /// Makes `here` point to a declaration.
    pub(super) fn stand_on(&mut self, tree: &Tree<'_>) {
        let module = self.model.get(tree.id).module;
        self.here = Here { chunk: tree.chunk, module, declaration: tree.id, ..Here::default() };
    }

    fn lower(&mut self, tree: &Tree<'_>) {
        self.stand_on(tree);
        let declaration = self.model.get(tree.id);
        let kind = declaration.kind;
        if kind != Kind::Condition {
            let around =
                declaration.parent.map_or(Cases::ALWAYS, |parent| self.model.get(parent).cases.clone());
            let own = tree.tree.guard.as_ref().map_or(Cases::ALWAYS, |guard| self.cases(guard));
            self.model.get_mut(tree.id).cases = around.and(&own);
        }
        self.here.cases = Cases::ALWAYS;
        let notes = self.annotations(&tree.tree.annotations, self.span(tree.tree.range));
        let members = tree.tree.body.as_ref().map_or(&[][..], |body| &body.members);
        let mut fields: Vec<Field> = Vec::with_capacity(members.len());
        let mut unread = false;
        for member in members {
            if let ast::Member::Field(field) = member {
                let of_kind = schema::of(kind).fields.iter().chain(schema::shared::EVERY_KIND);
                let lowered = self.field(field, of_kind, kind.word());
                unread |= lowered.is_none();
                self.keep_once(&mut fields, lowered);
            }
        }
        fields.shrink_to_fit();
        let declaration = self.model.get_mut(tree.id);
        declaration.fields = fields.into();
        declaration.broken |= unread;
        declaration.sources = notes.sources;
        declaration.was = notes.was;
    }

    /// A field of a declaration, record or call; `owner` names what has the fields.
    pub(super) fn field(
        &mut self,
        tree: &ast::Field,
        tables: impl Iterator<Item = &'static schema::Field> + Clone,
        owner: &str,
    ) -> Option<Field> {
        let span = self.span(tree.range);
        let notes = self.annotations(&tree.annotations, span);
        let table = self.table(tree.name, tables, owner)?;
        let fact = self.fact(&tree.value, table);
        Some(Field { table, name: self.span(tree.name), span, fact, sources: notes.sources.into() })
    }

    /// The field of this name; says so if there is none.
    pub(super) fn table(
        &mut self,
        name: ast::Range,
        tables: impl Iterator<Item = &'static schema::Field> + Clone,
        owner: &str,
    ) -> Option<&'static schema::Field> {
        let word = self.text(name);
        let found = tables.clone().find(|table| table.name == word);
        if found.is_none() {
            self.report_unknown_field(name, tables, owner);
        }
        found
    }

    /// A field stands once in a block.
    pub(super) fn keep_once(&mut self, fields: &mut Vec<Field>, lowered: Option<Field>) {
        let Some(field) = lowered else { return };
        if let Some(first) = fields.iter().find(|first| first.table.name == field.table.name) {
            let message = format!("`{}` is written twice", field.table.name);
            let finding = Diagnostic::error("duplicate-field", message, field.name)
                .label("written again here")
                .related(first.name, "first written here")
                .help("different cases use `by` or a guard; different data or purposes use `part`");
            self.report(finding);
            return;
        }
        fields.push(field);
    }

    fn report_unknown_field(
        &mut self,
        name: ast::Range,
        tables: impl Iterator<Item = &'static schema::Field>,
        owner: &str,
    ) {
        let word = self.text(name);
        let span = self.span(name);
        let message = format!("`{owner}` has no field called `{word}`");
        let names: Vec<&str> = tables.map(|table| table.name).collect();
        let mut finding = Diagnostic::error("unknown-field", message, span).label("not a field here");
        if let Some(close) = nearest(word, names.iter().copied()) {
            finding = finding.help(format!("did you mean `{close}`?")).fix(Fix {
                title: format!("Write `{close}`"),
                kind: FixKind::Auto,
                edits: vec![Edit { span, text: close.to_owned() }],
            });
        } else {
            let listed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            finding = finding.help(format!("its fields are {}", listed.join(", ")));
        }
        self.report(finding);
    }

    /// What a value states.
    pub(super) fn fact(&mut self, value: &ast::Value, table: &'static schema::Field) -> Fact {
        let mut fact = Fact::default();
        self.flatten(value, table, &mut fact, Place::default());
        fact.entries.shrink_to_fit();
        fact
    }

    fn flatten(&mut self, value: &ast::Value, table: &'static schema::Field, fact: &mut Fact, place: Place) {
        if let Some(forbidden) = self.forbidden(value, table) {
            fact.entries.push(forbidden);
            return;
        }
        let around = self.here.cases.clone();
        if let Some(guard) = &value.guard {
            self.here.cases = around.and(&self.cases(guard));
        }
        if self.here.cases.is_never() {
            self.here.cases = around;
            return;
        }
        let notes = self.annotations(&value.annotations, self.span(value.range));
        let modality = value.modality.map_or(place.modality, modality);
        let place = Place { modality, any: place.any, sources: place.sources.and(notes.sources) };
        match &value.core {
            ast::Core::Broken => fact.broken = true,
            ast::Core::Choice(choice) => self.choice(choice, table, fact, &place),
            ast::Core::List(list) if list.route.is_empty() => {
                self.list(list, value.range, table, fact, &place);
            }
            _ => match self.value(value, table) {
                Some(lowered) => fact.entries.push(Entry {
                    value: lowered,
                    cases: self.here.cases.clone(),
                    modality: place.modality,
                    span: self.span(value.range),
                    any: place.any,
                    sources: place.sources,
                }),
                None => fact.broken = true,
            },
        }
        self.here.cases = around;
    }

    fn list(
        &mut self,
        list: &ast::List,
        range: ast::Range,
        table: &'static schema::Field,
        fact: &mut Fact,
        place: &Place,
    ) {
        if !table.many && !list.any && list.items.len() > 1 && matches!(table.types, [schema::Type::Bool]) {
            let message = format!("`{}` takes one value", table.name);
            self.report(
                Diagnostic::error("several-values", message, self.span(range)).label("a list stands here"),
            );
        }
        fact.open |= list.open;
        if !list.any {
            for item in &list.items {
                self.flatten(item, table, fact, place.clone());
            }
            return;
        }
        let written = list.items.iter().map(|item| self.text(item.range).to_owned()).collect();
        let number = self.choice_number(written);
        let around = self.here.cases.clone();
        for (position, item) in list.items.iter().enumerate() {
            self.here.cases = around.and(&Cases::of(Axis::Any(number), vec![position as u32]));
            self.flatten(item, table, fact, Place { any: Some(number), ..place.clone() });
        }
        self.here.cases = around;
    }

    /// A number for an `any [ … ]`.
    fn choice_number(&mut self, written: Vec<String>) -> u32 {
        let chunk = self.here.chunk;
        if let Some(numbers) = &mut self.numbers {
            let number = numbers.choice(chunk);
            self.model.choices.extend(self.model.choices.is_empty().then(Vec::new));
            self.model.choices[number as usize] = written;
            return number;
        }
        self.model.choices.push(written);
        self.scope_mut().choices.push(chunk);
        self.model.choices.len() as u32 - 1
    }

    fn choice(
        &mut self,
        choice: &ast::Choice,
        table: &'static schema::Field,
        fact: &mut Fact,
        place: &Place,
    ) {
        let Some(cases) = self.choice_cases(choice) else {
            fact.broken = true;
            return;
        };
        let around = self.here.cases.clone();
        for (case, own) in choice.cases.iter().zip(cases) {
            let notes = self.annotations(&case.annotations, self.span(case.value.range));
            let Some(own) = own else { continue };
            self.here.cases = around.and(&own);
            if self.here.cases.is_never() {
                continue;
            }
            let sources = place.sources.clone().and(notes.sources);
            self.flatten(&case.value, table, fact, Place { sources, ..place.clone() });
        }
        self.here.cases = around;
    }

    /// Reads annotations; `covers` is what they stand before.
    pub(super) fn annotations(&mut self, annotations: &[ast::Annotation], covers: Span) -> Notes {
        let mut notes = Notes::default();
        for annotation in annotations {
            match self.text(annotation.name) {
                "source" => notes.sources.extend(self.strings(annotation)),
                "was" => notes.was.extend(self.paths(annotation)),
                "accept" => self.accept(annotation, covers),
                other => {
                    let message = format!("There is no annotation called `@{other}`");
                    let finding =
                        Diagnostic::error("unknown-annotation", message, self.span(annotation.name))
                            .label("not an annotation")
                            .help("there are `@source(\"…\")`, `@accept(…)` and `@was(name)`");
                    self.report(finding);
                }
            }
        }
        notes
    }

    fn strings(&mut self, annotation: &ast::Annotation) -> Vec<String> {
        let mut strings = Vec::new();
        for argument in &annotation.arguments {
            match &argument.value.core {
                ast::Core::Text(text) => {
                    strings.extend(
                        text.variants.iter().map(|variant| literal::content(self.text(variant.string))),
                    );
                }
                _ => {
                    let span = self.span(argument.value.range);
                    let finding =
                        Diagnostic::error("wrong-type", "`@source` takes texts", span).label("not a text");
                    self.report(finding);
                }
            }
        }
        strings
    }

    fn paths(&self, annotation: &ast::Annotation) -> Vec<String> {
        annotation.arguments.iter().map(|argument| self.text(argument.value.range).to_owned()).collect()
    }

    fn accept(&mut self, annotation: &ast::Annotation, covers: Span) {
        let mut accept = Accept {
            code: String::new(),
            because: None,
            owner: None,
            until: None,
            span: self.span(annotation.range),
            covers,
        };
        for argument in &annotation.arguments {
            let text = match &argument.value.core {
                ast::Core::Text(text) => self.words(text).main().to_owned(),
                _ => self.text(argument.value.range).to_owned(),
            };
            match argument.name.map(|name| self.text(name)) {
                None => accept.code = text,
                Some("because") => accept.because = Some(text),
                Some("owner") => accept.owner = Some(text),
                Some("until") => accept.until = text.parse().ok(),
                Some(other) => {
                    let message = format!("`@accept` has no detail called `{other}`");
                    let finding = Diagnostic::error("unknown-field", message, accept.span)
                        .label("takes the code of a rule, `because`, `owner` and `until`");
                    self.report(finding);
                }
            }
        }
        self.model.accepts.push(accept);
    }

    /// The number of the declaration that is being lowered.
    pub(super) fn declaration(&self) -> DeclId {
        self.here.declaration
    }
}

/// What annotations say.
#[derive(Default)]
pub(super) struct Notes {
    pub sources: Vec<String>,
    pub was: Vec<String>,
}

/// What surrounds a value.
#[derive(Clone, Default)]
struct Place {
    modality: Modality,
    any: Option<u32>,
    sources: Passages,
}

fn modality(written: ast::Modality) -> Modality {
    match written {
        ast::Modality::May => Modality::May,
        ast::Modality::BestEffort => Modality::BestEffort,
    }
}
