//! Automated decisions and profiling (Art. 13(2)(f), 22).

use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::model::DeclId;

impl View<'_, '_> {
    pub fn decisions(&self) -> Option<Section> {
        let blocks = self.all_decisions().into_iter().map(|id| Block::Paragraph(self.decision(id))).collect();
        self.section("decisions", blocks, Vec::new())
    }

    /// The decisions of the activities shown.
    pub fn all_decisions(&self) -> Vec<DeclId> {
        let model = self.writer.model;
        let of = |&activity: &DeclId| {
            model.fact(activity, "decisions").refs().map(|(_, id)| id).collect::<Vec<_>>()
        };
        let mut all: Vec<DeclId> = self.scope.members.iter().flat_map(of).collect();
        all.sort();
        all.dedup();
        all
    }

    fn decision(&self, id: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        let automated = own("type").has_word("automated");
        let key = if automated { "decision-automated" } else { "decision-profiling" };
        let mut said = vec![w.say(key, [text("name", &w.label(id))], [w.field(id, "type")])];
        let mut tell = |key: &str, argument: &'static str, words: String, field: &str| {
            if !words.is_empty() {
                said.push(w.say(key, [text(argument, &words)], [w.field(id, field)]));
            }
        };
        tell("decision-taken-by", "who", w.entries(own("taken_by"), |entry| w.named(entry)), "taken_by");
        tell("decision-uses", "data", w.entries(own("uses"), |entry| w.named(entry)), "uses");
        tell("decision-logic", "text", w.entries(own("logic"), |entry| w.named(entry)), "logic");
        for (_, effect) in own("effect").words() {
            let words = w.entries(effect.detail("text"), |entry| w.named(entry));
            let key = format!("decision-effect-{}", effect.name);
            let key = if words.is_empty() { key } else { format!("{key}-text") };
            said.push(w.say(&key, [text("text", &words)], [w.field(id, "effect")]));
        }
        if own("effect").is_none() {
            said.push(w.say("decision-effect-none", [], [w.field(id, "effect")]));
        }
        for (_, gateway) in own("gateway").words() {
            let key = format!("decision-gateway-{}", gateway.name.replace('_', "-"));
            let law = w.laws(own("gateway"));
            said.push(w.say(&key, [text("law", &law)], [w.field(id, "gateway")]));
        }
        let human = w.entries(own("human"), |entry| w.named(entry));
        if !human.is_empty() {
            said.push(w.say("decision-human", [text("text", &human)], [w.field(id, "human")]));
        }
        let ways = w.contacts(own("contest"));
        if !ways.is_empty() {
            said.push(w.say("decision-contest", [text("ways", &ways)], [w.field(id, "contest")]));
        }
        for (field, what) in [("logic", "open-logic"), ("effect", "open-effect")] {
            said.extend(w.open_points(what, own(field), &w.field(id, field)));
        }
        if automated {
            for (field, what) in [("human", "open-human"), ("contest", "open-contest")] {
                said.extend(w.open_points(what, own(field), &w.field(id, field)));
            }
        }
        said
    }
}
