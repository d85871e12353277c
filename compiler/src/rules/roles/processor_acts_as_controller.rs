//! A processor that uses data for ends of its own is a controller of that use.
//!
//! It follows all data that arrives at the recipient. Making data anonymous first
//! is a use as well.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `processor-acts-as-controller`
pub static RULE: Rule = Rule {
    code: "processor-acts-as-controller",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(b)", "GDPR 28(10)", "GDPR 28(3)(a)"],
    explanation: Explanation {
        asks: "A processor uses the data that reaches it for no purpose of its own.",
        why: "Whoever decides on a purpose is the controller of that use and needs a basis for it.",
        blind: "It rests on `own_purposes` and the flows that are declared. It is silent where the same \
              company is also declared as a controller for that purpose, and for duties under the law. Where we handle the same data for a client and for ends of our own, \
              it is a note.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/processor-acts-as-controller/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/processor-acts-as-controller/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    own_use(model, findings);
    for recipient in model.of_kind(Kind::Recipient) {
        if model.taker_role(recipient.id) != TakerRole::Processor {
            continue;
        }
        let here = Place::Declared(recipient.id);
        let arriving = policy.graph.reach.at(here).map(|(label, _)| label.data);
        let Some(data) = arriving.into_iter().find(|&data| model.is_personal(data)) else { continue };
        let own: Vec<(&Entry, DeclId)> = model
            .own(recipient.id, "own_purposes")
            .refs()
            .filter(|(_, purpose)| !model.is_kind_of(*purpose, "legal_compliance"))
            .filter(|(_, purpose)| !decides_elsewhere(model, recipient.id, *purpose))
            .collect();
        let Some((first, _)) = own.first() else { continue };
        let purposes: Vec<DeclId> = own.iter().map(|(_, purpose)| *purpose).collect();
        let message =
            format!("The processor `{}` uses data for its own {}", recipient.name, names(model, &purposes));
        let mut finding = RULE
            .finding(message, first.span)
            .label("a purpose of its own")
            .related(model.place(recipient.id, "role"), "as processor");
        if let Some(hop) = policy.graph.arriving(here).map(|(_, hop)| hop).next() {
            finding = finding.related(hop.span, format!("`{}` arrives by this way", model.get(data).name));
        }
        let finding = finding
            .note("A processor that sets purposes counts as controller of that processing.")
            .help("drop the purpose, or declare a second recipient of this company with `role: controller`");
        findings.report(&[recipient.id, model.company(recipient.id)], finding);
    }
}

/// What a business makes of data that it also handles for clients.
const OWN_ENDS: &[&str] = &["analytics", "improvement", "research", "personalisation", "ai_training"];

/// Data of a client's people that is used for ends of our own as well.
fn own_use(model: &Model, findings: &mut Findings) {
    let works: Vec<&Declaration> =
        model.processings().filter(|work| model.role(work.id) == Role::Processor).collect();
    let mut told: Vec<DeclId> = Vec::new();
    for part in model.processings().filter(|part| model.role(part.id) == Role::Controller) {
        let purposes = model.purposes(part.id);
        let end = purposes.iter().find(|&&own| OWN_ENDS.iter().any(|word| model.is_kind_of(own, word)));
        let own = model.get(model.activity_of(part.id));
        let Some(&end) = end.filter(|_| !told.contains(&own.id)) else { continue };
        let found = works.iter().find_map(|work| Some((work, shared(model, own.id, work.id)?)));
        let Some((work, (place, data))) = found else { continue };
        told.push(own.id);
        let (data, what) = (&model.get(data).name, &work.name);
        let mut finding = RULE
            .finding(format!("`{}` uses `{data}` for our own `{}`, and `{what}` handles it for a client", own.name, model.get(end).name), place)
            .label("for our own ends")
            .related(model.place(work.id, "role"), "for the client here")
            .note("A processor uses what it handles for a client for its own ends only as a controller, with a basis, and if the client allows it.")
            .help("use other data, or state in the `terms` that the client permits it");
        finding.severity = Severity::Note;
        findings.report(&[own.id, work.id], finding);
    }
}

/// Personal data of the same people, or of the same client's, in both.
fn shared(model: &Model, own: DeclId, work: DeclId) -> Option<(Span, DeclId)> {
    let (ours, theirs) = (model.subjects(own), model.subjects(work));
    let (role, of) = (model.fact(work, "role"), |subject: DeclId| {
        model.own(subject, "of").refs().map(|(_, party)| party).collect::<Vec<_>>()
    });
    let clients: Vec<DeclId> =
        role.words().flat_map(|(_, word)| word.detail("for").refs().map(|(_, client)| client)).collect();
    let met = ours
        .iter()
        .any(|subject| theirs.contains(subject) || of(*subject).iter().any(|party| clients.contains(party)));
    let handled = model.data(work);
    let common = model.data(own).into_iter().find(|data| {
        handled.contains(data) && model.is_personal(*data) && model.get(*data).kind == Kind::Data
    })?;
    met.then(|| (model.place(own, "data"), common))
}

/// Whether the same company is declared as a controller for the purpose.
fn decides_elsewhere(model: &Model, recipient: DeclId, purpose: DeclId) -> bool {
    let company = model.company(recipient);
    let same = |other: &&Declaration| {
        other.id != recipient && company != recipient && model.company(other.id) == company
    };
    model.of_kind(Kind::Recipient).filter(same).any(|other| {
        let uses =
            model.own(other.id, "own_purposes").refs().any(|(_, own)| model.broader(purpose).contains(&own));
        model.taker_role(other.id) == TakerRole::Controller && uses
    })
}
