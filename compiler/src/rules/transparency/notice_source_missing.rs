//! Data that doesn't come from the person has a named source.
//!
//! A policy that leaves the source open leaves open whether Art. 13 or 14
//! applies. Several sources may share a general text.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Role;
use crate::model::value::{Entry, Fact, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix, lexicon};
use crate::schema::Kind;
use crate::source::Span;

/// `notice-source-missing`
pub static RULE: Rule = Rule {
    code: "notice-source-missing",
    severity: Severity::Error,
    provisions: &["GDPR 14(2)(f)", "GDPR recital 61"],
    explanation: Explanation {
        asks: "Every processing of a controller says where its data comes from; what others give or the public \
               shows is named as such.",
        why: "People can follow data back and correct it at its origin only if they know the origin. The source \
              also decides what they are told, and when.",
        blind: "It takes any named source. One that is left open among others is a warning, and one that could be anybody, \
                such as third parties, a note. Where the role is left open and the people belong to an organisation whose \
                data is used beside theirs, it asks with a note whether that organisation is a source as well.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-source-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-source-missing/passes.priv"),
    },
    check,
};

const NOTE: &str = "Where data doesn't come from the person, people are told from which source it comes, and \
                    whether the public can reach that source.";

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let (mut asked, mut told): (Vec<DeclId>, Vec<Span>) = (Vec::new(), Vec::new());
    for processing in model.explained() {
        let source = model.fact(processing.id, "source");
        let activity = model.activity_of(processing.id);
        if source.broken {
            continue;
        }
        if !source.is_stated() {
            let place =
                if model.own(processing.id, "source").is_written() { processing.id } else { activity };
            if !asked.contains(&place) {
                asked.push(place);
                findings.report(&[processing.id, activity], missing(model, place));
            }
        } else if let Some(entry) = source.entries.iter().find(|entry| is_nameless(entry)) {
            findings.report(&[processing.id, activity], nameless(model, processing.id, entry));
        } else if let Some((entry, party)) =
            anybody(model, source).filter(|(entry, _)| !told.contains(&entry.span))
        {
            told.push(entry.span);
            findings.report(&[processing.id, activity], general(model, entry, party));
        } else if let Some(party) = silent_party(model, processing).filter(|_| !asked.contains(&activity)) {
            asked.push(activity);
            findings.report(&[processing.id, activity], perhaps(model, processing.id, party));
        }
    }
}

/// A hole in the list, or a public source that nobody names.
fn is_nameless(entry: &Entry) -> bool {
    match &entry.value {
        Value::Hole(_) => true,
        Value::Word(word) => word.name == "public" && word.detail("text").holes().next().is_some(),
        _ => false,
    }
}

/// The organisation to which the people belong, if its own data is used beside
/// theirs while only the people are named as source, and nobody says whose client is whose.
fn silent_party(model: &Model, processing: &Declaration) -> Option<DeclId> {
    let sources = model.fact(processing.id, "source");
    let direct = |entry: &Entry| matches!(&entry.value, Value::Word(word) if matches!(word.name, "subject" | "observed"));
    let open_role = model.role(processing.id) == Role::Unknown;
    if !open_role || sources.open || !sources.entries.iter().all(direct) || !sources.has_word("subject") {
        return None;
    }
    let data = model.fact(model.activity_of(processing.id), "data");
    let parties =
        model.subjects(processing.id).into_iter().flat_map(|subject| model.own(subject, "of").refs());
    let (_, party) = parties.into_iter().find(|(_, party)| {
        data.refs().any(|(_, data)| {
            let mut about = (model.get(data).kind == Kind::Data)
                .then(|| model.own(data, "about").refs())
                .into_iter()
                .flatten()
                .peekable();
            about.peek().is_some() && about.all(|(_, who)| who == *party)
        })
    })?;
    (!model.is_ours(party)).then_some(party)
}

fn missing(model: &Model, place: DeclId) -> Diagnostic {
    let finding = RULE
        .finding(
            format!("Nothing says where the data of `{}` comes from", model.get(place).name),
            model.place(place, "source"),
        )
        .label("no source")
        .note(NOTE)
        .help("add `source: subject` for what people give, `observed` for what is seen, else the party that gives it");
    finding.fix_if(fix::insert(model, place, "source", "unstated"))
}

/// A source that is a class of companies which could be anybody.
fn anybody<'m>(model: &'m Model, source: &'m Fact) -> Option<(&'m Entry, DeclId)> {
    source.entries.iter().find_map(|entry| {
        let party = entry.value.target().filter(|&party| model.get(party).kind == Kind::Organisation)?;
        let told = ["members", "sector"].iter().any(|field| model.own(party, field).is_stated());
        let class = model.own(party, "type").has_word("class");
        (class && !told && lexicon::is_anybody(&model.label(party))).then_some((entry, party))
    })
}

fn general(model: &Model, entry: &Entry, party: DeclId) -> Diagnostic {
    let message =
        format!("The source `{}` could be anybody: \"{}\"", model.get(party).name, model.label(party));
    let mut finding = RULE.finding(message, entry.span).label("who are they?").note(NOTE).help(
        "name them in `members`, or say in `sector` what they do, in the declaration of this organisation",
    );
    finding.severity = Severity::Note;
    finding
}

fn nameless(model: &Model, processing: DeclId, entry: &Entry) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("A source of `{}` has no name", model.get(processing).name), entry.span)
        .label("left open")
        .note(NOTE)
        .help("name the party, or describe the source: `public(\"the trade register\")`");
    finding.severity = Severity::Warning;
    finding
}

fn perhaps(model: &Model, processing: DeclId, party: DeclId) -> Diagnostic {
    let activity = &model.get(model.activity_of(processing)).name;
    let mut finding = RULE
        .finding(
            format!("`{}` may be a source of the data of `{activity}` too", model.get(party).name),
            model.place(processing, "source"),
        )
        .label("only the people themselves are named")
        .note(NOTE)
        .help(format!(
            "if `{0}` gives data about its people, add it: `source: [subject, {0}]`",
            model.get(party).name
        ));
    finding.severity = Severity::Note;
    finding
}
