//! What each word of a file is, for colours that know meaning.

use super::symbol::{Name, Names, Symbol};
use crate::model::Model;
use crate::schema::Kind;
use crate::source::SourceId;
use crate::syntax::lexer::lex;
use crate::syntax::token::{Token as Lexeme, TokenKind};

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Sort {
    /// A kind, or a word of the grammar.
    Keyword,
    /// The name of a field or detail.
    Field,
    /// A closed word, a country, a value of a parameter.
    Word,
    /// A name of data or an element.
    Data,
    /// A name of a party or subject.
    Party,
    /// A name of an activity, part, flow or transfer.
    Activity,
    /// A name of a system.
    System,
    /// A parameter or condition.
    Parameter,
    /// Any other name.
    Name,
    /// A module before a dot, or in a `use`.
    Module,
    /// A string.
    String,
    /// A number, date or quantity.
    Number,
    /// A comment.
    Comment,
    /// The name of an annotation.
    Annotation,
}

/// A coloured range of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is.
    pub sort: Sort,
    /// The name is declared here.
    pub declares: bool,
    /// The name belongs to the library.
    pub library: bool,
    /// A comment that documents.
    pub documents: bool,
}

/// The words of a file, in order.
pub fn tokens(model: &Model, names: &Names, source: SourceId, text: &str) -> Vec<Token> {
    let lexed = lex(text);
    let mut own = names.in_file(source).peekable();
    let mut found: Vec<Token> = lexed
        .comments
        .iter()
        .map(|comment| Token {
            documents: comment.doc,
            ..plain(comment.start as usize, comment.end as usize, Sort::Comment)
        })
        .collect();
    for at in 0..lexed.tokens.len() {
        let lexeme = lexed.tokens[at];
        let (start, end) = (lexeme.start as usize, lexeme.end() as usize);
        while own.next_if(|name| name.start < start).is_some() {}
        let name = own.peek().copied().filter(|name| name.start == start);
        let token = match name {
            Some(name) => Some(named(model, name)),
            None => sort(&lexed.tokens, at, names, source).map(|sort| plain(start, end, sort)),
        };
        found.extend(token.filter(|token| token.end > token.start));
    }
    found.sort_by_key(|token| token.start);
    found
}

fn plain(start: usize, end: usize, sort: Sort) -> Token {
    Token { start, end, sort, declares: false, library: false, documents: false }
}

fn named(model: &Model, name: &Name) -> Token {
    let (sort, library) = match &name.symbol {
        Symbol::Declaration(id) => (of_kind(model.get(*id).kind), model.is_library(*id)),
        Symbol::Contact(..) => (Sort::Name, false),
        Symbol::Value(..) => (Sort::Word, false),
    };
    Token { declares: name.declares, library, ..plain(name.start, name.end, sort) }
}

fn of_kind(kind: Kind) -> Sort {
    match kind {
        Kind::Data | Kind::Element => Sort::Data,
        Kind::Organisation | Kind::Recipient | Kind::Subject => Sort::Party,
        Kind::Activity | Kind::Part | Kind::Flow | Kind::Transfer => Sort::Activity,
        Kind::System => Sort::System,
        Kind::Parameter | Kind::Condition => Sort::Parameter,
        _ => Sort::Name,
    }
}

/// What a token is that is no name of a declaration.
fn sort(tokens: &[Lexeme], at: usize, names: &Names, source: SourceId) -> Option<Sort> {
    use TokenKind as T;
    let kind = tokens[at].kind;
    let next = tokens.get(at + 1);
    let next_is = |kind| next.is_some_and(|next| next.kind == kind);
    let before = at.checked_sub(1).map(|before| tokens[before].kind);
    Some(match kind {
        T::String => Sort::String,
        T::Number | T::Date | T::TimeUnit | T::Currency => Sort::Number,
        T::Country => Sort::Word,
        _ if kind.is_reserved() => Sort::Keyword,
        _ if !kind.is_name() => return None,
        _ if before == Some(T::At) => Sort::Annotation,
        _ if next_is(T::Colon) => Sort::Field,
        _ if next_is(T::Dot) || imports(tokens, at) => Sort::Module,
        _ if opens_declaration(tokens, at, names, source) => Sort::Keyword,
        T::Name | T::Law | T::Post => Sort::Word,
        _ => Sort::Keyword,
    })
}

/// Whether a word stands in the path of a `use`.
fn imports(tokens: &[Lexeme], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev();
    let path = before.by_ref().find(|token| token.kind != TokenKind::Dot && !token.kind.is_name());
    path.is_some_and(|token| token.kind == TokenKind::Use)
}

fn opens_declaration(tokens: &[Lexeme], at: usize, names: &Names, source: SourceId) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    next.kind.is_name()
        && names.at(source, next.start as usize).is_some_and(|name| {
            name.declares
                && name.start == next.start as usize
                && matches!(name.symbol, Symbol::Declaration(_))
        })
}

#[cfg(test)]
mod tests {
    use super::{Sort, tokens};
    use crate::ide::symbol::Names;
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn words_are_told_apart_by_meaning() {
        let text = "/// All.\nsubject user \"Users\"\nactivity a {\n  purpose: marketing\n  subjects: user\n  \
                    data: email when region is asia\n  retention: 2 years after contact\n}\n\
                    parameter region { chosen_by: customer values: [asia] }\n";
        let compilation = compile(&Package::of([("a.priv", text)]), &Options::default());
        let source = compilation.sources.files().last().expect("a file").0;
        let names = Names::of(&compilation);
        let found = tokens(&compilation.model, &names, source, text);
        let sort = |word: &str| {
            let start = text.rfind(word).expect("in the text");
            found.iter().find(|token| token.start == start).map(|token| (token.sort, token.library))
        };
        assert_eq!(sort("subject "), Some((Sort::Keyword, false)));
        assert_eq!(sort("user\n"), Some((Sort::Party, false)));
        assert_eq!(sort("marketing"), Some((Sort::Name, true)));
        assert_eq!(sort("email"), Some((Sort::Data, true)));
        assert_eq!(sort("region is"), Some((Sort::Parameter, false)));
        assert_eq!(sort("asia\n"), Some((Sort::Word, false)));
        assert_eq!(sort("after"), Some((Sort::Keyword, false)));
        assert_eq!(sort("purpose"), Some((Sort::Field, false)));
        assert_eq!(sort("2 years"), Some((Sort::Number, false)));
        assert!(found[0].documents && found.is_sorted_by_key(|token| token.start));
    }
}
