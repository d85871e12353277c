//! Data that ends sooner for one activity and later for another is set apart in
//! between.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end::{self, Reason};
use crate::graph::hop;
use crate::model::keeping::Latest;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `retention-conflict`
pub static RULE: Rule = Rule {
    code: "retention-conflict",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 13(2)(a)"],
    explanation: Explanation {
        asks: "Where one system holds the same data for activities that end at different times, the data is \
               archived or isolated after the first end.",
        why: "Once the first purpose is over, the data may serve only the longer one; in one system that everybody \
              goes on using, it serves both, and people who were told the shorter period are misled.",
        blind: "It compares activities about the same people in the same system whose periods count from the same \
                moment. A notice prints each end in any case.",
        related: &["store-outlives-activity"],
        fails: include_str!("../../../../tests/rules/retention/retention-conflict/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-conflict/passes.priv"),
    },
    check,
};

/// A shorter and a longer reason to keep the same data.
struct Conflict<'m> {
    data: Vec<DeclId>,
    shorter: Reason<'m>,
    longer: Reason<'m>,
}

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for system in model.of_kind(Kind::System) {
        if let Some(conflict) = conflict(model, system) {
            let about = [system.id, conflict.shorter.processing, conflict.longer.processing];
            findings.report(&about, finding(model, system, &conflict));
        }
    }
}

/// The first pair of reasons that conflict in a system, with all data that they share.
fn conflict<'m>(model: &'m Model, system: &Declaration) -> Option<Conflict<'m>> {
    let own = model.keepings(model.own(system.id, "retention"));
    if own.iter().any(|keeping| keeping.sets_apart()) {
        return None;
    }
    let mut found: Option<Conflict<'m>> = None;
    for data in hop::contents(model, system.id) {
        let Some((shorter, longer)) = pair(model, system.id, data, end::deleted(model, system.id)) else {
            continue;
        };
        match &mut found {
            None => found = Some(Conflict { data: vec![data], shorter, longer }),
            Some(first)
                if first.shorter.processing == shorter.processing
                    && first.longer.processing == longer.processing =>
            {
                first.data.push(data);
            }
            Some(_) => {}
        }
    }
    found
}

fn pair(
    model: &Model,
    system: DeclId,
    data: DeclId,
    deleted: Option<Latest>,
) -> Option<(Reason<'_>, Reason<'_>)> {
    let reasons = different(model, end::reasons(model, system, data));
    for shorter in reasons.iter().filter(|reason| !reason.keeping.sets_apart()) {
        let Some(early) = shorter.keeping.latest() else { continue };
        let longer = reasons.iter().find(|longer| {
            longer.processing != shorter.processing
                && longer.keeping.latest().is_some_and(|late| {
                    late.is_after(&early) && deleted.is_none_or(|end| !late.is_after(&end))
                })
                && longer.keeping.cases.overlaps(&shorter.keeping.cases)
                && share_people(model, shorter.processing, longer.processing)
        });
        if let Some(longer) = longer {
            return Some((shorter.clone(), longer.clone()));
        }
    }
    None
}

/// The reasons that differ in their end, cases or people; of those alike, the
/// first two that are not of one processing stand for all.
fn different<'m>(model: &'m Model, reasons: Vec<Reason<'m>>) -> Vec<Reason<'m>> {
    let mut different: Vec<(Vec<DeclId>, Reason<'m>)> = Vec::new();
    for reason in reasons {
        let people = model.subjects(reason.processing);
        let end = reason.keeping.latest();
        let mut alike = different.iter().filter(|(own, known)| {
            known.keeping.latest() == end
                && known.keeping.cases == reason.keeping.cases
                && known.keeping.sets_apart() == reason.keeping.sets_apart()
                && *own == people
        });
        let enough = alike
            .next()
            .is_some_and(|(_, first)| first.processing == reason.processing || alike.next().is_some());
        if !enough {
            different.push((people, reason));
        }
    }
    different.into_iter().map(|(_, reason)| reason).collect()
}

fn share_people(model: &Model, one: DeclId, other: DeclId) -> bool {
    let people = model.subjects(other);
    model.subjects(one).iter().any(|person| people.contains(person))
}

fn finding(model: &Model, system: &Declaration, conflict: &Conflict<'_>) -> Diagnostic {
    let (shorter, longer) = (model.get(conflict.shorter.processing), model.get(conflict.longer.processing));
    let message = format!(
        "`{}` keeps {} for `{}` after `{}` has ended",
        system.name,
        names(model, &conflict.data),
        longer.name,
        shorter.name
    );
    RULE.finding(message, conflict.shorter.keeping.entry.span)
        .label(format!("`{}` ends here", shorter.name))
        .related(conflict.longer.keeping.entry.span, format!("`{}` goes on until here", longer.name))
        .related(model.place(system.id, "holds"), "one system holds it for both")
        .note("After the first end, the data may serve the longer purpose only.")
        .help("say what separates them, as in `… then archive for 5 years then delete`, or use two systems")
}
