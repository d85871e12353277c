//! Who writes that something may happen says when it does.
//!
//! It reads the values that the author marks as possible; words in texts are left
//! alone, since "may" has many meanings.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Modality};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `conditional-wording`
pub static RULE: Rule = Rule {
    code: "conditional-wording",
    severity: Severity::Note,
    provisions: &["WP260 rev.01", "GDPR 12(1)"],
    explanation: Explanation {
        asks: "What may happen with data is stated with the circumstance in which it happens.",
        why: "\"We may share your data\" leaves people guessing whether it concerns them.",
        blind: "It reads `may` and `modality: possible`, not the wording of texts. It is silent where a \
              guard, a trigger or a precondition says when.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/conditional-wording/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/conditional-wording/passes.priv"),
    },
    check,
};

/// Kinds whose statements reach the notice.
const KINDS: [Kind; 6] =
    [Kind::Activity, Kind::Part, Kind::System, Kind::Recipient, Kind::Flow, Kind::Tracker];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    for declaration in KINDS.iter().flat_map(|&kind| model.of_kind(kind)) {
        if !declaration.cases.is_always() {
            continue;
        }
        if let Some(finding) = whole(model, declaration).or_else(|| values(declaration)) {
            let finding = finding
                .note(
                    "The authorities ask for definite words: \"may\" and \"might\" leave open what happens.",
                )
                .help("say when: `… when \"you open a dispute\"`, or state it as it is");
            findings.report(&model.about(&[declaration.id]), finding);
        }
    }
}

/// A declaration that is only possible, without a circumstance anywhere on it.
fn whole(model: &Model, declaration: &Declaration) -> Option<Diagnostic> {
    let (entry, _) = model.own(declaration.id, "modality").word("possible")?;
    let guarded =
        declaration.fields.iter().flat_map(|field| &field.fact.entries).any(|entry| !entry.cases.is_always());
    let conditional = declaration.kind == Kind::Flow && model.own(declaration.id, "only_if").is_stated();
    let message = format!("`{}` may happen, and nothing says when", declaration.name);
    (!guarded && !conditional).then(|| RULE.finding(message, entry.span).label("possible"))
}

/// Values that may hold, without a guard.
fn values(declaration: &Declaration) -> Option<Diagnostic> {
    let open = |entry: &&Entry| {
        entry.modality == Modality::May && entry.cases.is_always() && entry.value.is_stated()
    };
    let mut written = declaration
        .fields
        .iter()
        .flat_map(|field| field.fact.entries.iter().filter(open).map(move |entry| (field.table.name, entry)));
    let (field, first) = written.next()?;
    let message = format!("`{}` of `{}` may be so, and nothing says when", field, declaration.name);
    let finding = RULE.finding(message, first.span).label("may");
    Some(written.filter(|(other, _)| *other != field).fold(finding, |finding, (field, entry)| {
        finding.related(entry.span, format!("and so may `{field}`"))
    }))
}
