//! A contract with a processor has every point that Art. 28(3) lists.
//!
//! Looks at `terms` of type `processor` that state at least one clause, or that are printed
//! as a document. With standard `clauses` only the annex is asked for. It doesn't judge
//! what the clauses say.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Hole, Modality, fact};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{also, listed, names};
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
        blind: "It can't read a contract that the policy only mentions, and takes every text as a full clause, apart from measures that are only possible, audits with a limit and vague times. \
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
        weak_clauses(model, terms, findings);
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

/// Clauses that are written, and promise less than their point asks for.
fn weak_clauses(model: &Model, terms: &Declaration, findings: &mut Findings) {
    let name = &terms.name;
    let possible: Vec<_> = model
        .own(terms.id, "security")
        .refs()
        .filter(|(entry, measure)| {
            entry.modality != Modality::Certain || model.own(*measure, "modality").has_word("possible")
        })
        .collect();
    if let Some(((entry, _), others)) = possible.split_first() {
        let named = names(model, &possible.iter().map(|(_, measure)| *measure).collect::<Vec<_>>());
        let finding = warning(format!("`{name}` may take {named}, and promises nothing"), entry.span)
            .label("possible, not promised")
            .note("Point (c) binds the processor to the measures that the risk asks for.")
            .help("drop `modality: possible` from measures that are in place");
        findings.report(&[terms.id], also(finding, others.iter().map(|(entry, _)| entry.span), "and this"));
    }
    for (entry, audit) in model.own(terms.id, "audit").records() {
        let Some(max) = fact(audit, "max").first() else { continue };
        let finding = warning(format!("`{name}` limits audits, also after an incident"), max.span)
            .label("no more than this")
            .related(entry.span, "no exception is stated")
            .note("Under point (h) the client audits what it needs to; an incident or a question of the authority can't wait for the next year.")
            .help("say in `audit` that the limit doesn't count after an incident or when an authority asks, or drop `max`");
        if !fact(audit, "allowed").texts().any(|(_, text)| excepts(text.main())) {
            findings.report(&[terms.id], finding);
        }
    }
    for (_, help) in model.own(terms.id, "rights_help").records() {
        let vague = fact(help, "forward_within").holes().find(|(_, hole)| matches!(hole, Hole::Vague(_)));
        let Some((entry, _)) = vague else { continue };
        let mut finding = warning(format!("`{name}` passes requests on, and nobody knows when"), entry.span)
            .label("how soon?")
            .note("The client has a month to answer, counted from the day on which the request arrives.")
            .help("write a time: `forward_within: 3 working days`");
        finding.severity = Severity::Note;
        findings.report(&[terms.id], finding);
    }
    for (_, further) in model.own(terms.id, "subprocessors").records() {
        let asked = fact(further, "list").texts().find(|(_, text)| on_request(text.main()));
        let Some((entry, _)) = asked else { continue };
        let mut finding =
            warning(format!("`{name}` shows the list of further processors only on request"), entry.span)
                .label("who has to ask")
                .note("A controller has the names of all processors at hand at any time.")
                .help("keep the list where clients find it, and name the document in `list`");
        finding.severity = Severity::Note;
        findings.report(&[terms.id], finding);
    }
    unsaid_nature(model, terms, findings);
}

/// Whether words make something wait until somebody asks.
fn on_request(words: &str) -> bool {
    let words = words.to_lowercase();
    ["on request", "upon request", "when asked", "sur demande", "auf anfrage"]
        .iter()
        .any(|own| words.contains(own))
}

/// Whether words make an exception for incidents or authorities.
fn excepts(words: &str) -> bool {
    let words = words.to_lowercase();
    ["incident", "breach", "authority", "violation", "vorfall", "behörde", "autorité"]
        .iter()
        .any(|word| words.contains(word))
}

/// Activities of which the terms only say what may be done.
fn unsaid_nature(model: &Model, terms: &Declaration, findings: &mut Findings) {
    let open: Vec<(DeclId, Span)> = model
        .own(terms.id, "activities")
        .refs()
        .filter_map(|(_, activity)| {
            let operations = model.fact(activity, "operations");
            let first = operations.entries.first()?;
            let said = operations.stated().any(|entry| entry.modality == Modality::Certain);
            (!said).then_some((activity, first.span))
        })
        .collect();
    let Some((&(_, first), others)) = open.split_first() else { return };
    let named = names(model, &open.iter().map(|(activity, _)| *activity).collect::<Vec<_>>());
    let finding =
        warning(format!("`{}` doesn't say what is done with the data of {named}", terms.name), first)
            .label("only what may be done")
            .note("The contract states the nature of the processing.")
            .help("state in `operations` what is done");
    findings.report(&[terms.id], also(finding, others.iter().map(|(_, span)| *span), "nor here"));
}

fn warning(message: String, span: Span) -> Diagnostic {
    let mut finding = RULE.finding(message, span);
    finding.severity = Severity::Warning;
    finding
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
