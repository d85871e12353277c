//! What an editor asks about a place in a file: functions over byte offsets,
//! without any protocol.

pub mod actions;
pub mod calls;
pub mod completion;
pub mod derived;
pub mod explain;
pub mod folding;
pub mod hints;
pub mod hover;
pub mod kinship;
pub mod layout;
pub mod links;
pub mod manifest;
pub mod moved;
pub mod place;
pub mod selection;
pub mod signature;
pub mod symbol;
pub mod tokens;
pub mod tree;

#[cfg(test)]
mod tests;
