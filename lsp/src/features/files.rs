//! `workspace/willRenameFiles`

use std::collections::BTreeSet;
use std::path::Path;

use priv_compiler::ide::moved;
use priv_compiler::loader::module_of;
use priv_compiler::source::SourceId;
use tower_lsp::ls_types::{RenameFilesParams, TextEdit, Uri, WorkspaceEdit};

use super::{edit, workspace_edit};
use crate::convert;
use crate::view::{Answer, Compiled, Refusal, View};

/// The edits that let imports follow files which get another path. A file that
/// leaves its package takes no imports along.
pub fn will_rename(view: &View, parameters: RenameFilesParams) -> Answer<WorkspaceEdit> {
    let mut seen = BTreeSet::new();
    let mut edits: Vec<(Uri, TextEdit)> = Vec::new();
    for rename in parameters.files {
        let (Ok(old), Ok(new)) = (rename.old_uri.parse::<Uri>(), rename.new_uri.parse::<Uri>()) else {
            continue;
        };
        for own in renamed(view, &convert::path(&old), &convert::path(&new))? {
            let at = own.1.range.start;
            if seen.insert((own.0.clone(), at.line, at.character)) {
                edits.push(own);
            }
        }
    }
    Ok(Some(workspace_edit(edits)))
}

fn renamed(view: &View, old: &Path, new: &Path) -> Result<Vec<(Uri, TextEdit)>, Refusal> {
    let mut all = Vec::new();
    for root in view.roots().into_iter().filter(|root| root.is_dir()) {
        let snapshot = view.snapshot(&root)?;
        let moved: Vec<(SourceId, String)> = snapshot
            .files()
            .filter_map(|(source, path)| {
                let inner = path.strip_prefix(old).ok()?;
                let new = if inner.as_os_str().is_empty() { new.to_owned() } else { new.join(inner) };
                Some((source, module(view, path, &new)?))
            })
            .collect();
        for (source, name) in moved {
            let Some(file) = Compiled::new(snapshot.clone(), source, view.state.clone())? else { continue };
            let own = moved::edits(&file.compilation, source, &name);
            all.extend(own.into_iter().filter_map(|one| edit(&file, one)));
        }
    }
    Ok(all)
}

/// The name of the module at a new path, in the package of the old one.
fn module(view: &View, old: &Path, new: &Path) -> Option<String> {
    let root = crate::workspace::package_root(old, &view.state);
    let inner = new.strip_prefix(&root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    inner.ends_with(".priv").then(|| module_of(&inner))
}
