//! Organisations and recipients, asked in the words of the law.

use super::value::{Channel, Contact, Value, Word};
use super::{Code, DeclId, Model};
use crate::schema::Kind;

/// The role of a recipient towards us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakerRole {
    /// Works for us or for our client.
    Processor,
    /// Decides for itself.
    Controller,
    /// Decides together with us.
    Joint,
    /// A public authority that acts under a law.
    Authority,
    /// Not stated.
    Unknown,
}

impl Model {
    /// Whether this organisation is ours.
    pub fn is_ours(&self, party: DeclId) -> bool {
        self.get(party).kind == Kind::Organisation && self.own(party, "ours").bool() == Some(true)
    }

    /// The organisation behind a recipient, if it is named; else the party itself.
    pub fn company(&self, party: DeclId) -> DeclId {
        if self.get(party).kind != Kind::Recipient {
            return party;
        }
        self.own(party, "organisation").refs().next().map_or(party, |(_, organisation)| organisation)
    }

    /// Roles of a recipient, in written order; empty if none is stated.
    pub fn taker_roles(&self, recipient: DeclId) -> Vec<TakerRole> {
        if self.get(recipient).kind != Kind::Recipient {
            return Vec::new();
        }
        let role = |name: &str| match name {
            "processor" => TakerRole::Processor,
            "controller" => TakerRole::Controller,
            "joint" => TakerRole::Joint,
            "authority" => TakerRole::Authority,
            _ => TakerRole::Unknown,
        };
        self.own(recipient, "role").words().map(|(_, word)| role(word.name)).collect()
    }

    /// The role of a recipient, if exactly one is stated.
    pub fn taker_role(&self, recipient: DeclId) -> TakerRole {
        match self.taker_roles(recipient)[..] {
            [role] => role,
            _ => TakerRole::Unknown,
        }
    }

    /// The recipients that work as processors under some terms: those that cite
    /// them as their contract, and those among the parties.
    pub fn processors_under(&self, terms: DeclId) -> Vec<DeclId> {
        let parties: Vec<DeclId> =
            self.own(terms, "between").refs().map(|(_, party)| self.company(party)).collect();
        let cites = |recipient: DeclId| self.own(recipient, "contract").refs().any(|(_, own)| own == terms);
        let behind = |&party: &DeclId| {
            let named = self.naming(party, Kind::Recipient, "organisation").map(|recipient| recipient.id);
            named.chain((self.get(party).kind == Kind::Recipient).then_some(party)).collect::<Vec<_>>()
        };
        let citing = self.naming(terms, Kind::Recipient, "contract").map(|recipient| recipient.id);
        let mut all: Vec<DeclId> = citing.chain(parties.iter().flat_map(behind)).collect();
        all.sort();
        all.dedup();
        all.retain(|&id| {
            let takes_part = cites(id) || parties.contains(&self.company(id));
            takes_part && self.taker_role(id) == TakerRole::Processor && self.can_hold(self.get(id))
        });
        all
    }

    /// The state of the seat: of the party itself, else of the company behind it.
    pub fn seat(&self, party: DeclId) -> Option<Code> {
        let own = |id| self.own(id, "country").countries().next().map(|(_, code)| code);
        own(party).or_else(|| {
            let company = self.company(party);
            (company != party && matches!(self.get(company).kind, Kind::Organisation | Kind::Recipient))
                .then(|| own(company))
                .flatten()
        })
    }

    /// The states whose law binds an organisation by its establishment: of its
    /// seat, its statute and its establishments, each once.
    pub fn established_in(&self, party: DeclId) -> Vec<Code> {
        let company = self.company(party);
        let own = |id: DeclId, field: &str| {
            let known = crate::schema::field(self.get(id).kind, field).is_some();
            let codes = known.then(|| self.own(id, field).countries().map(|(_, code)| code.country()));
            codes.into_iter().flatten().collect::<Vec<_>>()
        };
        let mut states = Vec::new();
        for id in [party, company] {
            for field in ["country", "law", "establishments"] {
                states.extend(own(id, field));
            }
        }
        states.sort();
        states.dedup();
        states
    }

    /// The channel behind a contact: its word (`email`, `post` …) with details.
    pub fn channel(&self, contact: &Contact) -> Option<&Word> {
        let channel = self.channels(contact.party).iter().find(|channel| channel.name == contact.name)?;
        channel.fact.words().next().map(|(_, word)| word)
    }

    /// The channels of a party, in written order.
    pub fn channels(&self, party: DeclId) -> &[Channel] {
        let contacts = self.own(party, "contacts");
        let written = contacts.entries.iter().find_map(|entry| match &entry.value {
            Value::Channels(channels) => Some(&**channels),
            _ => None,
        });
        written.unwrap_or(&[])
    }
}
