//! The real server over standard input and output, as an editor drives it.

#![expect(clippy::disallowed_methods, reason = "a test lays out folders")]

mod client;
mod commands;
mod typing;
