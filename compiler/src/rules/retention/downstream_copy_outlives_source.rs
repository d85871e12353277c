//! A copy does not keep alive what its source has to forget.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end;
use crate::graph::hop::{self, HopKind, Place};
use crate::model::keeping::Latest;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `downstream-copy-outlives-source`
pub static RULE: Rule = Rule {
    code: "downstream-copy-outlives-source",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 13(2)(a)", "GDPR 19"],
    explanation: Explanation {
        asks: "Data that moved from one system to another, or was copied, goes when its source has to let it go.",
        why: "Deleting in one place while the next place keeps the data deletes nothing. People who are told a \
              period may rely on it for every copy.",
        blind: "It follows copies and flows between systems, and compares periods that count from the same moment. \
                A backup that counts from its own making, or from the deletion of the original, adds its period to \
                that of the original; this is only remarked on, unless a stated reason covers the sum. A \
                destination that an activity of its own uses is left to that activity.",
        related: &["store-outlives-activity", "backup-retention-undeclared"],
        fails: include_str!("../../../../tests/rules/retention/downstream-copy-outlives-source/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/downstream-copy-outlives-source/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for copy in model.of_kind(Kind::System) {
        if let Some((entry, origin)) = model.own(copy.id, "copy_of").refs().next() {
            let data = hop::contents(model, copy.id);
            compare(model, copy, (origin, entry.span), &data, findings);
        }
    }
    for hop in policy.graph.hops.iter().filter(|hop| hop.kind == HopKind::Flow) {
        let (Place::Declared(from), Place::Declared(to)) = (hop.from, hop.to) else { continue };
        let both = [from, to].iter().all(|&end| model.get(end).kind == Kind::System);
        if both && model.own(to, "copy_of").entries.is_empty() && !has_own_use(model, to, &hop.activities) {
            compare(model, model.get(to), (from, hop.span), &hop.data, findings);
        }
    }
}

/// Whether an activity other than those that a flow serves uses a system.
fn has_own_use(model: &Model, system: DeclId, served: &[DeclId]) -> bool {
    model.processings_under(system).iter().any(|user| !served.contains(user))
}

fn compare(
    model: &Model,
    to: &Declaration,
    (from, way): (DeclId, Span),
    data: &[DeclId],
    findings: &mut Findings,
) {
    let Some(kept) = end::deleted(model, to.id) else { return };
    let late: Vec<DeclId> = data
        .iter()
        .copied()
        .filter(|&data| end::allowed(model, from, data).is_some_and(|allowed| kept.is_after(&allowed)))
        .collect();
    if late.is_empty() {
        return;
    }
    let adds = model
        .keepings(model.own(to.id, "retention"))
        .iter()
        .any(|keeping| end::lag(model, keeping).is_some() && model.own(to.id, "copy_of").is_written());
    let about = [to.id, from];
    let finding =
        if adds { composed(model, to, from, kept) } else { outlives(model, to, (from, way), &late) };
    findings.report(&about, finding);
}

/// The period of a backup that adds to that of its original.
fn composed(model: &Model, copy: &Declaration, origin: DeclId, kept: Latest) -> Diagnostic {
    let name = &model.get(origin).name;
    let total = match kept {
        Latest::After { most, .. } => format!(": up to {} days in all", most.ceil()),
        _ => String::new(),
    };
    let message = format!("What `{name}` deletes lives on in `{}`{total}", copy.name);
    let mut finding = RULE
        .finding(message, model.place(copy.id, "retention"))
        .label("counts from the making of the copy")
        .related(model.place(origin, "retention"), "and starts after this at the latest")
        .note("People are told how long their data is kept, copies included.")
        .help("if the activity states the whole time as its `retention`, the notice tells it");
    finding.severity = Severity::Note;
    finding
}

fn outlives(model: &Model, to: &Declaration, (from, way): (DeclId, Span), data: &[DeclId]) -> Diagnostic {
    let name = &model.get(from).name;
    let message = format!("`{}` keeps {} after `{name}` has to let it go", to.name, names(model, data));
    let finding = RULE
        .finding(message, model.place(to.id, "retention"))
        .label("kept until here")
        .related(way, format!("comes from `{name}` this way"));
    let source = data.iter().flat_map(|&data| end::reasons(model, from, data)).next();
    let ends = source.map_or_else(|| model.place(from, "retention"), |reason| reason.keeping.entry.span);
    finding
        .related(ends, "has to go here")
        .note("A copy serves the purpose of its source and ends with it.")
        .help("shorten the period of the copy, or declare the activity that needs the data longer")
}
