//! What several activities inherit from their controller is told once, before
//! them.

use std::collections::{BTreeMap, BTreeSet};

use super::activity::Teller;
use crate::document::id::FactId;
use crate::document::tree::{Block, Section};
use crate::document::view::View;
use crate::model::DeclId;

/// What activities may inherit from their controller, and a notice tells once.
const SHARED: [&str; 4] = ["source", "provision", "basis", "retention"];

/// The fields that are told once, each with an activity that inherits it and the
/// place where it is written.
pub(super) type Shared = BTreeMap<&'static str, (DeclId, FactId)>;

impl View<'_, '_> {
    /// The fields that several activities inherit from the controller, each with
    /// one of these activities and the place where it is written. They are told
    /// once, before the activities.
    pub(super) fn shared(&self) -> Shared {
        let mut shared = BTreeMap::new();
        for field in SHARED {
            let mut heirs: BTreeMap<FactId, Vec<DeclId>> = BTreeMap::new();
            for &id in &self.scope.activities {
                let place = self.writer.field(id, field);
                if place.0.ends_with(&format!("#defaults.{field}")) {
                    heirs.entry(place).or_default().push(id);
                }
            }
            let most =
                heirs.into_iter().filter(|(_, heirs)| heirs.len() > 1).max_by_key(|(_, all)| all.len());
            if let Some((place, heirs)) = most {
                shared.insert(field, (heirs[0], place));
            }
        }
        shared
    }

    /// What holds for all activities that say nothing else.
    pub(super) fn general(&self, shared: &Shared) -> Option<Section> {
        let told = BTreeSet::new();
        let teller = |field: &str| {
            shared.get(field).map(|&(id, _)| Teller { view: self, id, parts: &[], told: &told })
        };
        let intro = self.writer.say("purposes-shared-intro", [], []);
        let mut blocks = vec![Block::Paragraph(vec![intro])];
        let provision = teller("provision").map_or(Vec::new(), |teller| teller.provision());
        blocks.extend(teller("source").map_or(Vec::new(), |teller| teller.source()));
        blocks.push(Block::Paragraph(provision));
        blocks.push(Block::Paragraph(teller("basis").map_or(Vec::new(), |teller| teller.basis())));
        blocks.push(Block::Paragraph(teller("retention").map_or(Vec::new(), |teller| teller.period())));
        (!shared.is_empty()).then(|| self.section("purposes-shared", blocks, Vec::new())).flatten()
    }
}
