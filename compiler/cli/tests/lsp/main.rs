//! The real server over standard input and output, as an editor drives it.

#![expect(clippy::disallowed_methods, reason = "a test lays out folders")]

mod checking;
mod client;
mod commands;
mod moving;
mod navigating;
mod pressure;
mod showing;
mod typing;
mod writing;
