use crate::diagnostic::Diagnostic;
use crate::syntax::balance::{DEPTH, Imbalance};
use crate::syntax::places::Places;
use crate::syntax::token::{Token, TokenKind};

use super::replace;

/// The finding on a bracket without its partner.
pub fn imbalance(imbalance: Imbalance, places: &Places) -> Diagnostic {
    let span = |token: Token| places.span(token.start, token.end());
    match imbalance {
        Imbalance::Unclosed { open, next } => {
            let (code, thing, bracket) = kind(open.kind);
            let finding = Diagnostic::error(code, format!("This {thing} is never closed"), span(open))
                .label(format!("no `{bracket}` belongs to this"))
                .help(format!("add `{bracket}` where the {thing} ends"));
            match next {
                Some(next) if next.kind.closes() => {
                    finding.related(span(next), "has to be closed before this")
                }
                Some(next) => finding.related(span(next), "has to be closed before this begins"),
                None => finding,
            }
        }
        Imbalance::Surplus(token) => {
            Diagnostic::error("syntax-surplus-bracket", "This bracket closes nothing", span(token))
                .label("nothing is open here")
                .help("remove it, or open the block it was meant for")
                .fix(replace("Remove the bracket", span(token), ""))
        }
        Imbalance::TooDeep(token) => {
            let message = format!("Brackets nest more than {DEPTH} levels deep");
            Diagnostic::error("syntax-too-deep", message, span(token))
                .label(format!("level {}", DEPTH + 1))
                .help("declare the inner parts on their own and refer to them by name")
        }
    }
}

fn kind(open: TokenKind) -> (&'static str, &'static str, char) {
    match open {
        TokenKind::OpenBrace => ("syntax-unclosed-block", "block", '}'),
        TokenKind::OpenBracket => ("syntax-unclosed-list", "list", ']'),
        _ => ("syntax-unclosed-parenthesis", "parenthesis", ')'),
    }
}
