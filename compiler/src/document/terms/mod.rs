//! Terms with a processor (Art. 28): the parties, what is processed, the duties
//! of Art. 28(3)(a) to (h) and 33(2), measures and sub-processors. The order of
//! the annexes is that of the standard clauses in Decision (EU) 2021/915.

mod annexes;
mod clause;
mod incidents;

pub use clause::point_key;

use super::scope::{Scope, Side};
use super::tree::{Block, Section, Sentence};
use super::view::View;
use super::wording::text;
use crate::model::DeclId;
use crate::schema::Kind;
use crate::schema::terms::CLAUSES;

/// The sections of terms; one group for each agreement that concerns the readers.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let agreements = view.agreements();
    let mut sections = match &agreements[..] {
        [] => view.agreement(None),
        [only] => view.agreement(Some(*only)),
        several => several.iter().map(|&terms| view.one_of_several(terms)).collect(),
    };
    sections.extend(view.words());
    sections
}

impl View<'_, '_> {
    /// Terms with processors that name a reader, or all if the document names none.
    pub fn agreements(&self) -> Vec<DeclId> {
        let model = self.writer.model;
        let readers: Vec<DeclId> = self
            .own("audience")
            .refs()
            .map(|(_, who)| who)
            .filter(|&who| matches!(model.get(who).kind, Kind::Organisation | Kind::Recipient))
            .collect();
        let concerns = |terms: DeclId| {
            let named = |(_, party)| readers.contains(&party) || readers.contains(&model.company(party));
            readers.is_empty() || model.own(terms, "between").refs().any(named)
        };
        let all = model.of_kind(Kind::Terms).map(|terms| terms.id);
        all.filter(|&terms| !model.is_arrangement(terms) && concerns(terms)).collect()
    }

    fn one_of_several(&self, terms: DeclId) -> Section {
        let group = self.about("terms", terms, Vec::new());
        let sections = self.agreement(Some(terms));
        Section { sections: sections.into_iter().map(|own| within(&group.anchor, own)).collect(), ..group }
    }

    fn agreement(&self, terms: Option<DeclId>) -> Vec<Section> {
        let mut sections = Vec::new();
        let inner =
            View { writer: self.writer, scope: self.agreed(terms), declared: self.declared, kind: self.kind };
        if let Some(terms) = terms {
            sections.extend(inner.parties(terms));
        }
        sections.extend(inner.processing(terms));
        if let Some(terms) = terms {
            sections.extend(inner.standard_clauses(terms));
            sections.extend(CLAUSES.iter().filter_map(|(clause, _)| inner.clause(terms, clause)));
            sections.extend(inner.incidents(terms));
            sections.extend(inner.further(terms));
        }
        sections.extend(inner.measures_annex());
        sections.extend(inner.subprocessors_annex(terms));
        sections.extend(inner.transfers_annex());
        sections
    }

    /// The activities that terms are about: those that they name, else all that
    /// is done for clients.
    fn agreed(&self, terms: Option<DeclId>) -> Scope {
        let model = self.writer.model;
        let named: Vec<DeclId> = terms.map_or(Vec::new(), |terms| {
            model.own(terms, "activities").refs().map(|(_, activity)| activity).collect()
        });
        if named.is_empty() {
            return Scope::of(model, self.declared, Side::Entrusted);
        }
        self.scope.narrowed(model, &named)
    }

    /// Who is bound: the party that instructs first.
    fn parties(&self, terms: DeclId) -> Option<Section> {
        let w = self.writer;
        let between = w.model.own(terms, "between");
        let place = w.field(terms, "between");
        let mut said = Vec::new();
        let mut sheets = Vec::new();
        for (number, (_, party)) in between.refs().enumerate() {
            let key = if number == 0 { "terms-client-is" } else { "terms-processor-is" };
            said.push(w.say(key, [text("name", &w.label(party))], [place.clone()]));
            sheets.push(self.about("party", party, vec![self.party(party)]));
        }
        said.extend(w.open_points("open-parties", between, &place));
        self.section("terms-parties", vec![Block::Paragraph(said)], sheets)
    }

    /// What is processed, and for how long (Art. 28(3), first sentence).
    fn processing(&self, terms: Option<DeclId>) -> Option<Section> {
        let w = self.writer;
        let mut said = Vec::new();
        if let Some(terms) = terms {
            let lasts = w.model.own(terms, "lasts");
            let place = w.field(terms, "lasts");
            let period = w.periods(lasts);
            if !period.is_empty() {
                said.push(w.say("terms-lasts", [text("period", &period)], [place.clone()]));
            }
            said.extend(w.open_points("open-lasts", lasts, &place));
            for (field, key) in [("data", "terms-data"), ("subjects", "terms-subjects")] {
                let words = w.entries(w.model.own(terms, field), |entry| w.named(entry));
                if !words.is_empty() {
                    said.push(w.say(key, [text("text", &words)], [w.field(terms, field)]));
                }
            }
        }
        let sheets = self
            .scope
            .processings(w.model)
            .into_iter()
            .map(|id| self.about("processing", id, vec![self.entrusted_sheet(id)]))
            .collect();
        self.section("terms-processing", vec![Block::Paragraph(said)], sheets)
    }

    /// Standard clauses that apply; their text is cited, never repeated.
    fn standard_clauses(&self, terms: DeclId) -> Option<Section> {
        let w = self.writer;
        let clauses = w.entries(w.model.own(terms, "clauses"), |entry| w.named(entry));
        let said = [text("text", &clauses)];
        let sentence =
            (!clauses.is_empty()).then(|| w.say("terms-clauses", said, [w.field(terms, "clauses")]));
        self.section("terms-standard", vec![Block::Paragraph(sentence.into_iter().collect())], Vec::new())
    }

    /// Further duties of both, of the processor and of the client.
    fn further(&self, terms: DeclId) -> Option<Section> {
        let w = self.writer;
        let mut blocks = Vec::new();
        for (field, key) in [
            ("both", "terms-both"),
            ("processor_duties", "terms-processor-duties"),
            ("client_duties", "terms-client-duties"),
        ] {
            let fact = w.model.own(terms, field);
            let place = w.field(terms, field);
            let items: Vec<Vec<Sentence>> = self.items(fact, &place);
            if !items.is_empty() {
                blocks.push(Block::Paragraph(vec![w.say(key, [], [place])]));
                blocks.push(Block::List(items));
            }
        }
        self.section("terms-further", blocks, Vec::new())
    }
}

/// A section under another one: its anchors are the other's own.
pub fn within(anchor: &str, section: Section) -> Section {
    let sections = section.sections.into_iter().map(|own| within(anchor, own)).collect();
    Section { anchor: format!("{anchor}-{}", section.anchor), sections, ..section }
}
