//! A period says what happens to the data at its end.

use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::graph::end;
use crate::model::keeping::{Keeping, Written};
use crate::model::period::Form;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `retention-end-action-missing`
pub static RULE: Rule = Rule {
    code: "retention-end-action-missing",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(e)", "GDPR 5(2)"],
    explanation: Explanation {
        asks: "A period says what happens at its end: deletion, anonymisation, return, an archive.",
        why: "Whoever keeps data has to show that it goes; a period without a last step leaves open whether \
              anything happens at all.",
        blind: "It is silent where the system that holds the data says what happens, or the activity that uses the \
                system does, and for a copy whose origin says. It can't know whether the step is carried out.",
        related: &["retention-missing"],
        fails: include_str!("../../../../tests/rules/retention/retention-end-action-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-end-action-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let ends = written.period().is_none_or(|period| {
            matches!(period.form, Form::NotKept | Form::NoEnd | Form::Hole(_)) || !period.then.is_empty()
        });
        if ends || named_says(model, &written) || counterpart_says(model, &written) {
            continue;
        }
        let about: Vec<DeclId> =
            [written.by].into_iter().chain(model.processings_under(written.by)).collect();
        findings.report(&about, finding(model, &written));
    }
}

/// A named period of the package answers for itself, one of the library may say.
fn named_says(model: &Model, written: &Written<'_>) -> bool {
    let Some(Form::Named(named)) = written.period().map(|period| &period.form) else { return false };
    !model.is_library(*named) || says(&model.keepings(model.own(*named, "keep")))
}

fn says(keepings: &[Keeping<'_>]) -> bool {
    keepings.iter().any(|keeping| !keeping.then().is_empty())
}

/// What the systems of an activity, or the activities of a system, say about the end.
fn counterpart_says(model: &Model, written: &Written<'_>) -> bool {
    let users = model.processings_under(written.by);
    if model.get(written.by).kind == Kind::System {
        let mut origins = model.own(written.by, "copy_of").refs();
        let origin_says = |origin: DeclId| says(&model.keepings(model.own(origin, "retention")));
        return origins.any(|(_, origin)| origin_says(origin))
            || users.iter().any(|&user| says(&model.keepings(model.retention(user))));
    }
    let held = |user: DeclId| {
        model.fact(user, "systems").refs().any(|(_, system)| {
            says(&model.keepings(model.own(system, "retention")))
                && model.data(user).iter().any(|&data| end::holds(model, system, data))
        })
    };
    !users.is_empty() && users.iter().all(|&user| held(user))
}

fn finding(model: &Model, written: &Written<'_>) -> Diagnostic {
    let name = &model.get(written.by).name;
    let end = written.entry.span;
    let fix = Fix {
        title: "Add `then delete`".to_owned(),
        kind: FixKind::Assist,
        edits: vec![Edit { span: Span { start: end.end, ..end }, text: " then delete".to_owned() }],
    };
    RULE.finding(format!("`{name}` does not say what happens at the end of its period"), end)
        .label("ends with no step")
        .note("Showing that data goes begins with saying how.")
        .help("add `then delete`, `then anonymise`, `then return` or `then archive for 5 years then delete`")
        .fix(fix)
}
