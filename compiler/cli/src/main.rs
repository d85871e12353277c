//! The `priv` command.
fn main() {}
