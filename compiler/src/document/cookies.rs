//! The cookie page (ePrivacy Art. 5(3), C-673/17): what rests on the visitor's
//! device. What needs no consent comes first, the rest by purpose; how to say
//! no stands on top.

use super::notice::TRACKER_COLUMNS;
use super::tree::{Block, Section, Sentence};
use super::view::View;
use super::wording::text;
use crate::model::DeclId;

/// The sections of a cookie page.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let trackers = view.shown_trackers();
    let mut sections: Vec<Section> = view.control(&trackers).into_iter().collect();
    let (exempt, asked): (Vec<DeclId>, Vec<DeclId>) =
        trackers.into_iter().partition(|&id| view.writer.model.own(id, "consent").has_word("exempt"));
    sections.extend(view.exempt(&exempt));
    let mut groups: Vec<(String, Vec<DeclId>)> = Vec::new();
    for id in asked {
        let purpose = view.tracked_for(id);
        match groups.iter_mut().find(|(own, _)| *own == purpose) {
            Some((_, group)) => group.push(id),
            None => groups.push((purpose, vec![id])),
        }
    }
    let groups = groups.into_iter().enumerate();
    sections.extend(groups.map(|(number, (purpose, group))| view.group(number + 1, purpose, &group)));
    if sections.is_empty() {
        let none = Block::Paragraph(vec![view.writer.say("cookies-none", [], [])]);
        sections.extend(view.section("cookies-exempt", vec![none], Vec::new()));
    }
    sections.extend(view.who());
    sections.extend(view.changes());
    sections
}

impl View<'_, '_> {
    /// How visitors take a consent back.
    fn control(&self, trackers: &[DeclId]) -> Option<Section> {
        let model = self.writer.model;
        let asked =
            trackers.iter().flat_map(|&id| model.own(id, "consent").refs().map(|(_, consent)| consent));
        let mut consents: Vec<DeclId> = asked.collect();
        consents.sort();
        consents.dedup();
        let items: Vec<Vec<Sentence>> = consents.into_iter().map(|consent| self.consent(consent)).collect();
        let mut said: Vec<Vec<Sentence>> = Vec::new();
        for item in items {
            let words = |item: &[Sentence]| item.iter().map(Sentence::text).collect::<Vec<_>>();
            match said.iter_mut().find(|own| words(own) == words(&item)) {
                Some(own) => own.iter_mut().zip(item).for_each(|(own, same)| own.facts.extend(same.facts)),
                None => said.push(item),
            }
        }
        let blocks = said.into_iter().map(Block::Paragraph).collect::<Vec<_>>();
        let boxed = if blocks.is_empty() { Vec::new() } else { vec![Block::Boxed(blocks)] };
        self.section("cookies-control", boxed, Vec::new())
    }

    fn exempt(&self, trackers: &[DeclId]) -> Option<Section> {
        let rows = trackers.iter().map(|&id| self.tracker(id)).collect();
        let table = self.table("trackers", &TRACKER_COLUMNS, rows)?;
        let intro = Block::Paragraph(vec![self.writer.say("cookies-exempt-intro", [], [])]);
        self.section("cookies-exempt", vec![intro, table], Vec::new())
    }

    fn tracked_for(&self, id: DeclId) -> String {
        let w = self.writer;
        let first = w.model.own(id, "purpose").refs().next();
        first.map_or_else(|| w.wording.word("cookies-other"), |(_, purpose)| w.label(purpose))
    }

    fn group(&self, number: usize, purpose: String, trackers: &[DeclId]) -> Section {
        let w = self.writer;
        let rows = trackers.iter().map(|&id| self.tracker(id)).collect();
        let table = self.table("trackers", &TRACKER_COLUMNS, rows);
        let refusals: Vec<Sentence> = trackers
            .iter()
            .flat_map(|&id| {
                let said = w.entries(w.model.own(id, "refusal"), |entry| w.named(entry));
                let arguments = [text("name", &w.label(id)), text("text", &said)];
                (!said.is_empty()).then(|| w.say("cookies-refusal", arguments, [w.field(id, "refusal")]))
            })
            .collect();
        let blocks: Vec<Block> = table.into_iter().chain([Block::Paragraph(refusals)]).collect();
        let first = w.model.own(trackers[0], "purpose").refs().next().map(|(_, purpose)| purpose);
        let anchor = match first {
            Some(purpose) => format!("cookies-{}", w.model.path(purpose).replace('.', "-")),
            None => format!("cookies-group-{number}"),
        };
        let blocks = blocks.into_iter().filter(|block| !block.is_empty()).collect();
        Section { anchor, title: purpose, blocks, sections: Vec::new() }
    }
}
