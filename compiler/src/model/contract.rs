//! Contracts with processors (Art. 28), and what they are about.

use super::{DeclId, Model};
use crate::schema::Kind;

impl Model {
    /// Whether terms are a contract with a processor.
    pub fn is_processing_contract(&self, terms: DeclId) -> bool {
        self.own(terms, "type").has_word("processor")
    }

    /// The contracts that bind a processor: the terms that it cites, and those
    /// between it or its company and whoever instructs it.
    pub fn contracts_of(&self, processor: DeclId) -> Vec<DeclId> {
        let company = self.company(processor);
        let cited: Vec<DeclId> = if self.get(processor).kind == Kind::Recipient {
            self.own(processor, "contract").refs().map(|(_, terms)| terms).collect()
        } else {
            Vec::new()
        };
        let bound = |terms: &DeclId| {
            let parties = self.own(*terms, "between").refs().skip(1);
            parties.into_iter().any(|(_, party)| party == processor || party == company)
        };
        if cited.is_empty() {
            let between = |party| self.naming(party, Kind::Terms, "between").map(|terms| terms.id);
            self.processing_contracts(between(processor).chain(between(company)).filter(bound))
        } else {
            self.processing_contracts(cited.into_iter())
        }
    }

    /// The contracts with processors that are about some of these activities and
    /// parts, or the activities around them.
    pub fn contracts_about(&self, processings: &[DeclId]) -> Vec<DeclId> {
        let about = |id| self.naming(id, Kind::Terms, "activities").map(|terms| terms.id);
        let own = processings.iter().copied();
        self.processing_contracts(own.flat_map(|id| [id, self.activity_of(id)]).flat_map(about))
    }

    /// Those among some terms that are contracts with a processor, each once, in order.
    fn processing_contracts(&self, terms: impl Iterator<Item = DeclId>) -> Vec<DeclId> {
        let mut contracts: Vec<DeclId> = terms
            .filter(|&terms| self.get(terms).kind == Kind::Terms && self.can_hold(self.get(terms)))
            .filter(|&terms| self.is_processing_contract(terms))
            .collect();
        contracts.sort();
        contracts.dedup();
        contracts
    }

    /// The `data` or `subjects` that a contract names, by default those of its
    /// activities; nothing where it leaves them open.
    pub fn annex(&self, terms: DeclId, field: &str) -> Option<Vec<DeclId>> {
        let own = self.own(terms, field);
        let is_open = |fact: &super::value::Fact| fact.open || fact.broken || fact.holes().next().is_some();
        if own.is_written() {
            return (!is_open(own)).then(|| own.refs().map(|(_, id)| id).collect());
        }
        let activities = self.own(terms, "activities");
        if !activities.is_stated() || is_open(activities) {
            return None;
        }
        let members: Vec<DeclId> = activities.refs().flat_map(|(_, id)| self.family(id)).collect();
        let open = members.iter().any(|&member| is_open(self.fact(member, field)));
        let all = members.iter().flat_map(|&member| self.fact(member, field).refs().map(|(_, id)| id));
        (!open).then(|| all.collect())
    }
}
