//! Data of children does not end in advertising.
//!
//! Follows the data of activities about children to takers that advertise for themselves, and
//! to activities that use it again.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::wording::along;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `flow-child-data-to-advertising`
pub static RULE: Rule = Rule {
    code: "flow-child-data-to-advertising",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR recital 38", "DSA 28(2)"],
    explanation: Explanation {
        asks: "Data about children reaches nobody who uses it to advertise.",
        why: "Children know less of what happens with their data and are easier to sway; the law protects \
              them most where they are sold to.",
        blind: "It looks at people with the trait `child`, at stated purposes of takers, and at \
              activities with the first one as a source. Advertising by context alone is left out.",
        related: &["advertising-minor-profiling"],
        fails: include_str!("../../../../tests/rules/flow/flow-child-data-to-advertising/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-child-data-to-advertising/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<DeclId> = HashSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(taker) = hop.to.declared().filter(|&to| model.get(to).kind == Kind::Recipient) else {
            continue;
        };
        let child = hop.activities.iter().find_map(|&activity| child(model, activity));
        let advertises = model.own(taker, "own_purposes").refs().find(|(_, own)| is_advertising(model, *own));
        let (Some(child), Some((entry, _))) = (child, advertises) else { continue };
        if seen.contains(&taker) {
            continue;
        }
        seen.insert(taker);
        let finding = RULE
            .finding(
                format!(
                    "`{}` gets data of `{}` and advertises",
                    model.get(taker).name,
                    model.get(child).name
                ),
                hop.span,
            )
            .label("goes to whoever advertises")
            .related(entry.span, "for this purpose of its own")
            .related(model.get(child).span, "children")
            .note(NOTE)
            .help("leave children out before the data goes there, or have the taker act for you only");
        findings.report(&[taker, hop.by, child], along(model, finding, &policy.graph.path_through(number)));
    }
    for processing in model.processings() {
        let advertising = model.purposes(processing.id).into_iter().find(|&own| is_advertising(model, own));
        for (entry, origin) in model.reuses(processing.id) {
            let (Some(purpose), Some(child)) = (advertising, child(model, origin)) else { continue };
            let finding = RULE
                .finding(
                    format!("`{}` advertises with data of `{}`", processing.name, model.get(child).name),
                    entry.span,
                )
                .label(format!("collected by `{}`", model.get(origin).name))
                .related(model.place_of(processing.id, "purpose", purpose), "for this purpose")
                .related(model.get(child).span, "children")
                .note(NOTE)
                .help("leave children out of this source");
            findings.report(&[processing.id, origin, child], finding);
        }
    }
}

const NOTE: &str =
    "Children merit specific protection, above all where their data is used for marketing or profiles.";

/// A child among the people of an activity.
fn child(model: &Model, activity: DeclId) -> Option<DeclId> {
    model.subjects(activity).into_iter().find(|&subject| model.has_trait(subject, "child"))
}

fn is_advertising(model: &Model, purpose: DeclId) -> bool {
    ["advertising", "marketing"].iter().any(|word| model.is_kind_of(purpose, word))
        && !model.is_kind_of(purpose, "contextual")
}
