//! A statutory period is the one in force.

use super::keeper;
use crate::diagnostic::{Diagnostic, Severity};
use crate::law::period::Statute;
use crate::model::keeping::Written;
use crate::model::period::Form;
use crate::model::{Code, DeclId};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `statutory-constant-superseded`
pub static RULE: Rule = Rule {
    code: "statutory-constant-superseded",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 6(1)(c)"],
    explanation: Explanation {
        asks: "A period that a statute sets is the one that is law on the day.",
        why: "Statutes change their periods, as Germany did for vouchers in 2025; a policy that names the former \
              one keeps data too long or too short.",
        blind: "It reads periods of the library by name, and a literal length only in a `retention` with a `class`. \
                Transitional rules for old records are left to a person.",
        related: &["statutory-constant-wrong-jurisdiction"],
        fails: include_str!("../../../../tests/rules/retention/statutory-constant-superseded/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/statutory-constant-superseded/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let Some(period) = written.period() else { continue };
        let past = match period.form {
            Form::Named(id) => policy.law.statute(id).filter(|statute| !policy.law.in_force(statute)),
            _ => former(policy, &written),
        };
        if let Some(past) = past {
            let about: Vec<DeclId> =
                [written.by].into_iter().chain(model.processings_under(written.by)).collect();
            findings.report(&about, finding(policy, &written, &past));
        }
    }
}

/// A former statute for the class of a named period, whose length the period still has.
fn former<'m>(policy: &Policy<'m>, written: &Written<'_>) -> Option<Statute<'m>> {
    let (model, law) = (policy.model, policy.law);
    if model.get(written.by).kind != crate::schema::Kind::Retention {
        return None;
    }
    let length = written.period()?.quantity()?;
    let classes: Vec<&str> = model.own(written.by, "class").words().map(|(_, class)| class.name).collect();
    let keepers = keeper::of(model, written.by);
    let states: Vec<Code> = keepers.iter().flat_map(|&keeper| model.established_in(keeper)).collect();
    let fits = |statute: &Statute<'_>| {
        statute.state().is_some_and(|state| states.contains(&state))
            && statute.classes().iter().any(|class| classes.contains(class))
            && statute.length(model) == Some(length)
    };
    let still = law.statutes().any(|statute| law.in_force(&statute) && fits(&statute));
    law.statutes()
        .find(|statute| statute.until().is_some() && !law.in_force(statute) && fits(statute))
        .filter(|_| !still)
}

fn finding(policy: &Policy<'_>, written: &Written<'_>, past: &Statute<'_>) -> Diagnostic {
    let name = &policy.model.get(written.by).name;
    let (message, label) = match (past.until(), past.since()) {
        (Some(until), _) if until < policy.law.on => (
            format!("`{name}` keeps data by a period that is no longer law"),
            format!("was law until {until}"),
        ),
        (_, Some(since)) => {
            (format!("`{name}` keeps data by a period that is not law yet"), format!("is law from {since}"))
        }
        _ => (format!("`{name}` keeps data by a period that is not in force"), String::new()),
    };
    let next = successor(policy, past);
    let help = match next {
        Some(next) => format!("write `{}`", next.declaration.name),
        None => "name the period that is in force".to_owned(),
    };
    RULE.finding(message, written.entry.span)
        .label(label)
        .note(format!("{}: {}.", past.source(), past.declaration.header.main()))
        .help(help)
}

/// The statute in force of the same state and class, with the same words.
fn successor<'m>(policy: &Policy<'m>, past: &Statute<'_>) -> Option<Statute<'m>> {
    let same = |statute: &Statute<'_>| {
        statute.state() == past.state()
            && statute.classes() == past.classes()
            && statute.declaration.header.main() == past.declaration.header.main()
    };
    policy.law.statutes().find(|statute| policy.law.in_force(statute) && same(statute))
}
