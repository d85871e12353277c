//! Every processing says how long its data is kept, or by which criteria that
//! is decided.
//!
//! A period on the activity and periods on the systems that hold its data serve
//! alike. It trusts that an activity names the systems that it uses, and can't
//! know what a policy outside says.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end;
use crate::model::keeping;
use crate::model::period::Form;
use crate::model::relation::Gathered;
use crate::model::value::{Entry, Hole, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;
use crate::source::Span;

/// `retention-missing`
pub static RULE: Rule = Rule {
    code: "retention-missing",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 13(2)(a)", "GDPR 14(2)(a)", "GDPR 30(1)(f)", "GDPR 15(1)(d)"],
    explanation: Explanation {
        asks: "Every processing says how long its data is kept, or by which criteria that is decided.",
        why: "People may know for how long others hold data about them, and data may be kept in a form that \
              identifies people only as long as the purpose needs it.",
        blind: "It accepts any period, also a very long one; other rules look at that. It is silent where a \
                system that holds the data has a period of its own, for anonymous data, and for the work of a \
                processor, where the client decides. A text such as \"as long as necessary\" is reported as \
                undeterminable, not as missing.",
        related: &["retention-undeterminable"],
        fails: include_str!("../../../../tests/rules/retention/retention-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-missing/passes.priv"),
    },
    check,
};

const NOTE: &str = "People are told the storage period, or the criteria that set it.";
const HELP: &str =
    "add `retention: 2 years after end of contract then delete`, or name the event that ends it";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    left_open(model, findings);
    if model.builds("notice") || model.builds("record_controller") {
        for activity in model.of_kind(Kind::Activity) {
            not_written(model, activity, findings);
        }
    }
}

/// Activities and parts whose period the author left open, one finding for each hole.
fn left_open(model: &Model, findings: &mut Findings) {
    let mut holes: Gathered<Span, (&Entry, DeclId)> = Gathered::default();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        if uncovered(model, processing.id).is_empty() && !model.data(processing.id).is_empty() {
            continue;
        }
        for keeping in model.keepings(model.retention(processing.id)) {
            if !matches!(keeping::hole(keeping.base), Some(Hole::Unstated | Hole::Pending { .. })) {
                continue;
            }
            holes.add(keeping.base.span, (keeping.base, processing.id));
        }
    }
    for (_, sharing) in holes {
        let (hole, users) = (sharing[0].0, sharing.iter().map(|(_, user)| *user).collect::<Vec<_>>());
        let about: Vec<DeclId> = users.iter().flat_map(|&user| [user, model.activity_of(user)]).collect();
        findings.report(&about, open(model, hole, &users));
    }
}

/// A finding on a hole that some processings share.
fn open(model: &Model, hole: &Entry, users: &[DeclId]) -> Diagnostic {
    let shared = users.len() > 1;
    let owners: Vec<DeclId> = if shared { activities(model, users) } else { users.to_vec() };
    let early = matches!(&hole.value, Value::Period(period) if !period.or_until.is_empty());
    let message = match early {
        true => format!("The data of {} is kept until somebody ends it", names(model, &owners)),
        false => format!("Nothing says how long the data of {} is kept", names(model, &owners)),
    };
    let waits = match keeping::hole(hole) {
        Some(Hole::Pending { who, .. }) => format!("still to be decided: {who}"),
        _ if early => "an early end, and no period".to_owned(),
        _ => "no period and no criteria".to_owned(),
    };
    let mut finding = RULE.finding(message, hole.span).label(waits).note(NOTE).help(HELP);
    if early {
        finding.severity = Severity::Warning;
    }
    let parts = users.iter().filter(|user| shared && model.get(**user).parent.is_some());
    parts.fold(finding, |finding, &part| {
        finding.related(model.get(part).span, format!("`{}` says nothing else", model.get(part).name))
    })
}

fn activities(model: &Model, users: &[DeclId]) -> Vec<DeclId> {
    let mut all: Vec<DeclId> = users.iter().map(|&user| model.activity_of(user)).collect();
    all.dedup();
    all
}

/// Data of an activity for which neither it nor a part nor a system writes a period.
fn not_written(model: &Model, activity: &Declaration, findings: &mut Findings) {
    let (mut lacking, mut data) = (Vec::new(), Vec::new());
    for (user, own) in users(model, activity) {
        if !model.decides(user) || model.retention(user).is_written() {
            continue;
        }
        let open: Vec<DeclId> = own.iter().copied().filter(|data| !covered(model, user, *data)).collect();
        if !open.is_empty() || (own.is_empty() && timed_systems(model, user).next().is_none()) {
            lacking.push(user);
            data.extend(open);
        }
    }
    let owner = match lacking[..] {
        [] => return,
        [only] => only,
        _ => activity.id,
    };
    data.sort();
    data.dedup();
    findings.report(&[owner, activity.id], silent_about(model, owner, &data));
}

/// An activity, or its parts, with their data; what no part uses stays with the activity.
fn users(model: &Model, activity: &Declaration) -> Vec<(DeclId, Vec<DeclId>)> {
    if activity.parts.is_empty() {
        return vec![(activity.id, model.data(activity.id))];
    }
    let mut users: Vec<_> = activity.parts.iter().map(|&part| (part, model.data(part))).collect();
    let rest = unused_by_parts(model, activity);
    if !rest.is_empty() {
        users.push((activity.id, rest));
    }
    users
}

/// Data that an activity lists and none of its parts uses.
fn unused_by_parts(model: &Model, activity: &Declaration) -> Vec<DeclId> {
    let used: Vec<DeclId> = activity.parts.iter().flat_map(|&part| model.data(part)).collect();
    let unused = |data: &DeclId| {
        !model.is_among(*data, &used) && !used.iter().any(|own| model.is_among(*own, &[*data]))
    };
    model.data(activity.id).into_iter().filter(unused).collect()
}

/// Data of a processing that rests in no system with a period; anonymous data left out.
fn uncovered(model: &Model, processing: DeclId) -> Vec<DeclId> {
    model.data(processing).into_iter().filter(|&data| !covered(model, processing, data)).collect()
}

fn covered(model: &Model, processing: DeclId, data: DeclId) -> bool {
    let anonymous = model.get(data).kind == Kind::Data && model.own(data, "identity").has_word("anonymous");
    anonymous
        || timed_systems(model, processing).any(|system| {
            model.own(system, "holds").holes().next().is_some() || end::holds(model, system, data)
        })
}

fn timed_systems(model: &Model, processing: DeclId) -> impl Iterator<Item = DeclId> {
    let systems = model.fact(processing, "systems").refs().map(|(_, system)| system);
    systems.filter(|&system| {
        let fact = model.own(system, "retention");
        fact.broken
            || model
                .keepings(fact)
                .iter()
                .any(|keeping| keeping.period().is_some_and(|period| !matches!(period.form, Form::Hole(_))))
    })
}

fn silent_about(model: &Model, owner: DeclId, data: &[DeclId]) -> Diagnostic {
    let name = &model.get(owner).name;
    let all = data.is_empty() || model.data(owner).iter().all(|own| data.contains(own));
    let (message, place, label) = if all {
        let message = format!("Nothing says how long the data of `{name}` is kept");
        (message, model.get(owner).span, "no period and no criteria")
    } else {
        let message = format!("Nothing says how long `{name}` keeps {}", names(model, data));
        (message, model.place_of(owner, "data", data[0]), "no system with a period holds it")
    };
    let finding = RULE.finding(message, place).label(label).note(NOTE).help(HELP);
    let further = data.iter().skip(1).filter(|_| !all);
    further
        .fold(finding, |finding, &data| finding.related(model.place_of(owner, "data", data), "nor this"))
        .fix_if(fix::insert(model, owner, "retention", "unstated"))
}
