//! Data that several declarations hold together.

use std::collections::HashSet;

use super::{DeclId, Model};

/// A set of data categories, asked with the hierarchy in mind.
#[derive(Clone, Debug)]
pub struct Stock {
    held: HashSet<DeclId>,
    broader: HashSet<DeclId>,
}

impl Stock {
    /// The stock that consists of some data.
    pub fn new(model: &Model, data: impl IntoIterator<Item = DeclId>) -> Stock {
        let held: HashSet<DeclId> = data.into_iter().collect();
        let broader = held.iter().flat_map(|&data| model.broader(data)).collect();
        Stock { held, broader }
    }

    /// Whether it holds some data, or something broader or narrower.
    pub fn meets(&self, model: &Model, data: DeclId) -> bool {
        self.broader.contains(&data) || model.broader(data).iter().any(|wider| self.held.contains(wider))
    }
}
