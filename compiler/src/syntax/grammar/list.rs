//! What stands between brackets, with commas.

use chumsky::prelude::*;
use thin_vec::ThinVec;

use super::fault::{Expected, Fault, Reason};
use super::terminal::{ahead, ends_group, faulty, one, skipped, stray};
use super::{Rule, Tokens};
use crate::syntax::ast::{Core, Range, Value};
use crate::syntax::token::TokenKind;

/// What stands between two commas.
#[derive(Clone)]
pub enum Item<T> {
    /// An item.
    One(T),
    /// `..`
    More,
}

/// The items between a bracket and its partner.
#[derive(Clone)]
pub struct Items<T> {
    /// Without the `..`.
    pub items: ThinVec<T>,
    /// Whether `..` stands among them.
    pub open: bool,
}

/// `open [ item { "," item } [ "," ] ] close`, with `..` as the last item; an
/// empty one is a fault.
pub fn items<'t, T: Clone + 't>(open: TokenKind, item: Rule<'t, T>, empty: Reason) -> Rule<'t, Items<T>> {
    let more = one(TokenKind::DotDot, Expected::NOTHING).map_with(|_, extra| (Item::More, extra.span()));
    let item = item.map_with(|item, extra| (Item::One(item), extra.span()));
    let missing = faulty(ahead(begins_value, Expected::NOTHING), Reason::MissingComma);
    let separator = one(TokenKind::Comma, Expected::NEXT_ITEM).ignored().or(missing).boxed();
    more.or(item)
        .separated_by(separator)
        .allow_trailing()
        .collect::<Vec<(Item<T>, SimpleSpan)>>()
        .delimited_by(one(open, Expected::LIST), one(open.closer(), Expected::NEXT_ITEM))
        .validate(move |items, extra, emitter| {
            if items.is_empty() {
                emitter.emit(Fault::at(extra.span(), empty));
            }
            let mut all = Items { items: ThinVec::with_capacity(items.len()), open: false };
            let last = items.len().saturating_sub(1);
            for (index, (item, span)) in items.into_iter().enumerate() {
                match item {
                    Item::One(item) => all.items.push(item),
                    Item::More if index == last => all.open = true,
                    Item::More => emitter.emit(Fault::at(span, Reason::MoreNotLast)),
                }
            }
            all
        })
        .boxed()
}

/// A value between commas; what cannot be read is skipped up to the next comma.
pub fn item<'t>(value: Rule<'t, Value>) -> Rule<'t, Value> {
    value
        .then_ignore(ahead(ends_item, Expected::NEXT_ITEM))
        .recover_with(via_parser(nothing_before_comma().or(stray(at_comma).map(broken))))
        .boxed()
}

/// The value of a named argument; may be missing altogether.
pub fn named_item<'t>(value: Rule<'t, Value>) -> Rule<'t, Value> {
    value
        .then_ignore(ahead(ends_item, Expected::NEXT_ITEM))
        .recover_with(via_parser(skipped(at_comma).map(broken)))
        .boxed()
}

/// Nothing between two commas.
fn nothing_before_comma<'t>() -> Rule<'t, Value> {
    ahead(at_comma, Expected::NOTHING).map(|()| broken(Range::default())).boxed()
}

/// A value that could not be read.
pub fn broken(range: Range) -> Value {
    Value { range, annotations: ThinVec::new(), modality: None, core: Core::Broken, tail: None, guard: None }
}

fn at_comma(tokens: Tokens<'_>) -> bool {
    tokens.first().is_some_and(|token| token.kind == TokenKind::Comma)
}

/// Whether an item is over, or the next one follows without a comma.
fn ends_item(tokens: Tokens<'_>) -> bool {
    ends_group(tokens) || at_comma(tokens) || begins_value(tokens)
}

/// Whether a value, or a named argument, may begin with this token.
pub fn begins_value(tokens: Tokens<'_>) -> bool {
    use TokenKind as T;
    let Some(token) = tokens.first() else { return false };
    match token.kind {
        T::OpenBrace | T::OpenBracket | T::String | T::Number | T::Date | T::Country | T::DotDot => true,
        T::By | T::Any | T::May | T::BestEffort | T::At => true,
        T::Unstated | T::Vague | T::Pending | T::None | T::True | T::False | T::Is => true,
        kind => kind.is_name(),
    }
}
