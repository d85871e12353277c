//! `textDocument/prepareCallHierarchy`, `callHierarchy/incomingCalls` and
//! `outgoingCalls`: who sends data here, and where it goes on.

use priv_compiler::ide::calls::{self, Way};
use priv_compiler::model::DeclId;
use serde_json::json;
use tower_lsp::ls_types::{
    CallHierarchyIncomingCall, CallHierarchyIncomingCallsParams, CallHierarchyItem,
    CallHierarchyOutgoingCall, CallHierarchyOutgoingCallsParams, CallHierarchyPrepareParams, Range,
};

use super::symbols::kind;
use super::{declaration, named};
use crate::view::{Answer, Compiled, Refusal, View};

/// The node of the graph at a position.
pub fn prepare(view: &View, parameters: CallHierarchyPrepareParams) -> Answer<Vec<CallHierarchyItem>> {
    let Some((file, name)) = named(view, &parameters.text_document_position_params)? else {
        return Ok(None);
    };
    let id = declaration(&name.symbol);
    if !calls::is_node(file.model().get(id).kind) {
        return Ok(None);
    }
    Ok(item(&file, id, None).map(|item| vec![item]))
}

fn item(file: &Compiled, id: DeclId, how: Option<String>) -> Option<CallHierarchyItem> {
    let own = file.model().get(id);
    let place = file.location(own.span)?;
    Some(CallHierarchyItem {
        name: own.name.clone(),
        kind: kind(own.kind),
        tags: None,
        detail: Some(how.unwrap_or_else(|| file.model().label(id))),
        uri: place.uri,
        range: file.range(own.whole),
        selection_range: place.range,
        data: Some(json!(file.model().path(id))),
    })
}

/// The declaration that an item stands for, in the package as it is now.
fn origin(view: &View, item: &CallHierarchyItem) -> Result<Option<(Compiled, DeclId)>, Refusal> {
    let Some(file) = view.compiled(&item.uri)? else { return Ok(None) };
    let offset = file.offset(item.selection_range.start);
    let id = file.names().at(file.source, offset).map(|name| declaration(&name.symbol));
    Ok(id.map(|id| (file, id)))
}

/// Who sends data to a node.
pub fn incoming(
    view: &View,
    parameters: CallHierarchyIncomingCallsParams,
) -> Answer<Vec<CallHierarchyIncomingCall>> {
    let Some((file, id)) = origin(view, &parameters.item)? else { return Ok(None) };
    let call = |way: Way| {
        // Ranges count in the file of the caller; ways written elsewhere point to its name.
        let from_ranges = ranges(&file, &way, file.model().get(way.node).span);
        Some(CallHierarchyIncomingCall {
            from: item(&file, way.node, Some(way.how.join(", ")))?,
            from_ranges,
        })
    };
    Ok(Some(calls::incoming(&file.compilation, id).into_iter().filter_map(call).collect()))
}

/// Where data goes on from a node.
pub fn outgoing(
    view: &View,
    parameters: CallHierarchyOutgoingCallsParams,
) -> Answer<Vec<CallHierarchyOutgoingCall>> {
    let Some((file, id)) = origin(view, &parameters.item)? else { return Ok(None) };
    let call = |way: Way| {
        let from_ranges = ranges(&file, &way, file.model().get(id).span);
        Some(CallHierarchyOutgoingCall { to: item(&file, way.node, Some(way.how.join(", ")))?, from_ranges })
    };
    Ok(Some(calls::outgoing(&file.compilation, id).into_iter().filter_map(call).collect()))
}

/// The places of a way that are in the same file as `anchor`; else that itself.
fn ranges(file: &Compiled, way: &Way, anchor: priv_compiler::source::Span) -> Vec<Range> {
    let sources = &file.compilation.sources;
    let source = sources.chunk_source(anchor.chunk);
    let here = way.places.iter().filter(|span| sources.chunk_source(span.chunk) == source);
    let found: Vec<Range> = here.map(|&span| file.range(span)).collect();
    if found.is_empty() { vec![file.range(anchor)] } else { found }
}
