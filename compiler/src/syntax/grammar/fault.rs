//! What the grammar finds wrong, as small plain data; `syntax::report` words it.

use chumsky::DefaultExpected;
use chumsky::error::{Error, LabelError};
use chumsky::span::SimpleSpan;
use chumsky::util::MaybeRef;

use crate::syntax::token::Token;

/// Something that the grammar does not allow, at a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Index of the first token.
    pub start: usize,
    /// One past the last token; equal to `start` for a place before a token.
    pub end: usize,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// One of these had to come.
    Expected(Expected),
    /// A field or case is followed by a comma.
    CommaAfterField,
    /// No comma between two items.
    MissingComma,
    /// No colon between name and value.
    MissingColon,
    /// `[]`
    EmptyList,
    /// `()`
    EmptyCall,
    /// `..` stands elsewhere than last.
    MoreNotLast,
    /// `..` in a step of a route.
    MoreInRoute,
    /// A second value without a name in a call.
    Positional,
    /// A reserved word stands where a name belongs.
    Reserved,
    /// A declaration has no name.
    Nameless,
    /// The name of a field is in quotes.
    QuotedName,
    /// `30 after …`
    MissingUnit,
    /// Three capitals where a country may stand.
    ThreeCapitals,
}

/// A set of things that may come at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Expected(u32);

impl Expected {
    /// Nothing in particular.
    pub const NOTHING: Expected = Expected(0);
    /// A value of a field, item or argument.
    pub const VALUE: Expected = Expected(1);
    /// A name.
    pub const NAME: Expected = Expected(1 << 1);
    /// `:`
    pub const COLON: Expected = Expected(1 << 2);
    /// `,` or the end of a list or call.
    pub const NEXT_ITEM: Expected = Expected(1 << 3);
    /// `{`
    pub const BLOCK: Expected = Expected(1 << 4);
    /// A field.
    pub const FIELD: Expected = Expected(1 << 5);
    /// A case of a choice.
    pub const CASE: Expected = Expected(1 << 6);
    /// A declaration.
    pub const DECLARATION: Expected = Expected(1 << 7);
    /// What a period counts from.
    pub const EVENT: Expected = Expected(1 << 8);
    /// What lasts.
    pub const INTERVAL: Expected = Expected(1 << 9);
    /// `day`, `EUR`, `per year`
    pub const UNIT: Expected = Expected(1 << 10);
    /// `delete`, `anonymise`, …
    pub const ENDING: Expected = Expected(1 << 11);
    /// A string in quotes.
    pub const STRING: Expected = Expected(1 << 12);
    /// A date.
    pub const DATE: Expected = Expected(1 << 13);
    /// A test of a condition.
    pub const TEST: Expected = Expected(1 << 14);
    /// What `is` compares with.
    pub const OPERAND: Expected = Expected(1 << 15);
    /// A list or a name.
    pub const SET: Expected = Expected(1 << 16);
    /// A number.
    pub const NUMBER: Expected = Expected(1 << 17);
    /// `of`
    pub const OF: Expected = Expected(1 << 18);
    /// `until` or `longer`
    pub const UNTIL_OR_LONGER: Expected = Expected(1 << 19);
    /// `[`
    pub const LIST: Expected = Expected(1 << 20);
    /// A node of a route.
    pub const NODE: Expected = Expected(1 << 21);
    /// A further part that never has to come, such as `.` or `(`.
    pub const MORE: Expected = Expected(1 << 22);
    /// `)` in a condition.
    pub const CLOSE_PAREN: Expected = Expected(1 << 23);
    /// The next field, or the end of the block.
    pub const NEXT_FIELD: Expected = Expected(1 << 24);

    /// Whether any of these may come.
    pub fn has(self, other: Expected) -> bool {
        self.0 & other.0 != 0
    }
}

impl Fault {
    /// One of these had to come at a token.
    pub fn expected(at: usize, expected: Expected) -> Self {
        Fault { start: at, end: at + 1, reason: Reason::Expected(expected) }
    }

    /// A fault at a range of tokens.
    pub fn at(span: SimpleSpan, reason: Reason) -> Self {
        Fault { start: span.start, end: span.end, reason }
    }
}

impl<'t> Error<'t, &'t [Token]> for Fault {
    fn merge(self, other: Self) -> Self {
        match (self.reason, other.reason) {
            (Reason::Expected(one), Reason::Expected(two)) => {
                Fault { reason: Reason::Expected(Expected(one.0 | two.0)), ..self }
            }
            (Reason::Expected(_), _) => other,
            _ => self,
        }
    }
}

impl<'t> LabelError<'t, &'t [Token], DefaultExpected<'t, Token>> for Fault {
    fn expected_found<E: IntoIterator<Item = DefaultExpected<'t, Token>>>(
        _: E,
        _: Option<MaybeRef<'t, Token>>,
        span: SimpleSpan,
    ) -> Self {
        Fault::expected(span.start, Expected::NOTHING)
    }
}
