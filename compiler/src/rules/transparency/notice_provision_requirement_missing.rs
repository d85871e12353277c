//! Whoever gives data is told whether that has to be, and what follows otherwise.
//!
//! Asked for data that people give themselves; what is only observed, or comes
//! from elsewhere, nobody can withhold. It can't know whether the duty exists.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Fact, Modality};
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `notice-provision-requirement-missing`
pub static RULE: Rule = Rule {
    code: "notice-provision-requirement-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(e)"],
    explanation: Explanation {
        asks: "Where people give data themselves, the policy says whether a law or a contract asks for it or whether \
               they are free, and what follows if they don't.",
        why: "People can decide about their data only if they know whether they may say no, and at what price.",
        blind: "It can't check whether the law or the contract really asks for the data. It is silent for data that \
                is only observed or comes from elsewhere, and for the work of a processor.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transparency/notice-provision-requirement-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-provision-requirement-missing/passes.priv"
        ),
    },
    check,
};

const NOTE: &str = "Whoever collects data from a person says whether giving it is a duty by law or contract, or \
                    needed for a contract, and what happens otherwise.";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut unwritten: Vec<DeclId> = Vec::new();
    let mut seen: BTreeSet<*const Fact> = BTreeSet::new();
    for processing in model.explained().filter(|one| model.fact(one.id, "source").has_word("subject")) {
        let provision = model.fact(processing.id, "provision");
        if provision.broken {
            continue;
        }
        if !provision.is_stated() {
            unwritten.push(processing.id);
        } else if !seen.contains(&std::ptr::from_ref(provision)) {
            seen.insert(provision);
            let open = provision.words().map(|(entry, _)| entry).find(|entry| lacks_consequence(entry));
            if let Some(entry) = open {
                findings.report(&[processing.id], without_consequence(model, processing.id, entry));
            } else if provision.entries.iter().all(|entry| entry.modality == Modality::May) {
                findings.report(&[processing.id], perhaps(model, processing.id, provision));
            }
        }
    }
    if !unwritten.is_empty() {
        findings.report(&unwritten, not_written(model, &unwritten));
    }
}

fn lacks_consequence(entry: &Entry) -> bool {
    let otherwise = entry.value.detail("otherwise");
    !otherwise.is_stated() && !otherwise.is_none() && !otherwise.broken
}

fn without_consequence(model: &Model, processing: DeclId, entry: &Entry) -> Diagnostic {
    let name = &model.get(processing).name;
    RULE.finding(format!("Nothing says what follows if data for `{name}` is not given"), entry.span)
        .label("no `otherwise`")
        .note(NOTE)
        .help("say it: `contractual(otherwise: \"we can't deliver\")`; `otherwise: none` if nothing follows")
}

/// Duties that may exist, and nobody says for which data.
fn perhaps(model: &Model, processing: DeclId, provision: &Fact) -> Diagnostic {
    let name = &model.get(processing).name;
    let first = provision.entries.first().map_or(model.get(processing).span, |entry| entry.span);
    let mut finding = RULE
        .finding(format!("Data for `{name}` may have to be given, and nothing says which"), first)
        .label("which data, and when?")
        .note(NOTE)
        .help("state it for each activity, without `may`; what is free is `voluntary`");
    finding.severity = Severity::Note;
    finding
}

fn not_written(model: &Model, all: &[DeclId]) -> Diagnostic {
    let message = match all {
        [one] => format!("Nothing says whether data for `{}` has to be given", model.get(*one).name),
        _ => format!("Nothing says whether data has to be given, for {} activities", all.len()),
    };
    let mut finding = RULE
        .finding(message, place(model, all[0]))
        .label("people give this data themselves")
        .note(NOTE)
        .help("add `provision: contractual(otherwise: \"no account\")`, or `voluntary(…)`, `statutory(…)`");
    if all.len() > 1 {
        finding = finding.note(format!("It concerns {}.", names(model, all)));
    }
    for &other in &all[1..] {
        let span = place(model, other);
        if finding.primary.span != span && finding.related.iter().all(|label| label.span != span) {
            finding = finding.related(span, "and here");
        }
    }
    finding.fix_if(fix::insert(model, all[0], "provision", "unstated").filter(|_| all.len() == 1))
}

/// The hole, or the name of the activity that lacks the field.
fn place(model: &Model, processing: DeclId) -> crate::source::Span {
    if model.fact(processing, "provision").is_written() {
        return model.place(processing, "provision");
    }
    model.get(model.activity_of(processing)).span
}
