//! A contract with a processor has every point that Art. 28(3) lists.
//!
//! Looks at `terms` of type `processor` that state at least one clause, or that are printed
//! as a document. With standard `clauses` only the annex is asked for. It doesn't judge
//! what the clauses say.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::fact;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{also, listed};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;
use crate::schema::terms::CLAUSES;
use crate::source::Span;

/// `processor-contract-terms-incomplete`
pub static RULE: Rule = Rule {
    code: "processor-contract-terms-incomplete",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)"],
    explanation: Explanation {
        asks: "Terms with a processor state their subject, length and annex, and each of the points (a) to \
              (h).",
        why: "The list of Art. 28(3) is the least that binds a processor; a point that is left out binds \
              nobody.",
        blind: "It can't read a contract that the policy only mentions, and takes every text as a full clause. \
              Standard clauses of the Commission or a national act count as (a) to (h).",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/processors/processor-contract-terms-incomplete/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/processor-contract-terms-incomplete/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let printed = !model.documents("terms").is_empty();
    for terms in model.of_kind(Kind::Terms) {
        let built = printed || model.is_written_out(terms.id) || model.own(terms.id, "clauses").is_stated();
        if !model.own(terms.id, "type").has_word("processor") || !built {
            continue;
        }
        let missing = missing(model, terms.id);
        if !missing.is_empty() {
            let mut about = vec![terms.id];
            about.extend(model.own(terms.id, "between").refs().map(|(_, party)| party));
            findings.report(&about, finding(model, terms, &missing));
        }
        within_clauses(model, terms, findings);
        unknown_clauses(model, terms, findings);
    }
}

/// Points that a clause is written for and leaves open.
fn within_clauses(model: &Model, terms: &Declaration, findings: &mut Findings) {
    let holes = |clause: &str, wanted: &[&str]| -> Vec<(&'static str, Span)> {
        let records = model.own(terms.id, clause).records();
        let open = records.flat_map(|(_, fields)| fields).filter_map(|field| {
            let (hole, _) = field.fact.holes().next()?;
            wanted.contains(&field.table.name).then_some((field.table.name, hole.span))
        });
        open.collect()
    };
    let instructions = holes("instructions", &["form", "transfers", "forced_by_law"]);
    let places = holes("subprocessors", &["places"]);
    if let Some((&(_, first), others)) = instructions.split_first() {
        let fields: Vec<String> = instructions.iter().map(|(field, _)| format!("`{field}`")).collect();
        let finding = RULE
            .finding(format!("The instructions in `{}` leave {} open", terms.name, listed(&fields)), first)
            .label("part of point (a)")
            .note("A processor acts on documented instructions, also on transfers to third countries, unless a law makes it do otherwise; then it says so.")
            .help("state it, or `none` if nothing of the kind is allowed");
        findings.report(&[terms.id], also(finding, others.iter().map(|(_, span)| *span), "and this"));
    }
    if let Some(&(_, span)) = places.first() {
        let mut finding = RULE
            .finding(format!("`{}` leaves open where further processors work", terms.name), span)
            .label("which countries?")
            .note("The Commission decides which countries are adequate, and the law tables list them; a contract that describes them in other words binds to none.")
            .help("name the countries, or write `adequate`, `eea` or `safeguarded`");
        finding.severity = Severity::Warning;
        findings.report(&[terms.id], finding);
    }
}

/// Standard clauses under a number that is no set of clauses for processors.
fn unknown_clauses(model: &Model, terms: &Declaration, findings: &mut Findings) {
    let fits = |number: &str| {
        model.all_of_kind(Kind::Clauses).any(|clauses| {
            let act = fact(&clauses.fields, "act").texts().any(|(_, act)| act.main().starts_with(number));
            act && !fact(&clauses.fields, "repealed").is_written()
        })
    };
    for (entry, text) in model.own(terms.id, "clauses").texts() {
        let Some(number) = act_number(text.main()).filter(|number| !fits(number)) else { continue };
        let mut finding = RULE
            .finding(format!("`{}` names {number}, which is no set of clauses in force for processors", terms.name), entry.span)
            .label("not in the tables")
            .note("Standard clauses stand for the points (a) to (h) if the Commission or an authority adopted them for contracts with processors.")
            .help("write `clauses: \"2021/915\"`, or state the clauses themselves");
        finding.severity = Severity::Warning;
        findings.report(&[terms.id], finding);
    }
}

/// The number of an act of the Union in a text: "2021/915".
fn act_number(text: &str) -> Option<&str> {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    text.split(|c: char| !(c.is_ascii_digit() || c == '/')).find(|word| {
        word.split_once('/').is_some_and(|(year, number)| year.len() == 4 && is_part(year) && is_part(number))
    })
}

/// What the terms lack: field and what it is.
fn missing(model: &Model, terms: DeclId) -> Vec<(&'static str, &'static str)> {
    let lacks = |field: &str| model.own(terms, field).is_lacking();
    let written = |field: &str| model.own(terms, field).is_written();
    let mut missing = Vec::new();
    if lacks("activities") {
        missing.push(("activities", "subject, nature and purpose"));
    }
    if lacks("lasts") {
        missing.push(("lasts", "duration"));
    }
    // The annex defaults to the data and people of the activities.
    for (field, what) in [("data", "types of data"), ("subjects", "categories of people")] {
        if lacks(field) && (written(field) || lacks("activities")) {
            missing.push((field, what));
        }
    }
    if written("client_duties") && lacks("client_duties") {
        missing.push(("client_duties", "duties of the controller"));
    }
    if model.own(terms, "clauses").is_stated() {
        return missing;
    }
    missing.extend(CLAUSES.iter().filter(|(field, _)| lacks(field)).copied());
    missing
}

fn finding(model: &Model, terms: &Declaration, missing: &[(&str, &str)]) -> Diagnostic {
    let fields: Vec<String> = missing.iter().map(|(field, _)| format!("`{field}`")).collect();
    let points: Vec<String> = missing
        .iter()
        .map(|(field, what)| format!("`{field}`: {}", what.replace("28(3)", "point ")))
        .collect();
    let message = match fields.len() {
        1 => format!("The terms `{}` lack {}", terms.name, listed(&fields)),
        count => {
            format!("The terms `{}` lack {count} of the points that a processor's contract has", terms.name)
        }
    };
    let written: Vec<_> = missing.iter().filter(|(field, _)| model.writes(terms.id, field)).collect();
    let mut finding = RULE
        .finding(message, terms.span)
        .label(format!("without {}", listed(&fields)))
        .note("A contract with a processor says what is done with which data of whom and for how long, and has the points (a) to (h).")
        .note(format!("Missing are {}.", points.join("; ")));
    for (field, _) in written {
        finding = finding.related(model.place(terms.id, field), "left open or none");
    }
    let fix = missing.iter().find_map(|(field, _)| fix::insert(model, terms.id, field, "unstated"));
    finding.help("add the clauses, or name standard ones: `clauses: \"2021/915\"`").fix_if(fix)
}
