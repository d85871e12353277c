//! The authority that a policy names is one that is competent.
//!
//! Compares stated authorities with the states of establishment and, where these are stated,
//! with those where people live.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Fact, fact};
use crate::model::{Code, DeclId, Declaration};
use crate::rules::wording::country;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `supervisory-authority-mismatch`
pub static RULE: Rule = Rule {
    code: "supervisory-authority-mismatch",
    severity: Severity::Warning,
    provisions: &["GDPR 55", "GDPR 56", "GDPR 77(1)"],
    explanation: Explanation {
        asks: "The authority that is named is that of a state where the controller is established or \
              where the people concerned live.",
        why: "A complaint that goes to the wrong office loses time, and a name that fits no office sends \
              people nowhere.",
        blind: "It compares states, and in a text the names and short names of authorities in the law \
              tables. Where people live it only knows from `lives_in` and `targets`; if neither is \
              stated, any authority may be theirs. The state where they work it leaves to them.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/supervisory-authority-mismatch/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/transparency/supervisory-authority-mismatch/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, _) in model.controllers() {
        let seats = model.established_in(controller);
        let inside = seats.iter().any(|&code| policy.law.in_eea(code));
        let named = stated(model.own(controller, "authority"));
        let foreign = named.filter(|(_, code)| inside && !seats.contains(code));
        for (entry, code) in foreign.collect::<Vec<_>>() {
            let message = format!(
                "`{}` names the authority of {}",
                model.get(controller).name,
                country(policy.law, code)
            );
            let finding = finding(message, entry.span, "no seat or establishment there");
            findings.report(&[controller], finding.related(model.place(controller, "country"), "the seat"));
        }
        for rights in model.of_kind(Kind::Rights) {
            let concerned: Vec<DeclId> = model
                .concerned(rights.id)
                .into_iter()
                .filter(|&id| model.controller(id) == Some(controller))
                .collect();
            complaints(policy, rights.id, &seats, &concerned, findings);
        }
    }
    for rights in model.of_kind(Kind::Rights) {
        for (entry, text) in model.own(rights.id, "complaints").texts() {
            mixed(policy, rights.id, entry, text.main(), findings);
        }
    }
}

/// The states of authorities that are named by their state.
fn stated(fact: &Fact) -> impl Iterator<Item = (&Entry, Code)> {
    fact.words().flat_map(|(entry, word)| {
        word.detail("of").countries().map(move |(_, code)| (entry, code.country())).collect::<Vec<_>>()
    })
}

fn complaints(
    policy: &Policy<'_>,
    rights: DeclId,
    seats: &[Code],
    concerned: &[DeclId],
    findings: &mut Findings,
) {
    let model = policy.model;
    let mut homes = Vec::new();
    for &processing in concerned {
        let residence = policy.law.residence(processing);
        if residence.is_empty() {
            return;
        }
        homes.extend(residence);
    }
    for (entry, code) in stated(model.own(rights, "complaints")) {
        if concerned.is_empty() || seats.contains(&code) || homes.contains(&code) {
            continue;
        }
        let message = format!(
            "`{}` sends complaints to the authority of {}, where nobody concerned is",
            model.get(rights).name,
            country(policy.law, code)
        );
        findings.report(&[rights], finding(message, entry.span, "neither the seat nor a state of residence"));
    }
}

/// A text that joins the name of one authority with that of another state's.
fn mixed(policy: &Policy<'_>, rights: DeclId, entry: &Entry, text: &str, findings: &mut Findings) {
    let mut found: Vec<(Code, String)> = Vec::new();
    for authority in policy.model.all_of_kind(Kind::Authority) {
        let state = fact(&authority.fields, "state").countries().next();
        let Some((_, state)) = state else { continue };
        let known = found.iter().any(|(code, _)| *code == state);
        if let Some(name) = named_in(authority, text).filter(|_| !known) {
            found.push((state, name));
        }
    }
    let [(one, first), (other, second)] = &found[..] else { return };
    let message = format!("\"{text}\" is the authority of two states");
    let finding = finding(message, entry.span, "which of them?").note(format!(
        "\"{first}\" is the authority of {}, \"{second}\" that of {}.",
        country(policy.law, *one),
        country(policy.law, *other)
    ));
    findings.report(&[rights], finding);
}

/// The name of an authority, or its short name in brackets, where a text has it.
fn named_in(authority: &Declaration, text: &str) -> Option<String> {
    let words =
        |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    authority.header.variants.iter().find_map(|(_, label)| {
        let (name, short) = label
            .split_once(" (")
            .map_or((label.as_str(), ""), |(name, rest)| (name, rest.trim_end_matches(')')));
        let long = name.split_whitespace().count() > 1 && text.contains(name);
        let acronym = !short.is_empty() && words(text).iter().any(|word| word == short);
        if long { Some(name.to_owned()) } else { acronym.then(|| short.to_owned()) }
    })
}

fn finding(message: String, span: Span, label: &str) -> Diagnostic {
    RULE.finding(message, span)
        .label(label)
        .note("People may complain where they live or work, or where they see the infringement; the authority of the seat leads.")
        .help("write `authority(seat)` or `authority(residence)`; the name is printed from the tables")
}
