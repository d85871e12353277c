//! Errors of the language that need the whole model: one file a question.

pub mod codes;
mod cycle;
mod required;
mod several;
mod spoken;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::source::Sources;

/// Asks all questions.
pub fn check(model: &Model, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    required::check(model, findings);
    several::check(model, sources, findings);
    cycle::check(model, findings);
    spoken::check(model, findings);
}
