//! What a `rule` forbids: a kind with a guard over its attributes.

use std::cmp::Ordering;

use super::Resolver;
use super::value::words;
use crate::diagnostic::Diagnostic;
use crate::model::case::Cases;
use crate::model::test::{Operand, Test};
use crate::model::value::{Entry, Modality, Value};
use crate::schema::{self, Kind, Type};
use crate::spelling::nearest;
use crate::syntax::ast;

/// Attributes that are questions to the graph, whatever the kind.
const THROUGH_THE_GRAPH: [&str; 5] = ["data", "subjects", "destination", "recipient", "purpose"];

impl Resolver<'_> {
    /// The entry for `flow when …` in a field that takes it.
    pub(super) fn forbidden(&mut self, value: &ast::Value, table: &'static schema::Field) -> Option<Entry> {
        if !matches!(table.types, [Type::Forbidden]) {
            return None;
        }
        let ast::Core::Reference(reference) = &value.core else { return None };
        let kind = schema::kind(self.sources.text(self.path_span(&reference.path)))?;
        let test = match &value.guard {
            Some(guard) => self.test(guard, kind),
            None => Test::And(Vec::new()),
        };
        Some(Entry {
            value: Value::Forbidden(kind, Box::new(test)),
            cases: Cases::ALWAYS,
            modality: Modality::Certain,
            span: self.span(value.range),
            any: None,
            sources: Default::default(),
        })
    }

    fn test(&mut self, condition: &ast::Condition, kind: Kind) -> Test {
        match &condition.kind {
            ast::ConditionKind::Or(all) => Test::Or(all.iter().map(|one| self.test(one, kind)).collect()),
            ast::ConditionKind::And(all) => Test::And(all.iter().map(|one| self.test(one, kind)).collect()),
            ast::ConditionKind::Not(one) => Test::Not(Box::new(self.test(one, kind))),
            ast::ConditionKind::Is { path, not, operand } => {
                let Some(attribute) = self.attribute(path, kind) else { return Test::Open };
                let operand = self.operand(operand, schema::field(kind, &attribute));
                negated(Test::Is { attribute, operand }, *not)
            }
            ast::ConditionKind::In { path, not, set } => {
                let Some(attribute) = self.attribute(path, kind) else { return Test::Open };
                let members = self.members(set, schema::field(kind, &attribute));
                negated(Test::In { attribute, members }, *not)
            }
            ast::ConditionKind::Compare { path, operator, quantity } => {
                let (Some(attribute), Some(quantity)) = (self.attribute(path, kind), self.quantity(quantity))
                else {
                    return Test::Open;
                };
                Test::Compare { attribute, outcomes: outcomes(*operator), quantity }
            }
            ast::ConditionKind::Named(path) => match self.find(path, &[Kind::Condition]) {
                Some(_) => Test::Open,
                None => self
                    .attribute(path, kind)
                    .map_or(Test::Open, |attribute| Test::Is { attribute, operand: Operand::Bool(true) }),
            },
            ast::ConditionKind::Text(_) | ast::ConditionKind::Broken => Test::Open,
        }
    }

    /// The attribute that a path names; a parameter is none, and stays open.
    fn attribute(&mut self, path: &ast::Path, kind: Kind) -> Option<String> {
        let span = self.path_span(path);
        let word = self.sources.text(span);
        if schema::field(kind, word).is_some() || THROUGH_THE_GRAPH.contains(&word) {
            return Some(word.to_owned());
        }
        if self.find(path, &[Kind::Parameter]).is_some() {
            return None;
        }
        let names = schema::of(kind).fields.iter().map(|field| field.name).chain(THROUGH_THE_GRAPH);
        let help = nearest(word, names).map(|close| format!("did you mean `{close}`?"));
        let message = format!("`{}` has no attribute called `{word}`", kind.word());
        let finding = Diagnostic::error("unknown-field", message, span).label("cannot be asked of it");
        let help =
            help.unwrap_or_else(|| "its fields are attributes, and `destination` and `recipient`".to_owned());
        self.report(finding.help(help));
        None
    }

    fn operand(&mut self, operand: &ast::Operand, field: Option<&'static schema::Field>) -> Operand {
        match operand {
            ast::Operand::Path(path) => self.named_operand(path, field),
            ast::Operand::Country(range) => self.code(*range).map_or(Operand::Stated, Operand::Country),
            ast::Operand::Stated => Operand::Stated,
            ast::Operand::Unstated => Operand::Unstated,
            ast::Operand::Vague => Operand::Vague,
            ast::Operand::Pending => Operand::Pending,
            ast::Operand::None => Operand::None,
            ast::Operand::Bool(value) => Operand::Bool(*value),
        }
    }

    /// What a name stands for: a place, a closed word of the field, a declaration.
    fn named_operand(&self, path: &ast::Path, field: Option<&'static schema::Field>) -> Operand {
        let word = self.sources.text(self.path_span(path));
        if let Some(codes) = self.places.get(word) {
            return Operand::Place(codes.clone());
        }
        if field.is_some_and(|field| words(field).any(|own| own == word)) {
            return Operand::Word(word.to_owned());
        }
        let kinds: Vec<Kind> = schema::TABLES.iter().map(|table| table.kind).collect();
        self.find(path, &kinds).map_or_else(|| Operand::Word(word.to_owned()), Operand::Declared)
    }

    fn members(&mut self, set: &ast::Set, field: Option<&'static schema::Field>) -> Vec<Operand> {
        match set {
            ast::Set::Path(path) => vec![self.named_operand(path, field)],
            ast::Set::List(list) => {
                let member = |item: &ast::Value| match &item.core {
                    ast::Core::Country(range) => self.code(*range).map(Operand::Country),
                    ast::Core::Reference(reference) => Some(self.named_operand(&reference.path, field)),
                    _ => None,
                };
                list.items.iter().filter_map(member).collect()
            }
        }
    }
}

fn negated(test: Test, not: bool) -> Test {
    if not { Test::Not(Box::new(test)) } else { test }
}

fn outcomes(operator: ast::Comparison) -> &'static [Ordering] {
    match operator {
        ast::Comparison::Less => &[Ordering::Less],
        ast::Comparison::LessOrEqual => &[Ordering::Less, Ordering::Equal],
        ast::Comparison::Greater => &[Ordering::Greater],
        ast::Comparison::GreaterOrEqual => &[Ordering::Greater, Ordering::Equal],
    }
}
