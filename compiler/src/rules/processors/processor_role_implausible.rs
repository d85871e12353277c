//! Some recipients decide for themselves by their task or by law: authorities, banks,
//! carriers, auditors, lawyers, insurers.
//!
//! Who is listed as a sub-processor works on what is done for a client.
//!
//! The first is only a note: such bodies also run services for others.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::Entry;
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `processor-role-implausible`
pub static RULE: Rule = Rule {
    code: "processor-role-implausible",
    severity: Severity::Warning,
    provisions: &["EDPB 07/2020", "GDPR 4(9)"],
    explanation: Explanation {
        asks: "A recipient whose task or law makes it decide for itself is not declared as a processor without \
              a reason.",
        why: "A processor follows instructions; a body that by its profession or by law decides itself can't \
              promise that, and a contract on processing with it is empty.",
        blind: "It only looks at the type and the services, and at the activities that name a listed sub-processor. A reason given in `@accept` settles it, since such \
              bodies sometimes do work on instructions.",
        related: &[],
        fails: include_str!("../../../../tests/rules/processors/processor-role-implausible/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/processor-role-implausible/passes.priv"),
    },
    check,
};

/// Services whose providers usually decide for themselves, with a word for the provider.
const PROFESSIONS: &[(&str, &str)] = &[
    ("payment", "who carries out payments"),
    ("postal", "a carrier"),
    ("audit", "an auditor"),
    ("legal_advice", "a lawyer"),
    ("insurance", "an insurer"),
    ("pension", "a pension scheme"),
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for recipient in model.of_kind(Kind::Recipient) {
        if model.taker_role(recipient.id) == TakerRole::Processor
            && let Some((entry, who)) = reason(model, recipient.id)
        {
            let mut finding = RULE
                .finding(format!("`{}` is declared as a processor, but {who} usually decides itself", recipient.name), entry.span)
                .label(who)
                .related(model.place(recipient.id, "role"), "works on instructions, it says")
                .note("Who decides by profession or by law why and how data is used is a controller.")
                .help("consider `role: controller`, or `authority`; if it does work on instructions, accept this note with the reason");
            finding.severity = Severity::Note;
            findings.report(&[recipient.id], finding);
        }
    }
    misplaced(policy, findings);
}

/// Entries of a list of sub-processors that only serve activities of one's own:
/// processors, and no sub-processors.
fn misplaced(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let listed: Vec<(&Entry, DeclId)> = model
        .documents("subprocessor_list")
        .into_iter()
        .flat_map(|list| model.own(list, "only").refs())
        .filter(|(_, taker)| model.get(*taker).kind == Kind::Recipient)
        .filter(|(_, taker)| serves_only_us(policy, *taker))
        .collect();
    let Some((&(entry, _), others)) = listed.split_first() else { return };
    let ids: Vec<DeclId> = listed.iter().map(|(_, taker)| *taker).collect();
    let (serve, are) = (verb(&ids, "serves"), if others.is_empty() { "is" } else { "are" });
    let finding = RULE
        .finding(format!("{} {serve} our own activities, and {are} listed as a sub-processor", names(model, &ids)), entry.span)
        .label("works for us, not for the client")
        .note("A sub-processor works on what is done for a client; who helps with our own activities is our processor, and its recipients are told in our own notice.")
        .help("take it off the list, or name the activity for the client in which it helps");
    findings.report(&ids, also(finding, others.iter().map(|(entry, _)| entry.span), "and this one"));
}

/// Whether activities of our own name the taker, and none for a client does.
fn serves_only_us(policy: &Policy<'_>, taker: DeclId) -> bool {
    let model = policy.model;
    let arriving = policy.graph.arriving(Place::Declared(taker));
    let served: Vec<DeclId> = arriving.flat_map(|(_, hop)| hop.activities.iter().copied()).collect();
    !served.is_empty() && served.iter().all(|&id| matches!(model.role(id), Role::Controller | Role::Joint))
}

/// What makes the role unlikely: every stated service is of that kind, or the
/// recipient is a public body whose service nobody names.
fn reason(model: &Model, recipient: DeclId) -> Option<(&Entry, &'static str)> {
    let services = model.own(recipient, "services");
    let profession = |service: DeclId| {
        PROFESSIONS.iter().find(|(word, _)| model.is_kind_of(service, word)).map(|(_, who)| *who)
    };
    let stated: Vec<_> = services.refs().map(|(entry, service)| (entry, profession(service))).collect();
    if stated.is_empty() || services.texts().next().is_some() {
        let (entry, _) = model.own(recipient, "type").word("public_body")?;
        return (!services.is_stated()).then_some((entry, "a public body"));
    }
    if stated.iter().any(|(_, who)| who.is_none()) {
        return None;
    }
    stated.first().and_then(|(entry, who)| Some((*entry, (*who)?)))
}
