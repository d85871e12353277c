//! What a `rule` of the organisation asks of each declaration.

use super::value::Quantity;
use super::{Code, DeclId};

/// A condition over the attributes of a declaration.
#[derive(Clone, Debug)]
pub enum Test {
    /// Any of these.
    Or(Vec<Test>),
    /// All of these.
    And(Vec<Test>),
    /// Not this.
    Not(Box<Test>),
    /// An attribute compared with an operand.
    Is {
        /// The field, or a question to the graph: `destination`, `recipient`.
        attribute: String,
        /// What it is compared with.
        operand: Operand,
    },
    /// An attribute in a set.
    In {
        /// The attribute.
        attribute: String,
        /// The members of the set.
        members: Vec<Operand>,
    },
    /// An attribute compared with a quantity.
    Compare {
        /// The attribute.
        attribute: String,
        /// Which outcomes of the comparison satisfy it.
        outcomes: &'static [std::cmp::Ordering],
        /// What it is compared with.
        quantity: Quantity,
    },
    /// A circumstance, parameter or condition: it may or may not hold.
    Open,
}

/// What an attribute is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A closed word, as `special` or `processor`.
    Word(String),
    /// A declaration, or anything narrower.
    Declared(DeclId),
    /// A country.
    Country(Code),
    /// Countries behind a place word.
    Place(Vec<Code>),
    /// Anything is stated.
    Stated,
    /// Nothing is stated.
    Unstated,
    /// `vague`
    Vague,
    /// `pending`
    Pending,
    /// Stated to be none.
    None,
    /// A truth value.
    Bool(bool),
}
