//! Data of real people does not end up in tests.
//!
//! A test copy for an occasional repair, deleted after a stated time, is left alone.

use crate::diagnostic::Severity;
use crate::graph::hop::{Place, contents};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `production-data-in-test`
pub static RULE: Rule = Rule {
    code: "production-data-in-test",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(b)", "GDPR 25", "GDPR 32", "C-77/21"],
    explanation: Explanation {
        asks: "Test systems hold no data of recognisable people from production.",
        why: "Tests are open to more people and less guarded, and rarely need real names.",
        blind: "It follows declared copies and flows into systems for testing. It is silent for \
              anonymous data and pseudonyms, and for an occasional activity whose test copy has a \
              stated end.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/production-data-in-test/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/production-data-in-test/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for system in model.of_kind(Kind::System).filter(|system| is_test(model, system.id)) {
        if is_repair(model, system.id) {
            continue;
        }
        let here = Place::Declared(system.id);
        let found = policy.graph.arriving(here).find_map(|(_, hop)| {
            let from = hop.from.declared().filter(|&from| model.get(from).kind == Kind::System)?;
            let data = if hop.data.is_empty() { contents(model, system.id) } else { hop.data.clone() };
            let real = data.into_iter().find(|&data| model.is_identified(data))?;
            (!is_test(model, from)).then_some((hop, from, real))
        });
        let Some((hop, from, data)) = found else { continue };
        let (name, origin) = (&system.name, &model.get(from).name);
        let finding = RULE
            .finding(format!("`{}` of real people gets into the test system `{name}`", model.get(data).name), hop.span)
            .label(format!("from `{origin}`"))
            .related(model.place(system.id, "environment"), "for testing")
            .note("Data kept for testing goes beyond its purpose and its time (C-77/21), and tests seldom need it.")
            .help("mask it or make it up, or state when the copy for an occasional repair is deleted");
        findings.report(&[system.id, from], finding);
    }
}

fn is_test(model: &Model, system: DeclId) -> bool {
    model.own(system, "environment").has_word("test")
}

/// A copy for an occasional repair that has a stated end.
fn is_repair(model: &Model, system: DeclId) -> bool {
    let uses = |id: DeclId| model.fact(id, "systems").refs().any(|(_, own)| own == system);
    let retention = model.own(system, "retention");
    let ends = retention.is_stated() && !retention.has_word("no_end");
    ends && model
        .processings()
        .any(|one| uses(one.id) && model.fact(one.id, "frequency").has_word("occasional"))
}
