//! A processor deletes when its client has to, or when the contract says.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::{end, hop};
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `processor-retention-exceeds-controller`
pub static RULE: Rule = Rule {
    code: "processor-retention-exceeds-controller",
    severity: Severity::Warning,
    provisions: &["GDPR 28(3)(a)", "GDPR 28(3)(g)"],
    explanation: Explanation {
        asks: "A system that a processor runs deletes data no later than the controller's end, plus the time that \
               the contract gives for deletion.",
        why: "A processor acts on instructions and deletes or returns everything at the end; what it keeps beyond \
              that, it keeps without a controller who answers for it.",
        blind: "It compares periods that count from the same moment, under terms that say within what time data is \
                deleted at the end. A law that obliges the processor to keep the data, cited as the reason, \
                silences it.",
        related: &["store-outlives-activity"],
        fails: include_str!(
            "../../../../tests/rules/retention/processor-retention-exceeds-controller/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/retention/processor-retention-exceeds-controller/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for system in model.of_kind(Kind::System) {
        let operator = model.own(system.id, "operator").refs().next().map(|(_, operator)| operator);
        let Some(operator) = operator.filter(|&operator| model.taker_role(operator) == TakerRole::Processor)
        else {
            continue;
        };
        let Some((within, terms)) = end::agreed_end(model, operator) else { continue };
        let keepings = model.keepings(model.own(system.id, "retention"));
        if model.own(system.id, "copy_of").is_written()
            || keepings.iter().any(|keeping| keeping.rests_on_law())
        {
            continue;
        }
        let Some(deleted) = end::deleted(model, system.id) else { continue };
        let late = |data: &DeclId| {
            let reasons = end::reasons(model, system.id, *data);
            let bound = end::latest(reasons.iter().map(|reason| reason.keeping.latest()));
            bound.and_then(|bound| bound.later_by(&within)).is_some_and(|bound| deleted.is_after(&bound))
        };
        let late: Vec<DeclId> = hop::contents(model, system.id).into_iter().filter(late).collect();
        if !late.is_empty() {
            findings.report(&[system.id, operator], finding(model, system, operator, &late, terms));
        }
    }
}

fn finding(
    model: &Model,
    system: &Declaration,
    operator: DeclId,
    data: &[DeclId],
    terms: Span,
) -> Diagnostic {
    let party = &model.get(operator).name;
    let message =
        format!("`{party}` keeps {} in `{}` longer than was agreed", names(model, data), system.name);
    let finding = RULE.finding(message, model.place(system.id, "retention")).label("deleted only here");
    let reason = data.iter().flat_map(|&data| end::reasons(model, system.id, data)).next();
    let finding = match reason {
        Some(reason) => finding.related(reason.keeping.entry.span, "our reason to keep it ends here"),
        None => finding,
    };
    finding
        .related(terms, "and the contract gives this time for deletion")
        .note("At the end a processor deletes or returns the data, unless a law obliges it to keep it.")
        .help("align the period with `at_end` of the terms, or cite the law: `… because law(FR, \"act and article\")`")
}
