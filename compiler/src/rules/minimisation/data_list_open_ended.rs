//! People learn which data is used, and not only examples.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `data-list-open-ended`
pub static RULE: Rule = Rule {
    code: "data-list-open-ended",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(a)", "GDPR 14(1)(d)", "GDPR 30(1)(c)", "WP260"],
    explanation: Explanation {
        asks: "The data of an activity is a closed list of categories.",
        why: "People, the record and the authority have to see which data is used; \"etc.\" hides the part that \
            nobody would agree to.",
        blind: "It looks for `..` in the data of an activity, and in texts for a few phrases in English, French \
            and German, such as \"etc.\" and \"any other information\". Two dots in the elements of a named \
            category are only a hint. Examples that a text introduces by \"such as\" it leaves alone.",
        related: &["data-category-too-coarse"],
        fails: include_str!("../../../../tests/rules/minimisation/data-list-open-ended/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/data-list-open-ended/passes.priv"),
    },
    check,
};

/// Phrases that leave a list open, in lower case.
const OPEN: &[&str] = &[
    "etc.",
    "etc)",
    "et cetera",
    "including but not limited to",
    "including without limitation",
    "and other information",
    "and other data",
    "any information",
    "any other information",
    "any data",
    "and so on",
    "et autres informations",
    "et autres données",
    "toute information",
    "toutes informations",
    "entre autres",
    "usw.",
    "u.a.",
    "unter anderem",
    "und sonstige",
    "und weitere daten",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let activities = model.of_kind(Kind::Activity).flat_map(|activity| model.family(activity.id));
    for activity in activities.filter(|&activity| model.own(activity, "data").open) {
        let about = [activity, model.activity_of(activity)];
        findings.report(&about, dots(model, activity));
    }
    for data in model.of_kind(Kind::Data) {
        let elements = model.own(data.id, "elements");
        let phrase = elements.texts().find_map(|(entry, text)| Some((entry.span, phrase(text.main())?)));
        if let Some((place, phrase)) = phrase {
            findings.report(&[data.id], words(data, place, phrase));
        } else if elements.open {
            let mut finding = more(model, data);
            finding.severity = Severity::Hint;
            findings.report(&[data.id], finding);
        }
    }
}

fn phrase(text: &str) -> Option<&'static str> {
    let words = text.to_lowercase();
    let ends = words.ends_with(" etc") || words.ends_with(",etc");
    let open = OPEN.iter().find(|phrase| words.contains(**phrase)).copied();
    open.or(if ends { Some("etc") } else { None })
}

fn dots(model: &Model, activity: DeclId) -> Diagnostic {
    let message = format!("`{}` does not say all the data that it uses", model.get(activity).name);
    RULE.finding(message, model.place(activity, "data"))
        .label("ends in `..`: there is more")
        .note("People have to see which data is used, not examples of it.")
        .help("name the other categories, or `unstated` for each that nobody has named yet")
}

fn words(data: &Declaration, place: Span, phrase: &str) -> Diagnostic {
    RULE.finding(format!("`{}` ends in \"{phrase}\"", data.name), place)
        .label("leaves open what else")
        .note("People have to see which data is used, not examples of it.")
        .help("name the elements, one by one")
}

fn more(model: &Model, data: &Declaration) -> Diagnostic {
    RULE.finding(
        format!("`{}` has elements that it does not name", data.name),
        model.place(data.id, "elements"),
    )
    .label("ends in `..`")
    .note("A named category may give examples; a closed list says more.")
}
