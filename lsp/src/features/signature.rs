//! `textDocument/signatureHelp`

use priv_compiler::ide::signature::signature;
use tower_lsp::ls_types::{
    Documentation, ParameterInformation, ParameterLabel, SignatureHelp, SignatureHelpParams,
    SignatureInformation,
};

use crate::view::{Answer, View};

/// What the word before the open parenthesis takes.
pub fn help(view: &View, parameters: SignatureHelpParams) -> Answer<SignatureHelp> {
    let at = parameters.text_document_position_params;
    let Some(text) = view.text(&at.text_document.uri) else { return Ok(None) };
    let Some(found) = signature(&text, view.lines(&text).offset(at.position)) else { return Ok(None) };
    let parameter = |(bytes, says): (std::ops::Range<usize>, String)| {
        let columns = |offset| view.state.abilities.encoding.columns(&found.label[..offset]);
        ParameterInformation {
            label: ParameterLabel::LabelOffsets([columns(bytes.start), columns(bytes.end)]),
            documentation: (!says.is_empty()).then_some(Documentation::String(says)),
        }
    };
    // A number beyond the last parameter marks none of them.
    let active = Some(found.active.unwrap_or(found.parameters.len()) as u32);
    Ok(Some(SignatureHelp {
        signatures: vec![SignatureInformation {
            label: found.label.clone(),
            documentation: None,
            parameters: Some(found.parameters.iter().cloned().map(parameter).collect()),
            active_parameter: active,
        }],
        active_signature: Some(0),
        active_parameter: active,
    }))
}
