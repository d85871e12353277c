//! The policy as a lawyer says it: declarations whose fields are typed facts.
//!
//! Names are resolved, cases flattened, defaults not yet applied: a
//! [`Declaration`] holds what is written on it. What an activity inherits is a
//! question to [`Model::fact`]; the views ([`activity`], [`party`], …) ask such
//! questions in the words of the law.

pub mod activity;
mod answers;
pub mod arrangement;
pub mod assessment;
pub mod basis;
pub mod case;
pub mod consent;
pub mod contract;
pub mod document;
pub mod fields;
pub mod impact;
pub mod keeping;
pub mod looks;
pub mod measure;
pub mod name;
pub mod notice;
pub mod party;
pub mod passages;
pub mod period;
pub mod reference;
pub mod relation;
pub mod reuse;
pub mod right;
pub mod sensitive;
pub mod stock;
pub mod test;
pub mod text;
pub mod value;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::schema::{self, Kind};
use crate::source::{ChunkId, Span};
use case::{Axis, Cases, Literal};
use fields::Fields;
use text::Text;
use value::Fact;

/// A declaration of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeclId(pub u32);

/// A module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModuleId(pub u32);

/// A country or part of one: `FR`, `US-CA`. Aliases such as `UK` are resolved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; 6]);

impl Code {
    /// A country outside the EEA that the author does not name: the code that
    /// CLDR keeps for an unknown region.
    pub const UNNAMED: Code = Code(*b"ZZ\0\0\0\0");

    /// What all codes come after.
    pub const FIRST: Code = Code([0; 6]);

    /// Reads a code as written: two capitals, perhaps a hyphen and up to three more.
    pub fn new(written: &str) -> Option<Code> {
        let mut bytes = [0; 6];
        bytes.get_mut(..written.len())?.copy_from_slice(written.as_bytes());
        (written.len() >= 2).then_some(Code(bytes))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|&byte| byte == 0).unwrap_or(self.0.len());
        std::str::from_utf8(&self.0[..end]).unwrap_or("")
    }

    /// The country without its part: `US` for `US-CA`.
    pub fn country(self) -> Code {
        Code([self.0[0], self.0[1], 0, 0, 0, 0])
    }

    /// The number that stands for the country in [`case::Literal::values`].
    pub fn atom(self) -> u32 {
        u32::from(self.0[0]) << 8 | u32::from(self.0[1])
    }

    /// The country with this [`Code::atom`].
    pub fn from_atom(atom: u32) -> Code {
        Code([(atom >> 8) as u8, atom as u8, 0, 0, 0, 0])
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A file of the model.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its dotted name within its package: `services.mail`.
    pub name: String,
    /// The package; empty for the one that is compiled, `std` for the library.
    pub package: String,
    /// Its file.
    pub source: crate::source::SourceId,
}

/// A declaration with everything written on it.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// Its own number.
    pub id: DeclId,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The module that it stands in.
    pub module: ModuleId,
    /// The activity that a part belongs to.
    pub parent: Option<DeclId>,
    /// The parts of an activity.
    pub parts: Vec<DeclId>,
    /// The short label of the header; empty if none is written.
    pub header: Text,
    /// When it holds: its own guard and those around it.
    pub cases: Cases,
    /// The circumstance that defines a `condition`, or the guard as written.
    pub guard: Option<Span>,
    /// Fields as written, without inherited ones.
    pub fields: Fields,
    /// The name in the source.
    pub span: Span,
    /// The whole declaration.
    pub whole: Span,
    /// The closing brace, before which a fix may insert a field.
    pub end: Option<Span>,
    /// Unset for a declaration of another package that nobody refers to.
    pub enters: bool,
    /// Something in its block could not be read, and was reported.
    pub broken: bool,
    /// `@source` strings.
    pub sources: Vec<String>,
    /// `@was` names.
    pub was: Vec<String>,
    /// `///` comments.
    pub documentation: String,
}

/// An `@accept` annotation.
#[derive(Clone, Debug)]
pub struct Accept {
    /// The code of the rule; hyphens as written.
    pub code: String,
    /// Why.
    pub because: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Last day.
    pub until: Option<Date>,
    /// The annotation.
    pub span: Span,
    /// The declaration or field that it stands before.
    pub covers: Span,
}

/// A name in the source that refers to a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, with the path before it.
    pub span: Span,
    /// What it refers to.
    pub target: DeclId,
}

/// What a package says, resolved and typed, with the library beside it.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Library first, then the packages, each in order of module and place.
    pub declarations: Vec<Arc<Declaration>>,
    /// All files.
    pub modules: Vec<Module>,
    /// Declarations of each kind, library included.
    pub by_kind: BTreeMap<Kind, Vec<DeclId>>,
    /// Circumstances in words, by the number used in [`Axis::Circumstance`].
    pub circumstances: Vec<Text>,
    /// The members of each `any [ … ]`, by the number used in [`Axis::Any`], as written.
    pub choices: Vec<Vec<String>>,
    /// `@accept` annotations.
    pub accepts: Vec<Accept>,
    /// Every name in the source that refers to a declaration.
    pub mentions: Vec<Mention>,
    /// Declarations below this number belong to the library.
    pub library: u32,
    /// The organisation that speaks, if one is ours.
    pub speaker: Option<DeclId>,
    /// The package's languages, the main one first.
    pub languages: Vec<String>,
    /// The country codes of the place words `eu`, `eea` and `adequate` on the day of the law.
    pub places: BTreeMap<&'static str, Vec<Code>>,
    answers: Arc<answers::Answers>,
}

impl Model {
    /// A model that is complete: answers given while it grew are forgotten.
    pub fn completed(self) -> Model {
        Model { answers: Arc::default(), ..self }
    }

    /// A declaration by its number.
    pub fn get(&self, id: DeclId) -> &Declaration {
        looks::count();
        &self.declarations[id.0 as usize]
    }

    /// All declarations, those of the library first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Declaration> + ExactSizeIterator + Clone {
        self.declarations.iter().map(|declaration| &**declaration)
    }

    /// The numbers of the declarations in a chunk; chunks are numbered in the same order.
    pub fn within(&self, chunk: ChunkId) -> Range<u32> {
        let start = self.declarations.partition_point(|own| own.whole.chunk < chunk);
        let own = self.declarations[start..].partition_point(|own| own.whole.chunk == chunk);
        start as u32..(start + own) as u32
    }

    /// A declaration that is being written; the models that share it keep theirs.
    pub(crate) fn get_mut(&mut self, id: DeclId) -> &mut Declaration {
        Arc::make_mut(&mut self.declarations[id.0 as usize])
    }

    /// The package's declarations of a kind, in order; the library and what can
    /// never hold left out.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Declaration> {
        self.all_of_kind(kind).filter(|declaration| self.can_hold(declaration))
    }

    /// Whether a declaration says something in this model: it is none of the
    /// library, is referred to if it comes from a neighbour, and holds in some case.
    pub fn can_hold(&self, declaration: &Declaration) -> bool {
        !self.is_library(declaration.id) && declaration.enters && !declaration.cases.is_never()
    }

    /// All declarations of a kind, those of the library first.
    pub fn all_of_kind(&self, kind: Kind) -> impl Iterator<Item = &Declaration> {
        self.by_kind.get(&kind).into_iter().flatten().map(|&id| self.get(id))
    }

    /// Whether a declaration belongs to the library.
    pub fn is_library(&self, id: DeclId) -> bool {
        id.0 < self.library
    }

    /// What a declaration itself states in a field; nothing is inherited.
    /// A field that the kind does not have is a mistake of ours.
    pub fn own(&self, id: DeclId, field: &str) -> &Fact {
        let declaration = self.get(id);
        debug_assert!(
            schema::field(declaration.kind, field).is_some(),
            "{} has no field {field}",
            declaration.kind.word()
        );
        declaration.fields.fact(field)
    }

    /// What holds for a declaration: its own value, else that of the activity
    /// around a part, else the `defaults` of the controller. The nearest value
    /// wins whole; `none` and holes are values.
    pub fn fact(&self, id: DeclId, field: &str) -> &Fact {
        let own = self.own(id, field);
        let declaration = self.get(id);
        if own.is_written() || !matches!(declaration.kind, Kind::Activity | Kind::Part) {
            return own;
        }
        if declaration.parent.is_none() && !self.may_default(field) {
            return own;
        }
        if let Some(parent) = declaration.parent {
            return self.fact(parent, field);
        }
        let controller = if field == "controller" { self.speaker } else { self.controller(id) };
        controller.map_or(own, |organisation| self.default(organisation, field))
    }

    fn default(&self, organisation: DeclId, field: &str) -> &Fact {
        if self.get(organisation).kind != Kind::Organisation {
            return Fact::not_written();
        }
        let defaults = self.own(organisation, "defaults").records().next();
        defaults.map_or(Fact::not_written(), |(_, fields)| value::fact(fields, field))
    }

    /// Where to point for a field: its value if it is written, else the name of
    /// the declaration that lacks it.
    pub fn place(&self, id: DeclId, field: &str) -> Span {
        let declaration = self.get(id);
        let written = declaration.fields.iter().find(|own| own.table.name == field);
        match (written, declaration.parent) {
            (Some(own), _) => own.fact.entries.first().map_or(own.span, |entry| entry.span),
            (None, Some(parent)) if value::fact(&self.get(parent).fields, field).is_written() => {
                self.place(parent, field)
            }
            (None, _) => declaration.span,
        }
    }

    /// Whether a field stands in the source on this declaration.
    pub fn writes(&self, id: DeclId, field: &str) -> bool {
        self.get(id).fields.iter().any(|own| own.table.name == field)
    }

    /// The label in the main language: the `label` field, else the header, else
    /// the name with spaces.
    pub fn label(&self, id: DeclId) -> String {
        let text = self.text_label(id);
        if text.is_empty() { self.get(id).name.replace('_', " ") } else { text.main().to_owned() }
    }

    /// The label in all its languages; empty if none is written.
    pub fn text_label(&self, id: DeclId) -> &Text {
        let declaration = self.get(id);
        value::fact(&declaration.fields, "label").texts().next().map_or(&declaration.header, |(_, text)| text)
    }

    /// The stable id: `module.name` or `module.activity.part`, with the package
    /// before it if it is not the one that is compiled.
    pub fn path(&self, id: DeclId) -> String {
        let declaration = self.get(id);
        if let Some(parent) = declaration.parent {
            return format!("{}.{}", self.path(parent), declaration.name);
        }
        let module = &self.modules[declaration.module.0 as usize];
        let segments = [&*module.package, &module.name, &declaration.name];
        let mut path = String::with_capacity(segments.iter().map(|segment| segment.len() + 1).sum());
        for segment in segments.into_iter().filter(|segment| !segment.is_empty()) {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(segment);
        }
        path
    }

    /// Follows `kind_of`, or `class` of a purpose, to the broader declarations;
    /// the declaration itself comes first. Cycles end where they close.
    pub fn broader(&self, id: DeclId) -> Vec<DeclId> {
        let mut chain = vec![id];
        let mut current = id;
        loop {
            let declaration = self.get(current);
            let field = if declaration.kind == Kind::Purpose { "class" } else { "kind_of" };
            if schema::field(declaration.kind, field).is_none() {
                return chain;
            }
            match self.own(current, field).refs().next() {
                Some((_, next)) if !chain.contains(&next) => {
                    chain.push(next);
                    current = next;
                }
                _ => return chain,
            }
        }
    }

    /// Whether a declaration is, or is narrower than, the library word of this
    /// name in the same kind of vocabulary.
    pub fn is_kind_of(&self, id: DeclId, word: &str) -> bool {
        self.broader(id).iter().any(|&broader| self.is_library(broader) && self.get(broader).name == word)
    }

    /// The cases in one set that are not in another, under the closed sets of
    /// parameters, circumstances and `any [ … ]`.
    pub fn cases_minus(&self, cases: &Cases, other: &Cases) -> Cases {
        cases.minus(other, |axis| match axis {
            Axis::Parameter(id) => Some(self.parameter_values(id).count()),
            Axis::Condition(_) | Axis::Circumstance(_) => Some(2),
            Axis::Any(number) => self.choices.get(number as usize).map(Vec::len),
            Axis::Residence | Axis::Destination => None,
        })
    }

    /// A guard in words, for a finding: "where `region` is `asia`"; empty for all cases.
    pub fn describe_cases(&self, cases: &Cases) -> String {
        if cases.is_always() {
            return String::new();
        }
        let cubes: Vec<String> = cases
            .cubes()
            .iter()
            .map(|cube| {
                let literals: Vec<String> = cube.0.iter().map(|literal| self.describe(literal)).collect();
                literals.join(" and ")
            })
            .collect();
        cubes.join(", or ")
    }

    /// The end of a sentence that holds in some cases only: " where `region` is
    /// `asia`"; nothing for all cases.
    pub fn within_cases(&self, cases: &Cases) -> String {
        let described = self.describe_cases(cases);
        if described.is_empty() { described } else { format!(" where {described}") }
    }

    fn describe(&self, literal: &Literal) -> String {
        let values = self.atom_names(literal.axis, &literal.values).join(" or ");
        let is = if literal.outside { "is not" } else { "is" };
        match literal.axis {
            Axis::Parameter(id) => format!("`{}` {is} {values}", self.get(id).name),
            Axis::Condition(id) => holds(&format!("`{}`", self.get(id).name), literal),
            Axis::Circumstance(number) => {
                holds(&format!("\"{}\"", self.circumstances[number as usize].main()), literal)
            }
            Axis::Any(_) => format!("the choice {is} {values}"),
            Axis::Residence => {
                format!("the person {} in {values}", if literal.outside { "does not live" } else { "lives" })
            }
            Axis::Destination => format!("the destination {is} {values}"),
        }
    }

    /// The values of an axis as the author wrote them, in backticks.
    pub fn atom_names(&self, axis: Axis, values: &[u32]) -> Vec<String> {
        let name = |&value: &u32| match axis {
            Axis::Parameter(id) => {
                self.parameter_values(id).nth(value as usize).map_or(String::new(), |name| name.name.clone())
            }
            Axis::Any(number) => {
                self.choices[number as usize].get(value as usize).cloned().unwrap_or_default()
            }
            Axis::Residence | Axis::Destination => Code::from_atom(value).to_string(),
            Axis::Condition(_) | Axis::Circumstance(_) => value.to_string(),
        };
        values.iter().map(|value| format!("`{}`", name(value))).collect()
    }

    /// The values of a parameter, in written order.
    pub fn parameter_values(&self, parameter: DeclId) -> impl Iterator<Item = &value::Name> {
        self.own(parameter, "values").entries.iter().filter_map(|entry| match &entry.value {
            value::Value::Name(name) => Some(&**name),
            _ => None,
        })
    }
}

fn holds(what: &str, literal: &Literal) -> String {
    if literal.values.contains(&1) != literal.outside { what.to_owned() } else { format!("not {what}") }
}
