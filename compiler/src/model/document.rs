//! Which documents a package builds, declared or implied.

use super::{DeclId, Model};
use crate::schema::Kind;
use crate::schema::terms::CLAUSES;

impl Model {
    /// Declared documents of a type (`"notice"` …).
    pub fn documents(&self, document_type: &str) -> Vec<DeclId> {
        self.of_kind(Kind::Document)
            .filter(|document| self.own(document.id, "type").has_word(document_type))
            .map(|document| document.id)
            .collect()
    }

    /// Whether a document of this type is built: it is declared, or implied. A
    /// notice is implied by a package with activities of a controller that
    /// declares no document at all; terms by any clause of Art. 28(3).
    pub fn builds(&self, document_type: &str) -> bool {
        if !self.documents(document_type).is_empty() {
            return true;
        }
        match document_type {
            "notice" => {
                let declared = self
                    .of_kind(Kind::Document)
                    .any(|document| !self.own(document.id, "type").has_word("external"));
                !declared && self.processings().any(|activity| self.decides(activity.id))
            }
            "terms" => self.writes_terms_out(),
            _ => false,
        }
    }

    /// Whether terms with a processor state at least one clause of Art. 28(3).
    pub fn is_written_out(&self, terms: DeclId) -> bool {
        CLAUSES.iter().any(|(clause, _)| self.own(terms, clause).is_written())
    }
}
