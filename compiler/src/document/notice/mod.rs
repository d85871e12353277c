//! The full privacy notice (GDPR Art. 13 and 14): what people must be told,
//! under the questions that they ask.

mod activity;
mod changes;
mod consent;
mod decisions;
mod parties;
mod recipients;
mod rights;
mod shared;
mod source;
mod summary;
mod trackers;
mod transfers;

pub use trackers::TRACKER_COLUMNS;

use super::tree::Section;
use super::view::View;

/// The sections of a notice.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let all = [
        view.summary(),
        view.who(),
        view.purposes(),
        view.recipients(),
        view.transfers(),
        view.decisions(),
        view.trackers(),
        view.objection(),
        view.rights(),
        view.complaint(),
        view.promises(),
        view.words(),
        view.changes(),
    ];
    let mut sections: Vec<Section> = all.into_iter().flatten().collect();
    if let Some(purposes) = sections.iter_mut().find(|section| section.anchor == "purposes") {
        purposes.blocks.extend(view.choices());
    }
    sections
}
