//! People are told who sets and who reads a tracker.
//!
//! A party is named if it is one company, or a class with `members`.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `tracker-third-party-unnamed`
pub static RULE: Rule = Rule {
    code: "tracker-third-party-unnamed",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "GDPR 13(1)(e)", "C-673/17", "C-40/17", "C-604/22"],
    explanation: Explanation {
        asks: "Every party that sets or reads a tracker is named.",
        why: "Whoever consents has to know who gets access to the device; a class of partners names \
              nobody.",
        blind: "It takes a single company or a list of members as named, also a list kept elsewhere. It \
              is silent where only the controller sets the tracker.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-third-party-unnamed/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-third-party-unnamed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker) {
        for (field, does) in [("set_by", "sets"), ("read_by", "reads")] {
            if let Some((place, label, party)) = unnamed(model, tracker, field) {
                let mut finding = RULE
                    .finding(format!("The policy does not name who {does} `{}`", tracker.name), place)
                    .label(label)
                    .note("Consent is informed only if people know who gets access to their device.")
                    .help("name each company, or give the class its `members`");
                let mut about = vec![tracker.id];
                if let Some(party) = party {
                    finding = finding.related(model.place(party, "members"), "nobody is named here");
                    about.push(party);
                }
                findings.report(&about, finding);
                break;
            }
        }
    }
}

/// A hole, an open list or a class without members among the parties.
fn unnamed(
    model: &Model,
    tracker: &Declaration,
    field: &str,
) -> Option<(Span, &'static str, Option<DeclId>)> {
    let fact = model.own(tracker.id, field);
    if let Some((entry, _)) = fact.holes().next() {
        return Some((entry.span, "not stated", None));
    }
    if fact.open {
        return Some((model.place(tracker.id, field), "a list with more to come", None));
    }
    let class = fact.refs().find(|(_, party)| is_crowd(model, *party))?;
    Some((class.0.span, "a class without names", Some(class.1)))
}

/// Whether a party stands for several that nobody names.
fn is_crowd(model: &Model, party: DeclId) -> bool {
    let members = model.own(party, "members");
    let class = model.own(party, "type").has_word("class");
    !members.is_stated() && (class || members.holes().next().is_some())
}
