//! A promise of encryption holds on every system and way that it is about.

use super::promise::{Promise, promises};
use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::contents;
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `claim-encryption-unsupported`
pub static RULE: Rule = Rule {
    code: "claim-encryption-unsupported",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 32(1)(a)"],
    explanation: Explanation {
        asks: "What is promised to be encrypted is encrypted wherever it rests and moves, with keys held \
              by those who are named.",
        why: "One open hop undoes the promise, and whoever holds the keys can read.",
        blind: "It looks at measures of type encryption, at `transport`, and at who holds keys. A system \
              of which no such measure is known is only warned about, since what is not listed is \
              unknown.",
        related: &["security-sensitive-unencrypted"],
        fails: include_str!("../../../../tests/rules/consistency/claim-encryption-unsupported/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-encryption-unsupported/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "always", "encryption") {
        let systems: Vec<DeclId> = model
            .of_kind(Kind::System)
            .map(|system| system.id)
            .filter(|&id| is_meant(model, &promise, id))
            .collect();
        let broken = plain(policy, &promise)
            .or_else(|| systems.iter().find_map(|&system| denied(model, system)))
            .or_else(|| keys(model, &promise, &systems));
        if let Some((span, label, about)) = broken {
            let finding = finding(&promise).related(span, label);
            findings.report(&[promise.by.id, about], finding);
            continue;
        }
        let unknown: Vec<DeclId> = systems
            .into_iter()
            .filter(|&system| !model.includes_control(&controls(model, system), "encryption"))
            .collect();
        if let Some((&first, others)) = unknown.split_first() {
            let mut finding =
                finding(&promise).related(model.get(first).span, "no encryption is stated here");
            finding.message = format!(
                "`{}` promises encryption, and nothing says that {} encrypted",
                promise.by.name,
                if others.is_empty() {
                    format!("`{}` is", model.get(first).name)
                } else {
                    format!("{} are", names(model, &unknown))
                }
            );
            finding.severity = Severity::Warning;
            let about: Vec<DeclId> = unknown.iter().copied().chain([promise.by.id]).collect();
            findings.report(&about, also(finding, others.iter().map(|&id| model.get(id).span), "nor here"));
        }
    }
}

type Broken = (Span, String, DeclId);

fn finding(promise: &Promise<'_>) -> Diagnostic {
    RULE.finding(
        format!("`{}` promises encryption, and some of it is open", promise.by.name),
        promise.entry.span,
    )
    .label("the promise")
    .note("What a policy promises has to agree with what it describes.")
    .help("encrypt it, or narrow the promise with `of`")
}

/// Whether a promise is about a system: it names it, what it holds, or an activity that uses it.
fn is_meant(model: &Model, promise: &Promise<'_>, system: DeclId) -> bool {
    !promise.word.detail("of").is_written()
        || promise.names(model, system)
        || contents(model, system).iter().any(|&data| promise.is_about(model, data))
        || model.processings_under(system).iter().any(|&own| promise.names(model, own))
}

/// A declared flow that moves it in the open.
fn plain(policy: &Policy<'_>, promise: &Promise<'_>) -> Option<Broken> {
    let model = policy.model;
    policy.graph.hops.iter().find_map(|hop| {
        let flow = (model.get(hop.by).kind == Kind::Flow).then_some(hop.by)?;
        let (entry, _) = model.own(flow, "transport").word("plain")?;
        promise
            .is_about_hop(model, hop)
            .then(|| (entry.span, format!("`{}` moves it in the open", model.get(flow).name), flow))
    })
}

/// A measure that says that a system is not encrypted.
fn denied(model: &Model, system: DeclId) -> Option<Broken> {
    model.of_kind(Kind::Measure).find_map(|measure| {
        let on = model.own(measure.id, "on");
        let covers = on.refs().any(|(_, own)| own == system);
        let encrypts =
            model.own(measure.id, "type").refs().any(|(_, kind)| model.is_kind_of(kind, "encryption"));
        (covers && encrypts && model.own(measure.id, "detail").is_none()).then(|| {
            (
                model.place(measure.id, "detail"),
                format!("not in place on `{}`", model.get(system).name),
                system,
            )
        })
    })
}

/// A holder of keys beyond those that a promise names.
fn keys(model: &Model, promise: &Promise<'_>, systems: &[DeclId]) -> Option<Broken> {
    let named: Vec<DeclId> = promise.word.detail("keys").refs().map(|(_, holder)| holder).collect();
    if named.is_empty() {
        return None;
    }
    model.of_kind(Kind::Measure).find_map(|measure| {
        let on = model.own(measure.id, "on");
        let covers = !on.is_written() || on.refs().any(|(_, own)| systems.contains(&own));
        let encrypts =
            model.own(measure.id, "type").refs().any(|(_, kind)| model.is_kind_of(kind, "encryption"));
        let (entry, holder) =
            model.own(measure.id, "keys").refs().find(|(_, holder)| !named.contains(holder))?;
        (covers && encrypts)
            .then(|| (entry.span, format!("`{}` holds keys too", model.get(holder).name), measure.id))
    })
}

/// The controls of a system, those of measures that cover everything included.
fn controls(model: &Model, system: DeclId) -> Vec<DeclId> {
    let mut all = model.system_controls(system);
    for activity in model.processings_under(system) {
        all.extend(model.controls(activity));
    }
    all
}
