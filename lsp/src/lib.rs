//! The Priv language server.
