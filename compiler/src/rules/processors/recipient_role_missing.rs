//! Everybody who receives data has a role: processor, controller, joint controller or
//! authority.
//!
//! The role decides which contract, which basis and which information is due. It is never
//! guessed.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::Graph;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `recipient-role-missing`
pub static RULE: Rule = Rule {
    code: "recipient-role-missing",
    severity: Severity::Error,
    provisions: &["GDPR 4(7)", "GDPR 4(8)", "GDPR 4(9)", "GDPR 28"],
    explanation: Explanation {
        asks: "Every recipient states its role, and an organisation that receives data is declared as a \
              recipient.",
        why: "Whether somebody works on instructions or decides for itself settles which contract is due, who \
              answers requests and what people are told.",
        blind: "It doesn't judge the role that is stated. Where the policy leaves its own role open as well, it \
              asks with a warning. It is silent for departments of the controller, for clients and for joint \
              controllers.",
        related: &[],
        fails: include_str!("../../../../tests/rules/processors/recipient-role-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/recipient-role-missing/passes.priv"),
    },
    check,
};

const NOTE: &str =
    "Who works on instructions needs a contract; who decides for itself needs a basis of its own.";
const HELP: &str = "ask who decides what the data is used for: `role: processor` if the recipient only works for \
                    others, `controller` if it decides itself";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, graph) = (policy.model, policy.graph);
    for recipient in model.of_kind(Kind::Recipient) {
        let company = model.company(recipient.id);
        let department = company != recipient.id && model.is_ours(company);
        if !department
            && model.own(recipient.id, "role").is_unknown()
            && !only_gives(model, graph, recipient.id)
        {
            findings.report(&[recipient.id, company], without_role(model, graph, recipient.id));
        }
    }
    let undecided: Vec<DeclId> = model
        .of_kind(Kind::Recipient)
        .map(|recipient| recipient.id)
        .filter(|&id| model.own(id, "role").words().any(|(entry, _)| entry.any.is_some()))
        .collect();
    if !undecided.is_empty() {
        findings.report(&undecided, with_several_roles(model, &undecided));
    }
    let mut seen = BTreeSet::new();
    for hop in &graph.hops {
        if let Some(taker) = undeclared(model, hop).filter(|taker| seen.insert(*taker)) {
            findings.report(&[taker], without_recipient(model, hop, taker));
        }
    }
}

/// Whether a recipient is a source of data and receives none.
fn only_gives(model: &Model, graph: &Graph, recipient: DeclId) -> bool {
    let gives = model.using(recipient, "source").next().is_some();
    gives && graph.arriving(Place::Declared(recipient)).next().is_none()
}

fn without_role(model: &Model, graph: &Graph, recipient: DeclId) -> Diagnostic {
    let name = &model.get(recipient).name;
    let mut finding = RULE
        .finding(format!("Nothing says in which role `{name}` receives data"), model.place(recipient, "role"))
        .label("processor, controller, joint or authority?")
        .note(NOTE)
        .help(HELP);
    if graph.serves_open_roles(model, recipient) {
        finding.severity = Severity::Warning;
        finding =
            finding.note("The policy leaves its own role open too; that decides whose recipient this is.");
    }
    finding
}

/// Recipients in one of several roles, and nobody says when in which.
fn with_several_roles(model: &Model, recipients: &[DeclId]) -> Diagnostic {
    let (act, acts) = (names(model, recipients), if recipients.len() == 1 { "acts" } else { "act" });
    let mut finding = RULE
        .finding(
            format!("{act} {acts} in one role or another, and nothing says in which"),
            model.place(recipients[0], "role"),
        )
        .label("one of these")
        .note(NOTE)
        .help("give each role a recipient of its own, or say with a guard when it holds");
    finding.severity = Severity::Warning;
    also(finding, recipients[1..].iter().map(|&id| model.place(id, "role")), "nor here")
}

/// An organisation at the end of a hop that is nobody the policy accounts for.
fn undeclared(model: &Model, hop: &Hop) -> Option<DeclId> {
    let Place::Declared(taker) = hop.to else { return None };
    if model.get(taker).kind != Kind::Organisation || hop.kind == HopKind::Collection || model.is_ours(taker)
    {
        return None;
    }
    let mut behind = model.naming(taker, Kind::Recipient, "organisation");
    if hop.activities.is_empty() || behind.any(|recipient| model.company(recipient.id) == taker) {
        return None;
    }
    hop.activities.iter().all(|&activity| !is_known(model, activity, taker)).then_some(taker)
}

/// Whether an organisation has a part in an activity, or nobody knows in which role it is done.
fn is_known(model: &Model, activity: DeclId, party: DeclId) -> bool {
    let arrangement = model.fact(activity, "role").word("joint").is_some_and(|(_, joint)| {
        joint.detail("terms").refs().any(|(_, terms)| {
            model.get(terms).kind == Kind::Terms
                && model.own(terms, "between").refs().any(|(_, member)| model.company(member) == party)
        })
    });
    arrangement
        || model.role(activity) == Role::Unknown
        || model.controller(activity) == Some(party)
        || model.clients(activity).contains(&party)
}

fn without_recipient(model: &Model, hop: &Hop, taker: DeclId) -> Diagnostic {
    let name = &model.get(taker).name;
    RULE.finding(format!("`{name}` receives data, and nothing says in which role"), hop.span)
        .label("data goes to this organisation")
        .related(model.get(taker).span, "no `recipient` stands for it")
        .note(NOTE)
        .help(format!("declare it: `recipient {name}_receives {{ organisation: {name}  role: … }}`"))
}
