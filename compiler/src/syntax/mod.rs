//! From text to tree. Parsing never fails: what could not be read is left out
//! of the tree and reported.

pub mod ast;
