//! Renderers: one file an output format. They draw what `document` says and
//! decide nothing about its content.

pub mod csv;
mod grid;
pub mod html;
pub mod json;
pub mod map;
pub mod markdown;
pub mod pdf;
pub mod text;
pub mod xlsx;

pub use grid::grids;
