//! Every processing of a controller rests on one of the six bases of Art. 6(1).
//!
//! An activity whose parts all lack a basis, or that leaves it open for them, is
//! one finding. Where the role is left open, a hole in `basis` is reported all the
//! same: the author says that a basis is asked for. It can't know which basis fits.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::basis::Ground;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `legal-basis-missing`
pub static RULE: Rule = Rule {
    code: "legal-basis-missing",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 6(1)", "GDPR 13(1)(c)", "GDPR 14(1)(c)"],
    explanation: Explanation {
        asks: "Every processing of a controller states the legal basis that it rests on.",
        why: "Data may be used only on one of six grounds, and people are told on which, since their \
              rights depend on it.",
        blind: "It never proposes a basis and does not judge the one that is stated; other rules do. It \
              is silent for processors, and for marketing to own customers that the rules on \
              electronic messages allow by themselves.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-basis-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-basis-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut unwritten: Vec<DeclId> = Vec::new();
    for ground in model.grounds() {
        let mut by = ground.by.clone();
        by.retain(|&id| model.owes(id, "basis") && ground.fact.is_lacking() && !allows_itself(model, id));
        if by.is_empty() {
            continue;
        }
        if ground.fact.is_written() {
            findings.report(&model.about(&by), left_open(model, &ground, &by));
        } else {
            unwritten.extend(by);
        }
    }
    for activity in model.activities_of(&unwritten) {
        let by: Vec<DeclId> =
            unwritten.iter().copied().filter(|&id| model.activity_of(id) == activity).collect();
        findings.report(&model.about(&by), not_written(model, &by));
    }
}

/// Marketing to own customers, which needs no basis beside ePrivacy 13(2) (C-654/23).
fn allows_itself(model: &Model, processing: DeclId) -> bool {
    let soft = |marketing: DeclId| model.own(marketing, "permission").has_word("soft_opt_in");
    model.fact(processing, "marketing").refs().any(|(_, marketing)| soft(marketing))
}

/// A hole or `none`, once where it is written.
fn left_open(model: &Model, ground: &Ground<'_>, by: &[DeclId]) -> Diagnostic {
    let gathered = model.gathered(by);
    let named = names(model, &gathered);
    let rests = verb(&gathered, "rests");
    let none = ground.fact.is_none();
    let message = if none {
        format!("{named} is said to rest on no legal basis")
    } else {
        format!(
            "Nothing says on which legal basis {named} {rests}{}",
            model.within_cases(&ground.fact.lacking_cases())
        )
    };
    let place = ground.fact.unanswered().next().map_or(model.get(by[0]).span, |entry| entry.span);
    let label = if none { "stated to be none" } else { "left open here" };
    with_parts(model, RULE.finding(message, place).label(label), by)
}

/// A basis that stands nowhere, once for all parts of an activity.
fn not_written(model: &Model, by: &[DeclId]) -> Diagnostic {
    let gathered = model.gathered(by);
    let message =
        format!("Nothing says on which legal basis {} {}", names(model, &gathered), verb(&gathered, "rests"));
    let place = model.get(gathered[0]).span;
    with_parts(model, RULE.finding(message, place).label("no legal basis"), by).fix_if(fix::insert(
        model,
        gathered[0],
        "basis",
        "unstated",
    ))
}

fn with_parts(model: &Model, finding: Diagnostic, by: &[DeclId]) -> Diagnostic {
    let parts =
        by.iter().filter(|&&id| model.get(id).parent.is_some() && model.get(id).span != finding.primary.span);
    let parts: Vec<DeclId> = parts.copied().collect();
    let finding = parts
        .iter()
        .fold(finding, |finding, &part| finding.related(model.get(part).span, "no basis for this part"));
    finding.note("Each processing needs one of the six bases of Art. 6(1), and people are told which.").help(
        "write `basis:` with `consent(…)`, `contract(\"…\", with: …)`, `legal_obligation(law(…))`, \
             `vital_interests`, `public_task(law(…))` or `legitimate_interest(\"…\")`",
    )
}
