//! `textDocument/semanticTokens`: whole, in part, and as a difference.

use priv_compiler::ide::tokens::{Token, tokens};
use tower_lsp::ls_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensDelta,
    SemanticTokensDeltaParams, SemanticTokensEdit, SemanticTokensFullDeltaResult, SemanticTokensLegend,
    SemanticTokensParams, SemanticTokensRangeParams, Uri,
};

use crate::view::{Answer, Compiled, Refusal, View};

/// What the numbers in the answers mean; types in the order of `ide::tokens::Sort`.
pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: vec![
            SemanticTokenType::KEYWORD,
            SemanticTokenType::PROPERTY,
            SemanticTokenType::ENUM_MEMBER,
            SemanticTokenType::TYPE,
            SemanticTokenType::CLASS,
            SemanticTokenType::FUNCTION,
            SemanticTokenType::STRUCT,
            SemanticTokenType::PARAMETER,
            SemanticTokenType::VARIABLE,
            SemanticTokenType::NAMESPACE,
            SemanticTokenType::STRING,
            SemanticTokenType::NUMBER,
            SemanticTokenType::COMMENT,
            SemanticTokenType::DECORATOR,
        ],
        token_modifiers: vec![
            SemanticTokenModifier::DECLARATION,
            SemanticTokenModifier::DEFAULT_LIBRARY,
            SemanticTokenModifier::DOCUMENTATION,
        ],
    }
}

/// All tokens of a file.
pub fn full(view: &View, parameters: SemanticTokensParams) -> Answer<SemanticTokens> {
    let uri = parameters.text_document.uri;
    let Some(data) = encoded(view, &uri, |_, _| true)? else { return Ok(None) };
    let result_id = Some(view.keep_tokens(&uri, data.clone()));
    Ok(Some(SemanticTokens { result_id, data }))
}

/// The tokens that touch a part of a file.
pub fn range(view: &View, parameters: SemanticTokensRangeParams) -> Answer<SemanticTokens> {
    let uri = parameters.text_document.uri;
    let touches = |file: &Compiled, token: &Token| {
        let bytes = file.lines().bytes(parameters.range);
        token.start < bytes.end && bytes.start < token.end
    };
    Ok(encoded(view, &uri, touches)?.map(|data| SemanticTokens { result_id: None, data }))
}

/// What changed since an answer; all of it if that is forgotten.
pub fn delta(view: &View, parameters: SemanticTokensDeltaParams) -> Answer<SemanticTokensFullDeltaResult> {
    let uri = parameters.text_document.uri;
    let before = view.kept_tokens(&uri, &parameters.previous_result_id);
    let Some(data) = encoded(view, &uri, |_, _| true)? else { return Ok(None) };
    let result_id = Some(view.keep_tokens(&uri, data.clone()));
    Ok(Some(match before {
        None => SemanticTokensFullDeltaResult::Tokens(SemanticTokens { result_id, data }),
        Some(before) => {
            let edits = difference(&before, data).into_iter().collect();
            SemanticTokensFullDeltaResult::TokensDelta(SemanticTokensDelta { result_id, edits })
        }
    }))
}

/// The one edit between equal beginnings and equal ends; each token is five numbers.
fn difference(before: &[SemanticToken], after: Vec<SemanticToken>) -> Option<SemanticTokensEdit> {
    let start = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let most = before.len().min(after.len()) - start;
    let end = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(most)
        .take_while(|(one, other)| one == other)
        .count();
    let gone = before.len() - start - end;
    let come: Vec<SemanticToken> = after[start..after.len() - end].to_vec();
    if gone == 0 && come.is_empty() {
        return None;
    }
    Some(SemanticTokensEdit { start: 5 * start as u32, delete_count: 5 * gone as u32, data: Some(come) })
}

/// Tokens as the protocol counts them: from one to the next, none over a line end.
fn encoded(
    view: &View,
    uri: &Uri,
    wanted: impl Fn(&Compiled, &Token) -> bool,
) -> Result<Option<Vec<SemanticToken>>, Refusal> {
    let Some(file) = view.compiled(uri)? else { return Ok(None) };
    let (text, lines) = (file.text(), file.lines());
    let (mut line, mut column) = (0, 0);
    let mut data = Vec::new();
    for token in tokens(file.model(), file.names(), file.source, text) {
        if !wanted(&file, &token) {
            continue;
        }
        let mut at = token.start;
        for piece in text[token.start..token.end].split_inclusive('\n') {
            let position = lines.position(at);
            at += piece.len();
            let length = view.state.abilities.encoding.columns(piece.trim_end_matches(['\n', '\r']));
            if length == 0 {
                continue;
            }
            let delta_line = position.line - line;
            let delta_start = if delta_line == 0 { position.character - column } else { position.character };
            (line, column) = (position.line, position.character);
            data.push(SemanticToken {
                delta_line,
                delta_start,
                length,
                token_type: token.sort as u32,
                token_modifiers_bitset: modifiers(&token),
            });
        }
    }
    Ok(Some(data))
}

fn modifiers(token: &Token) -> u32 {
    u32::from(token.declares) | u32::from(token.library) << 1 | u32::from(token.documents) << 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use priv_compiler::ide::tokens::Sort;

    #[test]
    fn every_sort_has_its_type() {
        assert_eq!(legend().token_types.len(), Sort::Annotation as usize + 1);
    }

    #[test]
    fn differences_are_one_edit() {
        let token = |length| SemanticToken { length, ..SemanticToken::default() };
        let before = [token(1), token(2), token(3)];
        assert_eq!(difference(&before, before.to_vec()), None);
        let edit = difference(&before, vec![token(1), token(9), token(3)]).expect("an edit");
        assert_eq!((edit.start, edit.delete_count, edit.data.map(|data| data.len())), (5, 5, Some(1)));
    }
}
