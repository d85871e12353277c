//! A category of recipients says who they are: what they do, in which role.
//!
//! "Partners" could be anybody. A list that a document keeps is enough. Categories whose
//! members the author leaves open are a note, and so are recipients left open beside named ones.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Place;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};
use crate::schema::Kind;
use crate::source::Span;

/// `recipient-open-ended`
pub static RULE: Rule = Rule {
    code: "recipient-open-ended",
    severity: Severity::Warning,
    provisions: &["GDPR 13(1)(e)", "GDPR 15(1)(c)", "WP260", "C-154/21"],
    explanation: Explanation {
        asks: "Recipients are named, or described by what they do, in which sector and in which role.",
        why: "People can't tell from a word such as partners who has their data.",
        blind: "It looks for general words in the names of categories, in several languages. It is silent where \
              services or sector and the role are stated, or a document keeps the list.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/recipient-open-ended/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/recipient-open-ended/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let receives = |id: DeclId| policy.graph.arriving(Place::Declared(id)).next().is_some();
    let mut unnamed = Vec::new();
    for recipient in model.of_kind(Kind::Recipient).filter(|recipient| receives(recipient.id)) {
        let members = model.own(recipient.id, "members");
        let listed = members.refs().any(|(_, member)| model.get(member).kind == Kind::Document);
        if listed {
            continue;
        }
        if model.own(recipient.id, "type").has_word("class") && is_general(model, recipient) {
            findings.report(&[recipient.id], general(model, recipient));
        } else if members.is_hole() {
            unnamed.push(recipient.id);
        }
    }
    if !unnamed.is_empty() {
        findings.report(&unnamed, by_category(model, &unnamed));
    }
    let mut seen = BTreeSet::new();
    for processing in model.explained() {
        let recipients = model.fact(processing.id, "recipients");
        let Some((hole, _)) = recipients.holes().next().filter(|_| recipients.refs().next().is_some()) else {
            continue;
        };
        if seen.insert(hole.span) {
            findings.report(&model.about(&[processing.id]), others(processing, hole.span));
        }
    }
}

/// Some recipients are named, and there are more.
fn others(processing: &Declaration, hole: Span) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("Who else receives the data of `{}` is left open", processing.name), hole)
        .label("nobody knows who")
        .note("People are told all recipients or categories of recipients.")
        .help("name them, or remove the hole if there are no others");
    finding.severity = Severity::Note;
    finding
}

fn is_general(model: &Model, recipient: &Declaration) -> bool {
    let stated = |field: &str| model.own(recipient.id, field).is_stated();
    let described = (stated("services") || stated("sector")) && stated("role");
    !described && lexicon::is_anybody(&model.label(recipient.id))
}

fn general(model: &Model, recipient: &Declaration) -> Diagnostic {
    RULE.finding(format!("`{}` could be anybody: \"{}\"", recipient.name, model.label(recipient.id)), recipient.span)
        .label("neither what they do nor in which role")
        .note("Recipients are named, or described by type, sector, role and place; on request people are given the names.")
        .help("name them in `members`, or state `services`, `sector` and `role`")
}

fn by_category(model: &Model, recipients: &[DeclId]) -> Diagnostic {
    let mut finding = RULE
        .finding(
            format!("{} are described, and not named", names(model, recipients)),
            model.place(recipients[0], "members"),
        )
        .label("who they are is left open")
        .note("A category of recipients may be enough in a notice; names are better, and are due when somebody asks.")
        .help("name them: `members: \"…\"`");
    if let [one] = recipients {
        finding.message = format!("`{}` is described, and not named", model.get(*one).name);
    }
    for &other in &recipients[1..] {
        finding = finding.related(model.place(other, "members"), "nor here");
    }
    finding.severity = Severity::Note;
    finding
}
