//! Details in parentheses, and blocks of fields.

use super::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::passages::Passages;
use crate::model::value::Field;
use crate::schema;
use crate::source::Span;
use crate::syntax::ast;

impl Resolver<'_> {
    /// The details of a word or reference; the first `positional` may stand bare.
    pub(super) fn details(
        &mut self,
        arguments: Option<&[ast::Argument]>,
        tables: &'static [schema::Field],
        positional: usize,
        owner: &str,
        span: Span,
    ) -> Vec<Field> {
        let arguments = arguments.unwrap_or_default();
        if tables.is_empty() && !arguments.is_empty() {
            let message = format!("`{owner}` takes no details here");
            self.report(
                Diagnostic::error("unknown-field", message, span).label("parentheses are not needed"),
            );
            return Vec::new();
        }
        let mut details = Vec::new();
        for (place, argument) in arguments.iter().enumerate() {
            let detail = match argument.name {
                Some(name) => self.named_detail(name, argument, tables, owner),
                None => self.positional_detail(place, argument, tables, positional, owner),
            };
            self.keep_once(&mut details, detail);
        }
        details.shrink_to_fit();
        details
    }

    fn named_detail(
        &mut self,
        name: ast::Range,
        argument: &ast::Argument,
        tables: &'static [schema::Field],
        owner: &str,
    ) -> Option<Field> {
        let table = self.table(name, tables.iter(), owner)?;
        let span = self.span(ast::Range { start: name.start, end: argument.value.range.end });
        let fact = self.fact(&argument.value, table);
        Some(Field { table, name: self.span(name), span, fact, sources: Passages::default() })
    }

    fn positional_detail(
        &mut self,
        place: usize,
        argument: &ast::Argument,
        tables: &'static [schema::Field],
        positional: usize,
        owner: &str,
    ) -> Option<Field> {
        let span = self.span(argument.value.range);
        let Some(table) =
            tables.get(place).filter(|_| place < positional.max(usize::from(tables.len() == 1)))
        else {
            let names: Vec<String> = tables.iter().map(|table| format!("`{}:`", table.name)).collect();
            let finding =
                Diagnostic::error("unknown-field", format!("`{owner}` wants names for its details"), span)
                    .label("which detail is this?")
                    .help(format!("put one of {} before it", names.join(", ")));
            self.report(finding);
            return None;
        };
        let fact = self.fact(&argument.value, table);
        Some(Field { table, name: span, span, fact, sources: Passages::default() })
    }

    /// The fields of a block.
    pub(super) fn record(
        &mut self,
        fields: &[ast::Field],
        tables: &'static [schema::Field],
        owner: &str,
    ) -> Vec<Field> {
        let mut lowered = Vec::new();
        for field in fields {
            let field = self.field(field, tables.iter(), owner);
            self.keep_once(&mut lowered, field);
        }
        lowered.shrink_to_fit();
        lowered
    }
}
