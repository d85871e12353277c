//! Errors of the language that need the whole model: one file a question.

pub mod codes;
mod cycle;
mod required;
mod several;
mod spoken;

use crate::diagnostic::Diagnostic;
use crate::model::{Declaration, Model};
use crate::source::Sources;

pub use cycle::{check as cycles, concerns as concerns_cycles};

/// Asks what each declaration can answer for itself.
pub fn each<'m>(
    (model, sources): (&Model, &Sources),
    declarations: impl Iterator<Item = &'m Declaration> + Clone,
    findings: &mut Vec<Diagnostic>,
) {
    for declaration in declarations.clone() {
        required::check(model, declaration, findings);
        several::check(declaration, sources, findings);
    }
    spoken::check(model, declarations, findings);
}
