//! A period that the law sets for some records covers those records only.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::keeping::Keeping;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `statutory-retention-overextended`
pub static RULE: Rule = Rule {
    code: "statutory-retention-overextended",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(c)", "GDPR 5(1)(e)", "GDPR 6(1)(c)"],
    explanation: Explanation {
        asks: "A statutory period is applied only to the records for which the law sets it.",
        why: "The duty to keep invoices for ten years says nothing about browsing logs, applications or \
              marketing profiles; for those, the period has no reason.",
        blind: "It compares the data of an activity with the `of` of the named period, and the period of \
                bookkeeping with behaviour data and with purposes such as marketing or recruitment. It can't \
                see what stands in a record, such as names in the lines of an invoice.",
        related: &["retention-below-statutory-minimum"],
        fails: include_str!("../../../../tests/rules/retention/statutory-retention-overextended/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/retention/statutory-retention-overextended/passes.priv"
        ),
    },
    check,
};

/// Classes of records that are kept for bookkeeping.
const BOOKKEEPING: &[&str] = &["accounting", "vouchers", "tax", "vat", "letters"];
/// Purposes that bookkeeping does not serve.
const ELSEWHERE: &[&str] =
    &["marketing", "advertising", "analytics", "recruitment", "personalisation", "improvement"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        for keeping in model.keepings(model.retention(processing.id)) {
            let (Some(&outer), Some(statute)) = (keeping.named.first(), statutory(policy, &keeping)) else {
                continue;
            };
            let stray = stray(model, processing.id, &keeping);
            if !stray.is_empty() {
                let about = [processing.id, model.activity_of(processing.id), outer];
                findings.report(&about, finding(model, processing, &keeping, statute, &stray));
                break;
            }
        }
    }
}

/// The period of the law behind a named one.
fn statutory(policy: &Policy<'_>, keeping: &Keeping<'_>) -> Option<DeclId> {
    let statute = keeping.named.iter().find_map(|&named| policy.law.statute(named))?;
    statute.is("minimum").then_some(statute.declaration.id)
}

/// Data for which the period is not meant.
fn stray(model: &Model, processing: DeclId, keeping: &Keeping<'_>) -> Vec<DeclId> {
    let data = model.data(processing);
    let of: Vec<DeclId> =
        keeping.named.iter().flat_map(|&named| model.own(named, "of").refs().map(|(_, data)| data)).collect();
    if !of.is_empty() {
        let inside = |data: &DeclId| {
            model.is_among(*data, &of) || model.elements(*data).iter().any(|element| of.contains(element))
        };
        return data.into_iter().filter(|data| !inside(data)).collect();
    }
    let mut words = keeping.named.iter().flat_map(|&named| model.own(named, "class").words());
    if !words.any(|(_, class)| BOOKKEEPING.contains(&class.name)) {
        return Vec::new();
    }
    let purposes = model.purposes(processing);
    let elsewhere = |purpose: &DeclId| ELSEWHERE.iter().any(|word| model.is_kind_of(*purpose, word));
    if !purposes.is_empty() && purposes.iter().all(elsewhere) {
        return data;
    }
    data.into_iter().filter(|&data| model.has_tag(data, "behaviour")).collect()
}

fn finding(
    model: &Model,
    processing: &Declaration,
    keeping: &Keeping<'_>,
    statute: DeclId,
    stray: &[DeclId],
) -> Diagnostic {
    let period = &model.get(statute).name;
    let message = format!(
        "`{}` keeps {} for a period that is set for other records",
        processing.name,
        names(model, stray)
    );
    let finding = RULE
        .finding(message, keeping.entry.span)
        .label(format!("`{period}` is for: {}", model.get(statute).header.main()))
        .note("A statutory period is a reason to keep the records that it names, and no others.")
        .help("give this data a `part` with a `retention` of its own");
    stray.iter().fold(finding, |finding, &data| {
        finding.related(model.place_of(processing.id, "data", data), "not among those records")
    })
}
