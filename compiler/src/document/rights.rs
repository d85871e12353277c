//! The rights page (Art. 12, 15 to 22, 77): what people can ask, for what, how,
//! and where they can complain. Rights that apply nowhere are left out.

use super::tree::Section;
use super::view::View;

/// The sections of a rights page.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let all = [view.objection(), view.rights(), view.who(), view.complaint(), view.changes()];
    all.into_iter().flatten().collect()
}
