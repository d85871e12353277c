//! What becomes of data beyond what it was collected for (Art. 5(1)(b), 6(4)).

use super::activity::Basis;
use super::value::{Entry, Fact};
use super::{DeclId, Model};
use crate::schema::Kind;

impl Model {
    /// The sources of an activity or part that are activities themselves: what
    /// they collected is used again.
    pub fn reuses(&self, id: DeclId) -> impl Iterator<Item = (&Entry, DeclId)> {
        self.fact(id, "source")
            .refs()
            .filter(|(_, source)| matches!(self.get(*source).kind, Kind::Activity | Kind::Part))
    }

    /// Of the purposes of an activity or part, those that another activity did not
    /// state, themselves or in a broader form.
    pub fn further_purposes(&self, id: DeclId, origin: DeclId) -> Vec<DeclId> {
        let stated: Vec<DeclId> = self.family(origin).flat_map(|member| self.purposes(member)).collect();
        let mut further = self.purposes(id);
        further.retain(|&purpose| !self.broader(purpose).iter().any(|wider| stated.contains(wider)));
        further
    }

    /// Whether a basis is claimed by an activity, one of its parts, or a part itself.
    pub fn claims(&self, id: DeclId, basis: Basis) -> bool {
        self.family(id).any(|member| self.bases(member).any(|(own, _, _)| own == basis))
    }

    /// Whether an activity or part has safeguards: measures of its own, of its
    /// systems, or declared on them or on everything.
    pub fn is_safeguarded(&self, id: DeclId) -> bool {
        let systems: Vec<DeclId> = self.fact(id, "systems").refs().map(|(_, system)| system).collect();
        let concerned =
            |&target: &DeclId| target == id || target == self.activity_of(id) || systems.contains(&target);
        self.fact(id, "measures").is_stated()
            || systems.iter().any(|&system| self.own(system, "measures").is_stated())
            || self.of_kind(Kind::Measure).filter(|measure| !self.own(measure.id, "detail").is_none()).any(
                |measure| {
                    let on = self.own(measure.id, "on");
                    !on.is_written() || on.refs().any(|(_, target)| concerned(&target))
                },
            )
    }

    /// Whether data can be tied to a person as it is: neither anonymous nor under
    /// a pseudonym.
    pub fn is_identified(&self, data: DeclId) -> bool {
        let identity = self.own_identity(data);
        self.is_personal(data) && !identity.has_word("anonymous") && !identity.has_word("pseudonymous")
    }

    fn own_identity(&self, data: DeclId) -> &Fact {
        if self.get(data).kind == Kind::Data { self.own(data, "identity") } else { Fact::not_written() }
    }
}
