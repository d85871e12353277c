//! Who makes data anonymous says how.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::period::EndAction;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `anonymisation-method-missing`
pub static RULE: Rule = Rule {
    code: "anonymisation-method-missing",
    severity: Severity::Note,
    provisions: &["GDPR recital 26", "EDPB 02/2026"],
    explanation: Explanation {
        asks: "Where data is made anonymous, at its end or for further use, the method is stated.",
        why: "Whether data is anonymous depends on how it was made so; the word alone is a hope.",
        blind: "It takes any text for a method, a measure of anonymisation too. Aggregates it leaves \
              alone.",
        related: &["anonymisation-linkable"],
        fails: include_str!("../../../../tests/rules/security/anonymisation-method-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/anonymisation-method-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for data in model.of_kind(Kind::Data) {
        let Some((entry, _)) = model.own(data.id, "made_by").word("anonymise") else { continue };
        if !has_method(model, data.id) && !is_measured(model, |_| false) {
            let message = format!("Nothing says how `{}` is made anonymous", data.name);
            findings.report(&[data.id], finding(message, entry.span));
        }
    }
    for written in model.written_periods() {
        let anonymises = written
            .period()
            .is_some_and(|period| period.then.iter().any(|end| end.action == EndAction::Anonymise));
        if !anonymises {
            continue;
        }
        let users = model.processings_under(written.by);
        let stated = model.of_kind(Kind::Data).any(|data| {
            let made: Vec<DeclId> =
                model.own(data.id, "made_from").refs().map(|(_, origin)| origin).collect();
            has_method(model, data.id)
                && users.iter().any(|&user| model.data(user).iter().any(|own| made.contains(own)))
        });
        if !stated && !is_measured(model, |on| on == written.by || users.contains(&on)) {
            let message =
                format!("Nothing says how the data of `{}` is made anonymous", model.get(written.by).name);
            findings.report(&[written.by], finding(message, written.entry.span));
        }
    }
}

fn has_method(model: &Model, data: DeclId) -> bool {
    let word = model.own(data, "identity").word("anonymous");
    word.is_some_and(|(_, word)| word.detail("method").is_stated())
}

/// Whether a measure of anonymisation covers something, or everything.
fn is_measured(model: &Model, concerned: impl Fn(DeclId) -> bool) -> bool {
    model.of_kind(Kind::Measure).any(|measure| {
        let on = model.own(measure.id, "on");
        let kind = |id: DeclId| model.is_kind_of(id, "anonymisation");
        let covers = !on.is_written() || on.refs().any(|(_, id)| concerned(id));
        model.own(measure.id, "type").refs().any(|(_, id)| kind(id))
            && covers
            && !model.own(measure.id, "detail").is_none()
    })
}

fn finding(message: String, span: Span) -> Diagnostic {
    RULE.finding(message, span)
        .label("how?")
        .note(
            "Data is anonymous if nobody can be singled out, linked or deduced; that depends on the method.",
        )
        .help("state it: `identity: anonymous(method: \"…\")`, or a `measure` of type `anonymisation`")
}
