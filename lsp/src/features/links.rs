//! `textDocument/documentLink`

use std::ops::Range;

use priv_compiler::ide::links::{self, Target};
use priv_compiler::ide::tree::Tree;
use tower_lsp::ls_types::{DocumentLink, DocumentLinkParams, Uri};

use super::ranged;
use crate::convert;
use crate::view::{Answer, View};
use crate::workspace::is_manifest;

/// What a policy or a `priv.toml` links to.
pub fn links(view: &View, parameters: DocumentLinkParams) -> Answer<Vec<DocumentLink>> {
    let uri = parameters.text_document.uri;
    let path = convert::path(&uri);
    if is_manifest(&path) {
        let Some(text) = view.manifest(&uri) else { return Ok(None) };
        let link = |(bytes, target): (Range<usize>, Target)| {
            let Target::Path(inner) = target else { return None };
            let target = Uri::from_file_path(convert::normal(&path.parent()?.join(inner)))?;
            Some(link(ranged(view, &text, bytes), target, "Open the package"))
        };
        return Ok(Some(links::in_manifest(&text).into_iter().filter_map(link).collect()));
    }
    let Some(file) = view.compiled(&uri)? else { return Ok(None) };
    let lines = file.lines();
    let found = links::links(&file.compilation, file.source, &Tree::of(file.text()));
    let link = |(bytes, target): (Range<usize>, Target)| {
        let (target, tooltip) = match target {
            Target::File(source) => (file.uri_of(source)?, "Open the module"),
            Target::Web(address) => (address.parse().ok()?, "Open the page"),
            Target::Path(_) => return None,
        };
        Some(link(lines.range(bytes), target, tooltip))
    };
    Ok(Some(found.into_iter().filter_map(link).collect()))
}

fn link(range: tower_lsp::ls_types::Range, target: Uri, tooltip: &str) -> DocumentLink {
    DocumentLink { range, target: Some(target), tooltip: Some(tooltip.to_owned()), data: None }
}
