//! Data about people has an end.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop;
use crate::model::keeping::Keeping;
use crate::model::period::Form;
use crate::model::value::Fact;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `retention-indefinite`
pub static RULE: Rule = Rule {
    code: "retention-indefinite",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 17(1)(a)"],
    explanation: Explanation {
        asks: "Data that identifies people is kept for a time that ends.",
        why: "Data may be kept in a form that identifies people no longer than the purposes need it, and has to \
              be erased when they no longer do.",
        blind: "It is silent where the reason cites a law, for archiving in the public interest with a reason, \
                for a suppression list that holds hashes only, for anonymous data, and for the work of a \
                processor. Whether the law cited really asks for a permanent register is left to a person.",
        related: &["retention-missing"],
        fails: include_str!("../../../../tests/rules/retention/retention-indefinite/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-indefinite/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen = BTreeSet::new();
    let mut look = |id: DeclId, fact: &Fact, data: &[DeclId]| {
        for keeping in model.keepings(fact) {
            if excused(model, id, &keeping, data) || seen.contains(&keeping.entry.span) {
                continue;
            }
            seen.insert(keeping.entry.span);
            let mut finding = finding(model, id, &keeping);
            if model.get(id).kind != Kind::System && model.has_purpose(id, "consent_record") {
                finding.severity = Severity::Note;
            }
            findings.report(&[id, model.activity_of(id)], finding);
        }
    };
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        look(processing.id, model.retention(processing.id), &model.data(processing.id));
    }
    for system in model.of_kind(Kind::System) {
        look(system.id, model.own(system.id, "retention"), &hop::contents(model, system.id));
    }
}

fn excused(model: &Model, id: DeclId, keeping: &Keeping<'_>, data: &[DeclId]) -> bool {
    let endless = keeping.period().is_some_and(|period| matches!(period.form, Form::NoEnd));
    if !endless || keeping.rests_on_law() || keeping.early_ends().next().is_some() {
        return true;
    }
    let users = if model.get(id).kind == Kind::System { model.processings_under(id) } else { vec![id] };
    let archives = !users.is_empty() && users.iter().all(|&user| model.has_purpose(user, "archiving"));
    let harmless = |data: &DeclId| {
        model.get(*data).kind == Kind::Data
            && (model.own(*data, "identity").has_word("anonymous")
                || model.own(*data, "made_by").has_word("hash"))
    };
    (archives && keeping.reasons().next().is_some()) || (!data.is_empty() && data.iter().all(harmless))
}

fn finding(model: &Model, id: DeclId, keeping: &Keeping<'_>) -> Diagnostic {
    let name = &model.get(id).name;
    RULE.finding(format!("`{name}` keeps data without end"), keeping.entry.span)
        .label("no end")
        .note("Data that identifies people goes when the purpose no longer needs it.")
        .help("write when it goes, as in `3 years after last contact then delete`, or `then anonymise`")
}
