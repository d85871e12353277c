//! What is done with the data, activity by activity (Art. 13(1)(c), (d),
//! 13(2)(a), (e), 14(1)(d), 14(2)(b), (f)).
//!
//! An activity with parts says once what all of them share; a part says what it
//! states itself.

use std::collections::BTreeSet;

use crate::document::id::FactId;
use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::model::DeclId;
use crate::model::value::{Entry, Fact, Modality, Value, Word};
use crate::schema::Kind;

impl View<'_, '_> {
    pub fn purposes(&self) -> Option<Section> {
        let shared = self.shared();
        let told: BTreeSet<FactId> = shared.values().map(|(_, place)| place.clone()).collect();
        let general = self.general(&shared);
        let each = self.scope.activities.iter().map(|&activity| self.activity(activity, &told));
        self.section("purposes", Vec::new(), general.into_iter().chain(each).collect())
    }

    /// The parameters of which cases were written: who chooses, and from what.
    pub fn choices(&self) -> Option<Block> {
        let w = self.writer;
        let mut items = Vec::new();
        let used = w.parameters.borrow().clone();
        for parameter in w.model.of_kind(Kind::Parameter).filter(|own| used.contains(&own.id)) {
            let values: Vec<String> =
                w.model.parameter_values(parameter.id).map(|name| w.value_label(name)).collect();
            let chosen_by = w.model.own(parameter.id, "chosen_by");
            let label = w.within(parameter.id);
            let arguments = [text("parameter", &label), text("values", &w.wording.or(&values))];
            let facts = [w.field(parameter.id, "values"), w.field(parameter.id, "chosen_by")];
            let by = chosen_by.refs().next().map(|(_, who)| w.label(who));
            let mut said = match by {
                Some(who) => {
                    vec![w.say("choice-by", arguments.into_iter().chain([text("who", &who)]), facts)]
                }
                None if chosen_by.has_word("product") => vec![w.say("choice-product", arguments, facts)],
                None => continue,
            };
            let default = w.model.own(parameter.id, "default").entries.first().map(|entry| &entry.value);
            if let Some(Value::Name(name)) = default {
                let label = w.model.parameter_values(parameter.id).find(|own| own.name == name.name);
                let value = w.value_label(label.unwrap_or(name));
                let fact = w.field(parameter.id, "default");
                said.push(w.say("choice-default", [text("value", &value)], [fact]));
            }
            items.push(said);
        }
        (!items.is_empty()).then_some(Block::List(items))
    }

    fn activity(&self, id: DeclId, told: &BTreeSet<FactId>) -> Section {
        let w = self.writer;
        let parts: Vec<DeclId> =
            w.model.get(id).parts.iter().copied().filter(|part| self.scope.members.contains(part)).collect();
        let sections = parts.iter().map(|&part| self.described(part, &[], told)).collect();
        Section { sections, ..self.described(id, &parts, told) }
    }

    /// A heading with what one declaration says. `parts` are those of an activity.
    fn described(&self, id: DeclId, parts: &[DeclId], told: &BTreeSet<FactId>) -> Section {
        let w = self.writer;
        let teller = Teller { view: self, id, parts, told };
        let anchor = format!("purposes-{}", w.model.path(id).replace('.', "-"));
        Section { anchor, title: w.label(id), blocks: teller.blocks(), sections: Vec::new() }
    }
}

/// Tells what an activity or part states.
pub(super) struct Teller<'t, 'w, 'a> {
    pub(super) view: &'t View<'w, 'a>,
    pub(super) id: DeclId,
    /// The parts of an activity.
    pub(super) parts: &'t [DeclId],
    /// What was told for all activities.
    pub(super) told: &'t BTreeSet<FactId>,
}

impl Teller<'_, '_, '_> {
    fn blocks(&self) -> Vec<Block> {
        let mut first = self.cases();
        first.extend(self.purpose());
        first.extend(self.subjects());
        let mut blocks = vec![Block::Paragraph(first)];
        blocks.extend(self.data());
        let (mut source, provision) = (self.source(), self.provision());
        match source.last_mut() {
            Some(Block::Paragraph(sentences)) => sentences.extend(provision),
            _ => source.push(Block::Paragraph(provision)),
        }
        blocks.extend(source);
        let mut third = self.basis();
        third.extend(self.conditions());
        blocks.push(Block::Paragraph(third));
        blocks.push(Block::Paragraph(self.retention()));
        blocks.push(Block::Paragraph(self.marketing()));
        blocks.retain(|block| !block.is_empty());
        if blocks.is_empty() && self.parts.is_empty() {
            blocks.extend(self.inherited_purpose().map(|purpose| Block::Paragraph(vec![purpose])));
        }
        blocks
    }

    /// The purpose of the activity around a part that states nothing itself.
    fn inherited_purpose(&self) -> Option<Sentence> {
        let w = self.view.writer;
        let purposes = w.entries(w.model.fact(self.id, "purpose"), |entry| w.named(entry));
        let place = self.place("purpose");
        (!purposes.is_empty()).then(|| w.say("purpose-is", [text("purposes", &purposes)], [place]))
    }

    /// The fact to tell here: an activity tells what its parts inherit, a part
    /// what it states itself.
    pub(super) fn fact(&self, field: &str) -> Option<&Fact> {
        let model = self.view.writer.model;
        let fact = model.fact(self.id, field);
        let is_part = model.get(self.id).parent.is_some();
        if is_part && !model.writes(self.id, field) {
            return None;
        }
        let inherited = |part: &DeclId| !model.writes(*part, field);
        let told_by_parts = !self.parts.is_empty() && !self.parts.iter().any(inherited);
        let told_for_all = self.told.contains(&self.place(field));
        (!told_by_parts && !told_for_all).then_some(fact)
    }

    pub(super) fn place(&self, field: &str) -> FactId {
        self.view.writer.field(self.id, field)
    }

    /// Open points of a field, asked for once.
    pub(super) fn open(&self, what: &str, field: &str) -> Vec<Sentence> {
        self.fact(field)
            .map_or(Vec::new(), |fact| self.view.writer.open_points(what, fact, &self.place(field)))
    }

    fn cases(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let mut said = Vec::new();
        let own = &w.model.get(self.id).cases;
        let around = w.model.get(self.id).parent.map(|parent| &w.model.get(parent).cases);
        if around != Some(own)
            && let Some(cases) = w.cases(own)
        {
            said.push(w.say("activity-only", [text("cases", &cases)], [w.declaration(self.id)]));
        }
        said.extend(self.other_controller());
        said.extend(self.open_role());
        if w.model.own(self.id, "modality").has_word("possible") {
            said.push(w.say("purpose-modality-possible", [], [self.place("modality")]));
        }
        said
    }

    /// That somebody else decides about this.
    fn other_controller(&self) -> Option<Sentence> {
        let w = self.view.writer;
        let own = w.model.own(self.id, "controller");
        let (_, other) = own
            .refs()
            .filter(|_| w.model.get(self.id).parent.is_some())
            .find(|(_, other)| Some(*other) != self.view.scope.speaker)?;
        Some(w.say("activity-controller", [text("name", &w.label(other))], [self.place("controller")]))
    }

    /// That nobody says in which role it is done, in drafts.
    fn open_role(&self) -> Vec<Sentence> {
        match self.fact("role") {
            Some(fact) if fact.is_written() => {
                self.view.writer.open_points("open-controller", fact, &self.place("role"))
            }
            _ => Vec::new(),
        }
    }

    fn purpose(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let mut said = Vec::new();
        if let Some(fact) = self.fact("purpose") {
            let purposes = w.entries(fact, |entry| w.named(entry));
            if !purposes.is_empty() {
                said.push(w.say("purpose-is", [text("purposes", &purposes)], [self.place("purpose")]));
            }
        }
        said.extend(self.open("open-purpose", "purpose"));
        said
    }

    fn subjects(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let mut said = Vec::new();
        if let Some(fact) = self.fact("subjects") {
            let subjects = w.entries(fact, |entry| w.named(entry));
            if !subjects.is_empty() {
                said.push(w.say("subjects-are", [text("subjects", &subjects)], [self.place("subjects")]));
            }
        }
        said.extend(self.open("open-subjects", "subjects"));
        said
    }

    fn data(&self) -> Vec<Block> {
        let w = self.view.writer;
        let Some(fact) = self.fact("data") else { return Vec::new() };
        let mut blocks = Vec::new();
        let listed: Vec<(&Entry, DeclId)> = fact.refs().collect();
        let simple = listed.iter().all(|(_, data)| w.elements(*data).is_empty());
        match &listed[..] {
            [] => {}
            _ if simple || listed.len() == 1 => {
                let said = w.entries(fact, |entry| entry.value.target().map(|data| w.data(data)));
                let facts = listed.iter().map(|(_, data)| w.field(*data, "elements"));
                let facts = facts.chain([self.place("data")]);
                blocks.push(Block::Paragraph(vec![w.say("data-is", [text("data", &said)], facts)]));
            }
            _ => {
                let intro = w.say("data-are", [], [self.place("data")]);
                blocks.push(Block::Paragraph(vec![intro]));
                blocks.push(Block::List(
                    listed.iter().map(|(entry, data)| self.data_item(entry, *data)).collect(),
                ));
            }
        }
        let mut notes = self.view.sensitivity(["data-special", "data-criminal"], &listed);
        notes.extend(listed.iter().filter_map(|(_, data)| self.open_elements(*data)));
        notes.extend(self.open("open-data", "data"));
        if !notes.is_empty() {
            blocks.push(Block::Paragraph(notes));
        }
        blocks
    }

    /// That nobody says what a data category consists of, in drafts.
    fn open_elements(&self, data: DeclId) -> Option<Sentence> {
        let w = self.view.writer;
        let elements = w.model.get(data).kind == Kind::Data && w.model.own(data, "elements").is_unknown();
        let shown = w.shows_open && elements && w.vague(w.model.own(data, "elements")).is_empty();
        let what = w.wording.say("open-elements", [text("label", &w.label(data))]);
        let place = w.field(data, "elements");
        shown.then(|| Sentence { open: true, ..w.say("not-stated", [text("what", &what)], [place]) })
    }

    fn data_item(&self, entry: &Entry, data: DeclId) -> Vec<Sentence> {
        let w = self.view.writer;
        let label = w.in_cases(&w.label(data), &entry.cases);
        let elements = w.elements(data);
        let key = if elements.is_empty() { "data-item" } else { "data-item-elements" };
        let arguments = [text("label", &label), text("elements", &elements)];
        vec![w.say(key, arguments, [w.declaration(data), w.field(data, "elements")])]
    }

    pub(super) fn provision(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let Some(fact) = self.fact("provision") else { return Vec::new() };
        let mut said = Vec::new();
        for (entry, word) in fact.words() {
            let laws = w.laws(word.detail("law"));
            let key = format!("provision-{}", word.name.replace('_', "-"));
            let key = if laws.is_empty() { key } else { format!("{key}-law") };
            said.push(w.say(&key, [text("law", &laws)], [self.place("provision")]));
            let otherwise = w.entries(word.detail("otherwise"), |entry| w.named(entry));
            if !otherwise.is_empty() {
                said.push(w.say(
                    "provision-otherwise",
                    [text("text", &otherwise)],
                    [self.place("provision")],
                ));
            }
            if entry.modality == Modality::May {
                said.push(w.say("provision-possible", [], [self.place("provision")]));
            }
            if let Some(cases) = w.cases(&entry.cases) {
                said.push(w.say("provision-cases", [text("cases", &cases)], [self.place("provision")]));
            }
        }
        if self.view.writer.model.collects_directly(self.id) || fact.is_written() {
            said.extend(self.open("open-provision", "provision"));
        }
        said
    }

    pub(super) fn basis(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let Some(fact) = self.fact("basis") else { return Vec::new() };
        let mut said = Vec::new();
        if fact.words().any(|(entry, _)| entry.any.is_some()) {
            said.push(w.say("basis-any", [], [self.place("basis")]));
        }
        for (entry, word) in fact.words() {
            said.extend(self.one_basis(word));
            if entry.modality == Modality::May {
                said.push(w.say("basis-possible", [], [self.place("basis")]));
            }
            if let Some(cases) = w.cases(&entry.cases) {
                said.push(w.say("basis-cases", [text("cases", &cases)], [self.place("basis")]));
            }
        }
        for words in w.vague(fact) {
            said.push(w.say("basis-vague", [text("words", &words)], [self.place("basis")]));
        }
        said.extend(self.open("open-basis", "basis"));
        said
    }

    fn one_basis(&self, word: &Word) -> Vec<Sentence> {
        let w = self.view.writer;
        let place = self.place("basis");
        let key = format!("basis-{}", word.name.replace('_', "-"));
        let words = w.entries(word.detail("text"), |entry| w.named(entry));
        let quoted = w.wording.apart(&w.vague(word.detail("text")));
        let words = if words.is_empty() { quoted } else { words };
        let laws = w.laws(word.detail("law"));
        let suffix = match (words.is_empty(), laws.is_empty()) {
            (false, _) => "-text",
            (_, false) => "-law",
            _ => "",
        };
        let arguments = [text("text", &words), text("law", &laws)];
        let mut said = vec![w.say(&format!("{key}{suffix}"), arguments, [place.clone()])];
        for (detail, key) in [("with", "basis-contract-with"), ("of", "basis-interest-of")] {
            let who = w.entries(word.detail(detail), |entry| w.named(entry));
            if !who.is_empty() {
                said.push(w.say(key, [text("who", &who)], [place.clone()]));
            }
        }
        for (_, consent) in word.detail("consent").refs() {
            said.extend(self.view.consent(consent));
        }
        match word.name {
            "legal_obligation" | "public_task" if laws.is_empty() => {
                said.extend(w.open_points("open-law", word.detail("law"), &place));
            }
            "legitimate_interest" if words.is_empty() => {
                said.extend(w.open_points("open-interest", word.detail("text"), &place));
            }
            _ => {}
        }
        said
    }

    /// Conditions of Art. 9 and 10.
    fn conditions(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let mut said = Vec::new();
        if let Some(fact) = self.fact("article_9") {
            let place = self.place("article_9");
            for (_, word) in fact.words() {
                let key = format!("article-9-{}", word.name.replace('_', "-"));
                if w.wording.has(&key) {
                    said.push(w.say(&key, [], [place.clone()]));
                }
                let laws = w.laws(word.detail("law"));
                if !laws.is_empty() {
                    said.push(w.say("article-9-law", [text("law", &laws)], [place.clone()]));
                }
                for (_, consent) in word.detail("consent").refs() {
                    if !w
                        .model
                        .bases(self.id)
                        .any(|(_, _, basis)| basis.detail("consent").refs().any(|(_, own)| own == consent))
                    {
                        said.extend(self.view.consent(consent));
                    }
                }
            }
            let special = w
                .model
                .data(self.id)
                .iter()
                .any(|&data| w.model.has_tag(data, "special") && w.model.denies_tags(data).is_none());
            if special || fact.is_written() {
                said.extend(w.open_points("open-condition", fact, &place));
            }
        }
        if let Some(fact) = self.fact("article_10") {
            let laws = w.laws(fact);
            if fact.has_word("official_authority") {
                said.push(w.say("article-10-official-authority", [], [self.place("article_10")]));
            } else if !laws.is_empty() {
                said.push(w.say("article-10-law", [text("law", &laws)], [self.place("article_10")]));
            }
        }
        said
    }

    /// The period of the activity, and those of its systems where they differ.
    fn retention(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let whole = w.model.get(self.id).parent.is_none();
        let told = self.told.contains(&self.place("retention"));
        let own_systems = w.model.writes(self.id, "systems");
        let fact = match self.fact("retention") {
            Some(fact) => fact,
            None if own_systems || (whole && told) => w.model.fact(self.id, "retention"),
            None => return Vec::new(),
        };
        let period = w.periods(fact);
        let mut said = if told { Vec::new() } else { self.period() };
        for system in self.view.timed_systems(self.id) {
            let own = w.model.own(system, "retention");
            if w.periods(own) != period {
                let place = w.field(system, "retention");
                said.extend(self.kept("period-in", &w.within(system), own, &place));
            }
        }
        if said.is_empty() || fact.is_written() {
            said.extend(self.open("open-period", "retention"));
        }
        said
    }

    /// The period of the activity itself.
    pub(super) fn period(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        self.kept("period-is", "", w.model.fact(self.id, "retention"), &self.place("retention"))
    }

    /// How long data is kept, and what follows: in a sentence of its own where
    /// one would be long.
    fn kept(&self, key: &str, system: &str, fact: &Fact, place: &FactId) -> Vec<Sentence> {
        let w = self.view.writer;
        let (period, ends) = match &fact.entries[..] {
            [Entry { value: Value::Period(period), modality: Modality::Certain, cases, .. }]
                if !period.or_until.is_empty() && cases.is_always() =>
            {
                w.apart(period)
            }
            _ => (w.periods(fact), String::new()),
        };
        if period.is_empty() {
            return Vec::new();
        }
        let arguments = [text("system", system), text("period", &period)];
        let mut said = vec![w.say(key, arguments, [place.clone()])];
        said.extend((!ends.is_empty()).then(|| w.say("period-ends", [text("ends", &ends)], [place.clone()])));
        said
    }

    fn marketing(&self) -> Vec<Sentence> {
        let w = self.view.writer;
        let Some(fact) = self.fact("marketing") else { return Vec::new() };
        let mut said = Vec::new();
        for (_, marketing) in fact.refs() {
            let own = |field: &str| w.model.own(marketing, field);
            let messages = w.entries(own("messages"), |entry| w.named(entry));
            let channels = w.entries(own("channels"), |entry| w.named(entry));
            if !messages.is_empty() && !channels.is_empty() {
                let facts = [w.field(marketing, "messages"), w.field(marketing, "channels")];
                let arguments = [text("messages", &messages), text("channels", &channels)];
                said.push(w.say("marketing-messages", arguments, facts));
            }
            let ways = w.contacts(own("stop"));
            if !ways.is_empty() {
                said.push(w.say("marketing-stop", [text("ways", &ways)], [w.field(marketing, "stop")]));
            }
            said.extend(w.open_points("open-stop", own("stop"), &w.field(marketing, "stop")));
        }
        said
    }
}
