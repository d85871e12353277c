//! Which names exist, and where.

use std::collections::HashMap;

use crate::model::{DeclId, ModuleId};
use crate::schema::Kind;
use crate::source::ChunkId;

/// What a name brought in by `use` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// A module, whose declarations follow after a dot.
    Module(ModuleId),
    /// A declaration.
    Declaration(DeclId),
}

/// All names of a compilation.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Declarations by module and name; one namespace a module.
    pub names: HashMap<ModuleId, HashMap<String, DeclId>>,
    /// Parts by activity and name.
    pub parts: HashMap<DeclId, HashMap<String, DeclId>>,
    /// Modules by package and name.
    pub modules: HashMap<String, HashMap<String, ModuleId>>,
    /// What `use` brings in, by module.
    pub uses: HashMap<ModuleId, HashMap<String, Used>>,
    /// Library declarations by kind and name.
    pub library: HashMap<Kind, HashMap<String, DeclId>>,
    /// Parties by the names of their channels.
    pub contacts: HashMap<String, Vec<DeclId>>,
    /// The values of each parameter.
    pub values: HashMap<DeclId, Vec<String>>,
    /// Where each `any [ … ]` stands, by its number.
    pub choices: Vec<ChunkId>,
    /// Numbers of circumstances by their words.
    pub circumstances: HashMap<String, u32>,
}
