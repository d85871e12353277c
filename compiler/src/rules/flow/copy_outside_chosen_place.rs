//! A copy rests elsewhere than the place that was chosen for the original.

use crate::diagnostic::Severity;
use crate::model::case::Axis;
use crate::model::{Code, DeclId, Model};
use crate::rules::wording::{country, listed};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `copy-outside-chosen-place`
pub static RULE: Rule = Rule {
    code: "copy-outside-chosen-place",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(a)", "GDPR 28(3)(a)"],
    explanation: Explanation {
        asks: "Where people choose the place of their data, its copies rest there too, or the policy \
              says so.",
        why: "Whoever chooses a region expects the copies there as well.",
        blind: "It compares the stated places of a system and its copies in each case of a choice; \
              copies in the same country or without a place are not reported.",
        related: &[],
        fails: include_str!("../../../../tests/rules/flow/copy-outside-chosen-place/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/copy-outside-chosen-place/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for copy in model.of_kind(Kind::System) {
        let Some((entry, origin)) = model.own(copy.id, "copy_of").refs().next() else { continue };
        let location = model.own(copy.id, "location");
        let fixed = location.countries().next().filter(|(own, _)| own.cases.is_always());
        let (Some(axis), Some((place, code))) = (chosen(model, origin), fixed) else { continue };
        let elsewhere = elsewhere(model, origin, axis, code);
        if elsewhere.is_empty() {
            continue;
        }
        let names = listed(&model.atom_names(axis, &elsewhere));
        let to = country(policy.law, code);
        let finding = RULE
            .finding(format!("`{}` rests in {to} also for those who chose {names}", copy.name), place.span)
            .label("one place for every choice")
            .related(entry.span, "the copy")
            .related(model.place(origin, "location"), "the place that is chosen")
            .note("Whoever chooses a place expects the copies there too.")
            .help("say so where people choose, or keep the copies in the chosen place");
        findings.report(&[copy.id, origin], finding);
    }
}

/// The parameter by which the place of a system is chosen.
fn chosen(model: &Model, system: DeclId) -> Option<Axis> {
    let location = model.own(system, "location");
    let mut axes = location.countries().flat_map(|(entry, _)| {
        entry
            .cases
            .cubes()
            .iter()
            .flat_map(|cube| cube.0.iter().map(|literal| literal.axis))
            .collect::<Vec<_>>()
    });
    axes.find(|axis| matches!(axis, Axis::Parameter(_)))
}

/// The choices under which the system never rests in this country.
fn elsewhere(model: &Model, system: DeclId, axis: Axis, code: Code) -> Vec<u32> {
    let location = model.own(system, "location");
    let values = |wanted: bool| {
        let picked = location.countries().filter(move |(_, own)| (own.country() == code.country()) == wanted);
        picked.flat_map(|(entry, _)| entry.cases.values(axis).unwrap_or_default()).collect::<Vec<u32>>()
    };
    let here = values(true);
    let mut others: Vec<u32> = values(false).into_iter().filter(|value| !here.contains(value)).collect();
    others.sort_unstable();
    others.dedup();
    others
}
