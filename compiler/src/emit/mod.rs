//! Renderers: one file an output format. They draw what `document` says and
//! decide nothing about its content.

pub mod json;
