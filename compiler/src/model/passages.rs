//! The passages that something was read from.

use std::ops::Deref;
use std::sync::Arc;

/// What `@source` annotations say. Nearly always nothing, so that takes no more
/// than a word of memory.
#[derive(Clone, Debug, Default)]
pub struct Passages(Option<Arc<Vec<String>>>);

impl Passages {
    /// These, and then others.
    pub fn and(self, others: Vec<String>) -> Passages {
        if others.is_empty() { self } else { Passages::from([&*self, &others].concat()) }
    }
}

impl From<Vec<String>> for Passages {
    fn from(passages: Vec<String>) -> Self {
        Passages((!passages.is_empty()).then(|| Arc::new(passages)))
    }
}

impl Deref for Passages {
    type Target = [String];

    fn deref(&self) -> &[String] {
        self.0.as_ref().map_or(&[], |passages| passages)
    }
}
