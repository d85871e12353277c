//! A notice is written in languages that its readers understand.
//!
//! Compares the languages of a notice with those of the states where its audience lives, and
//! with those that people read.

use crate::diagnostic::Severity;
use crate::model::value::{Fact, Value, fact};
use crate::model::{Code, DeclId, Model};
use crate::rules::wording::{countries, listed};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `notice-language-coverage`
pub static RULE: Rule = Rule {
    code: "notice-language-coverage",
    severity: Severity::Warning,
    provisions: &["GDPR 12(1)", "WP260"],
    explanation: Explanation {
        asks: "For each state whose people a notice addresses, it exists in a language of that state or \
              in one that they are stated to read.",
        why: "Information that its reader cannot understand informs nobody.",
        blind: "It knows the official languages of the EEA states from the table of their authorities, \
              and where people live only from `lives_in` and `targets`. Without `languages` the notice \
              has those of the package.",
        related: &["notice-child-language"],
        fails: include_str!("../../../../tests/rules/transparency/notice-language-coverage/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-language-coverage/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for notice in model.documents("notice") {
        let written = languages(model, notice);
        let (states, place) = states(policy, notice);
        let missed: Vec<Code> =
            states.into_iter().filter(|&state| is_missed(policy, notice, state, &written)).collect();
        if missed.is_empty() || written.is_empty() {
            continue;
        }
        let finding = RULE
            .finding(
                format!(
                    "`{}` is in no language of {}",
                    model.get(notice).name,
                    countries(policy.law, missed.iter().copied())
                ),
                model.place(notice, "languages"),
            )
            .label(format!(
                "only in {}",
                listed(&written.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>())
            ))
            .related(place, "people live there")
            .note("Who addresses the people of a state speaks to them in a language that they understand.")
            .help("add the language to `languages`, or say with `reads` which ones they understand");
        findings.report(&[notice], finding);
    }
}

/// The languages of a document: its own, else those of the package.
fn languages(model: &Model, document: DeclId) -> Vec<String> {
    let own = model.own(document, "languages");
    let stated: Vec<String> = own
        .stated()
        .filter_map(|entry| match &entry.value {
            Value::Language(code) => Some(code.clone()),
            _ => None,
        })
        .collect();
    if own.is_written() || !stated.is_empty() { stated } else { model.languages.clone() }
}

/// The states that a notice addresses, and where they are stated.
fn states(policy: &Policy<'_>, notice: DeclId) -> (Vec<Code>, Span) {
    let model = policy.model;
    for (_, who) in model.own(notice, "audience").refs() {
        if model.get(who).kind == Kind::Subject && model.own(who, "lives_in").is_stated() {
            let lives_in = named(model.own(who, "lives_in"));
            return (lives_in, model.place(who, "lives_in"));
        }
    }
    let of = model.own(notice, "of").refs().next().map(|(_, party)| party).or(model.speaker);
    of.map_or((Vec::new(), model.get(notice).span), |party| {
        (named(model.own(party, "targets")), model.place(party, "targets"))
    })
}

/// The countries that are named one by one; a word such as `eea` says where people may
/// live, and not whom the notice speaks to.
fn named(fact: &Fact) -> Vec<Code> {
    fact.countries().map(|(_, code)| code.country()).collect()
}

fn is_missed(policy: &Policy<'_>, notice: DeclId, state: Code, written: &[String]) -> bool {
    let model = policy.model;
    let official: Vec<String> = policy
        .law
        .authorities(state)
        .iter()
        .flat_map(|authority| {
            let languages = fact(&authority.fields, "languages").stated();
            languages.filter_map(|entry| match &entry.value {
                Value::Language(code) => Some(code.clone()),
                _ => None,
            })
        })
        .collect();
    let reads = model.own(notice, "audience").refs().any(|(_, who)| {
        model.get(who).kind == Kind::Subject && {
            let reads = model.own(who, "reads");
            reads.open
                || reads.is_hole()
                || reads
                    .stated()
                    .any(|entry| matches!(&entry.value, Value::Language(code) if written.contains(code)))
        }
    });
    !official.is_empty() && !reads && !official.iter().any(|code| written.contains(code))
}
