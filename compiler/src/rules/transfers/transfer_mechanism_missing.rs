//! Personal data that reaches another party outside the EEA needs an adequacy
//! decision, a safeguard or a derogation, on every hop.
//!
//! It trusts places, else seats, and takes any claimed safeguard; other rules
//! look at its merits. It can't see contracts that the policy doesn't mention.

use super::gap::{Cause, Gap, gaps, lack};
use super::place::{place, placeless};
use super::roles;
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::graph::transfer::{Transfer, looks_in};
use crate::model::party::TakerRole;
use crate::model::value::Modality;
use crate::model::{Code, DeclId, Declaration};
use crate::rules::wording::{also, traps};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `transfer-mechanism-missing`
pub static RULE: Rule = Rule {
    code: "transfer-mechanism-missing",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 45", "GDPR 46", "GDPR 49", "GDPR 13(1)(f)", "C-311/18", "EDPB 05/2021"],
    explanation: Explanation {
        asks: "Every transfer of personal data to another party outside the EEA names the adequacy decision, \
               the safeguard or the derogation that it rests on.",
        why: "The protection of the GDPR must not end at the border of the EEA, and people may know what \
              takes its place.",
        blind: "The place of a party is its stated location, else its seat; a seat abroad behind a location in \
                the EEA is not reported. It is silent on data that people give to a controller abroad \
                themselves, on data that is anonymous before it leaves, and on one's own branches. Where an \
                adequacy decision covers the destination and only its mention is missing, it warns.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-mechanism-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-mechanism-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let wanted = |transfer: &Transfer| {
        !transfer.onward
            && !looks_in(policy.model, policy.law, &policy.graph.hops[transfer.hop])
            && policy.model.taker_role(transfer.importer) != TakerRole::Authority
    };
    for gap in gaps(policy, wanted) {
        let finding = match gap.cause {
            Cause::Silent(by) => without_safeguard(policy, &gap, by),
            Cause::Unnamed(importer) => without_transfer(policy, &gap, importer),
        };
        let finding = gap.show(policy, finding.note(note(policy, &gap)));
        let mut finding = traps(policy.law, finding, gap.ends.iter().map(|(end, _)| end.destination));
        if gap.adequate {
            finding.severity = Severity::Warning;
        }
        findings.report(&gap.about(policy), finding);
    }
    for transfer in policy.model.of_kind(Kind::Transfer) {
        nowhere(policy, transfer, findings);
    }
}

/// A `transfer` whose takers have no stated place, and that chooses no safeguard:
/// that data leaves is stated, and what covers it is not.
fn nowhere(policy: &Policy<'_>, transfer: &Declaration, findings: &mut Findings) {
    let model = policy.model;
    let safeguard = model.own(transfer.id, "safeguard");
    let firm = safeguard.stated().any(|entry| entry.any.is_none() && entry.modality == Modality::Certain);
    let open = placeless(policy, transfer.id);
    let reached = policy.graph.covered_by(transfer.id).next().is_some();
    if firm || safeguard.broken || open.is_empty() || reached {
        return;
    }
    let finding = RULE
        .finding(
            format!("`{}` states no safeguard for the data that leaves the EEA", transfer.name),
            model.place(transfer.id, "safeguard"),
        )
        .label(lack(model, transfer.id))
        .note("Data may leave the EEA under an adequacy decision, a safeguard or a derogation, and in no other way.")
        .help("choose one for each taker: `safeguard: scc(c2p)`, and say with `location` where it is");
    findings
        .report(&open, also(finding, open.iter().map(|&id| place(model, id)), "where it goes is left open"));
}

/// A `transfer` names the hops and states no safeguard.
fn without_safeguard(policy: &Policy<'_>, gap: &Gap<'_>, by: DeclId) -> Diagnostic {
    let name = &policy.model.get(by).name;
    let to = gap.destinations(policy);
    let message = if gap.adequate {
        format!("`{name}` does not say that an adequacy decision covers {to}")
    } else {
        format!("`{name}` states no safeguard for {to}")
    };
    let finding = RULE
        .finding(message, policy.model.place(by, "safeguard"))
        .label(lack(policy.model, by))
        .help(format!("write what covers it, as in `safeguard: {}`", proposal(policy, gap)));
    let open = placeless(policy, by);
    also(finding, open.iter().map(|&id| place(policy.model, id)), "covered too, and its place is left open")
}

/// No `transfer` names the hops.
fn without_transfer(policy: &Policy<'_>, gap: &Gap<'_>, importer: DeclId) -> Diagnostic {
    let name = &policy.model.get(importer).name;
    let to = gap.destinations(policy);
    let message = if gap.adequate {
        format!("Nothing says that an adequacy decision covers the transfer to `{name}` in {to}")
    } else {
        format!("Nothing covers the transfer to `{name}` in {to}")
    };
    RULE.finding(message, gap.ends[0].0.span)
        .label(super::gap::end(policy, gap.ends[0].0))
        .help(format!(
            "declare what covers it: `transfer {name}_abroad {{ covers: {name}  safeguard: {} }}`",
            proposal(policy, gap)
        ))
        .fix(skeleton(policy, importer))
}

fn note(policy: &Policy<'_>, gap: &Gap<'_>) -> &'static str {
    let certified = Code::new("US").and_then(|code| policy.law.adequacy(code)).is_some();
    if gap.adequate {
        "A decision of the Commission under Art. 45 exists for these destinations; people are told that the \
         transfer rests on it, and to whom it applies."
    } else if certified && gap.reaches("US") {
        "Data may leave the EEA under an adequacy decision, a safeguard or a derogation. The decision on the \
         United States covers only takers certified under the Data Privacy Framework."
    } else {
        "Data may leave the EEA under an adequacy decision, a safeguard or a derogation, and in no other way."
    }
}

/// A safeguard that fits countries and roles, in the order of Arts 45 and 46.
fn proposal(policy: &Policy<'_>, gap: &Gap<'_>) -> String {
    if gap.adequate {
        return "adequacy".to_owned();
    }
    let mut modules: Vec<&str> =
        gap.ends.iter().flat_map(|(transfer, _)| roles::modules(policy, transfer)).collect();
    modules.sort_unstable();
    modules.dedup();
    match modules[..] {
        [] => "scc(c2p)".to_owned(),
        [one] => format!("scc({one})"),
        _ => format!("scc([{}])", modules.join(", ")),
    }
}

/// A `transfer` whose hole still has to be filled.
fn skeleton(policy: &Policy<'_>, importer: DeclId) -> Fix {
    let declaration = policy.model.get(importer);
    let name = &declaration.name;
    let after = Span { start: declaration.whole.end, ..declaration.whole };
    Fix {
        title: format!("Declare the transfer to `{name}`"),
        kind: FixKind::Assist,
        edits: vec![Edit {
            span: after,
            text: format!("\n\ntransfer {name}_abroad {{\n  covers:    {name}\n  safeguard: unstated\n}}"),
        }],
    }
}
