//! The Priv compiler.

pub mod diagnostic;
pub mod loader;
pub mod manifest;
pub mod report;
pub mod source;
pub mod spelling;
pub mod syntax;
