//! The grammar: one rule for each production, under the same name.
//!
//! ```text
//! chunk       = { use | declaration }
//! use         = "use" path [ "." "{" name { "," name } "}" | "as" name ]
//! declaration = { annotation } kind name [ text ] [ guard ] [ body ]
//! body        = "{" { field | declaration } "}"
//! field       = { annotation } name ":" value
//! annotation  = "@" name [ "(" argument { "," argument } ")" ]
//!
//! value       = [ "may" | "best_effort" ] core [ tail ] [ guard ]
//! core        = text | span | reference | list | quantity | hole | "none"
//!             | "true" | "false" | date | country | choice | record
//! text        = string { language string }
//! reference   = path [ "(" argument { "," argument } ")" ] { step }
//! argument    = [ name ":" ] value
//! list        = [ "any" ] "[" item { "," item } [ "," ] "]" { step }
//! item        = { annotation } value | ".."
//! step        = "->" ( path | "[" path { "," path } [ "," ] "]" )
//! choice      = "by" path "{" { case } "}"
//! case        = { annotation } ( name | country | "else" ) ":" value
//! record      = "{" { field } "}"
//! hole        = "unstated" | "vague" string | "pending" string [ "by" date ]
//! quantity    = number [ "to" number ] [ unit | currency | "per" unit ]
//! path        = name { "." name }
//!
//! span        = ( quantity | hole ) "after" event
//!             | quantity "without" ( event | "[" event { "," event } [ "," ".." ] "]" )
//!             | "during" interval | "until" event
//! tail        = { "or" "until" event } [ "or" "longer" ] [ "because" core ] { "then" end }
//! event       = date | "last" path [ "by" ( path | hole ) ] | "first" path
//!             | "end" "of" interval | text | hole | path
//! interval    = text | hole | path
//! end         = ( "delete" | "anonymise" | "return" | "isolate"
//!             | "archive" [ "for" quantity ] ) [ "automatically" ]
//!
//! guard       = "when" condition
//! condition   = conjunct { "or" conjunct }
//! conjunct    = test { "and" test }
//! test        = [ "not" ] ( "(" condition ")" | atom )
//! atom        = text | path [ "is" [ "not" ] operand | [ "not" ] "in" ( list | path )
//!             | ( "<" | "<=" | ">" | ">=" ) quantity ]
//! operand     = country | "stated" | "unstated" | "vague" | "pending" | "none"
//!             | "true" | "false" | path
//! ```
//!
//! A name before `:` begins a field, so no value reads it; two names on a new
//! line begin a declaration. What a rule cannot read is skipped up to the next
//! such place or the end of its group, and reported once. Brackets match, since
//! `syntax::balance` saw the tokens first.

mod condition;
mod declaration;
pub mod fault;
mod list;
mod retention;
mod terminal;
mod value;

use chumsky::prelude::*;

use self::fault::Fault;
use super::ast;
use super::token::Token;

type Tokens<'t> = &'t [Token];
type Extra = extra::Err<Fault>;
type Rule<'t, T> = Boxed<'t, 't, Tokens<'t>, T, Extra>;

/// The parser; building it costs more than a short text, so one serves many.
pub struct Grammar<'t> {
    chunk: Rule<'t, ast::Chunk>,
}

impl<'t> Grammar<'t> {
    /// Builds the parser.
    pub fn new() -> Self {
        Grammar { chunk: declaration::chunk() }
    }

    /// Reads the tokens of one chunk.
    pub fn parse(&self, tokens: &'t [Token]) -> (ast::Chunk, Vec<Fault>) {
        let (chunk, faults) = self.chunk.parse(tokens).into_output_errors();
        (chunk.unwrap_or_default(), faults)
    }
}
