//! What of other packages enters the model: only what the package refers to,
//! and what that needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{DeclId, Declaration, Model};
use crate::source::ChunkId;

/// Marks the declarations of neighbouring packages that nobody refers to, so
/// that they say nothing in this model.
pub fn leave_out(model: &mut Model) {
    let foreign = |declaration: &Declaration| {
        let package = &model.modules[declaration.module.0 as usize].package;
        !package.is_empty() && package != "std"
    };
    if !model.all().any(foreign) {
        return;
    }
    let needs = needs(model);
    let mut waiting: Vec<DeclId> =
        model.all().filter(|declaration| !foreign(declaration)).map(|own| own.id).collect();
    let mut enters = vec![false; model.declarations.len()];
    while let Some(id) = waiting.pop() {
        if std::mem::replace(&mut enters[id.0 as usize], true) {
            continue;
        }
        let declaration = model.get(id);
        waiting.extend(needs.get(&id).into_iter().flatten());
        waiting.extend(declaration.parent);
        waiting.extend(&declaration.parts);
    }
    for (declaration, enters) in model.declarations.iter_mut().zip(enters) {
        Arc::make_mut(declaration).enters = enters;
    }
}

/// What each declaration refers to.
fn needs(model: &Model) -> BTreeMap<DeclId, Vec<DeclId>> {
    let mut by_chunk: BTreeMap<ChunkId, Vec<&Declaration>> = BTreeMap::new();
    for declaration in &model.declarations {
        by_chunk.entry(declaration.whole.chunk).or_default().push(declaration);
    }
    let mut needs: BTreeMap<DeclId, Vec<DeclId>> = BTreeMap::new();
    for mention in &model.mentions {
        let around = by_chunk.get(&mention.span.chunk).into_iter().flatten();
        for declaration in around
            .filter(|around| around.whole.start <= mention.span.start && mention.span.end <= around.whole.end)
        {
            needs.entry(declaration.id).or_default().push(mention.target);
        }
    }
    needs
}
