//! A processor tells its client about incidents, soon enough.

use super::duty;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::keeping::hole;
use crate::model::value::Hole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::fix;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `breach-processor-duty-missing`
pub static RULE: Rule = Rule {
    code: "breach-processor-duty-missing",
    severity: Severity::Error,
    provisions: &["GDPR 33(2)", "GDPR 28(3)(f)"],
    explanation: Explanation {
        asks: "Terms with a processor say that it tells the client about incidents without undue delay.",
        why: "The client has 72 hours from knowing, and people are at risk from the first hour.",
        blind: "It is silent on terms that name standard clauses or are not written out. A time of two \
              days or more is a warning, and so are vague words for it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/breach-processor-duty-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/breach-processor-duty-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let processor = |terms: &&Declaration| {
        model.own(terms.id, "type").has_word("processor")
            && !model.own(terms.id, "clauses").is_stated()
            && (model.is_written_out(terms.id) || model.own(terms.id, "breach").is_written())
    };
    for terms in model.of_kind(Kind::Terms).filter(processor) {
        let breach = model.own(terms.id, "breach");
        if breach.is_unknown() || breach.is_none() {
            findings.report(&[terms.id], missing(model, terms));
        }
        for (entry, told) in breach.refs() {
            if let Some(finding) = vague(model, terms, told) {
                findings.report(&[terms.id, told], finding);
            }
            if duty::most_days(model, model.get(told)).is_some_and(|days| days >= 2.0) {
                let mut finding = RULE
                    .finding(format!("`{}` lets the client wait two days or more", terms.name), entry.span)
                    .label("the duty to tell")
                    .related(model.place(told, "within"), "this long")
                    .note("The processor tells its client without undue delay, so that the authority can be told in time.")
                    .help("shorten it, as in `within: 24 hours`");
                finding.severity = Severity::Warning;
                findings.report(&[terms.id, told], finding);
            }
        }
    }
}

/// A time for telling the client that is described in vague words.
fn vague(model: &Model, terms: &Declaration, told: DeclId) -> Option<Diagnostic> {
    let within = model.own(told, "within");
    let (entry, words) = within.entries.iter().find_map(|entry| match hole(entry) {
        Some(Hole::Vague(words)) => Some((entry, words)),
        _ => None,
    })?;
    let delay = words.to_lowercase();
    if ["undue delay", "immediately", "at once"].iter().any(|own| delay.contains(own)) {
        return None;
    }
    let mut finding = RULE
        .finding(format!("`{}` tells the client \"{words}\"", terms.name), entry.span)
        .label("when is that?")
        .note("The law asks for notice without undue delay; other words may mean less, and a number of hours says most.")
        .help("write a time, as in `within: 24 hours`");
    finding.severity = Severity::Warning;
    Some(finding)
}

fn missing(model: &Model, terms: &Declaration) -> Diagnostic {
    let finding = RULE
        .finding(
            format!("`{}` does not say that incidents are told", terms.name),
            model.place(terms.id, "breach"),
        )
        .label("no duty to tell the client")
        .note("The processor tells its client without undue delay after it knows of an incident.")
        .help("declare a `breach` that tells the client, and name it in `breach`");
    match fix::insert(model, terms.id, "breach", "unstated") {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}
