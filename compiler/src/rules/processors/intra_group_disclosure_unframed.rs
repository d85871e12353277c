//! A company of the same group is another party.
//!
//! Data that goes to it needs a contract, an arrangement, or a purpose and basis like any
//! other disclosure.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `intra-group-disclosure-unframed`
pub static RULE: Rule = Rule {
    code: "intra-group-disclosure-unframed",
    severity: Severity::Warning,
    provisions: &["GDPR 4(19)", "GDPR recital 48", "EDPB 07/2020"],
    explanation: Explanation {
        asks: "Data goes to another company of the group as a processor, under an arrangement, or for a \
              stated purpose of its own.",
        why: "The law knows no privilege of groups; what one company may do with the data, another one \
              may not for that alone.",
        blind: "It looks at recipients that share a stated group and decide for themselves without a \
              stated purpose. It is silent where an activity of internal administration rests on a \
              weighed interest.",
        related: &["flow-disclosure-without-basis"],
        fails: include_str!("../../../../tests/rules/processors/intra-group-disclosure-unframed/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/processors/intra-group-disclosure-unframed/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(speaker) = model.speaker else { return };
    let mut seen: HashSet<DeclId> = HashSet::new();
    for hop in &policy.graph.hops {
        let Some(taker) = hop.to.declared().filter(|&to| model.get(to).kind == Kind::Recipient) else {
            continue;
        };
        let framed = model.own(taker, "own_purposes").is_stated() || model.own(taker, "contract").is_stated();
        if seen.contains(&taker) || framed || model.taker_role(taker) != TakerRole::Controller {
            continue;
        }
        let Some(group) = shared_group(model, speaker, taker) else { continue };
        if hop.activities.iter().any(|&activity| is_framed(model, activity)) {
            continue;
        }
        seen.insert(taker);
        let finding = RULE
            .finding(
                format!("`{}` gets data as a company of `{}`, and nothing says what for", model.get(taker).name, model.get(group).name),
                hop.span,
            )
            .label("goes to the group")
            .related(model.place(taker, "role"), "decides for itself")
            .note("Companies of a group are parties of their own; internal administration may be an interest, if it is weighed.")
            .help("state its `own_purposes`, make it a `processor` with a contract, or write `role: joint(…)`");
        findings.report(&[taker, hop.by], finding);
    }
}

/// The group to which both belong.
fn shared_group(model: &Model, ours: DeclId, taker: DeclId) -> Option<DeclId> {
    let groups = |party: DeclId| {
        let mut all: Vec<DeclId> = model.own(party, "group").refs().map(|(_, group)| group).collect();
        all.extend(model.own(model.company(party), "group").refs().map(|(_, group)| group));
        let member = |group: &DeclId| {
            model.own(*group, "members").refs().any(|(_, own)| own == party || own == model.company(party))
        };
        all.extend(
            model
                .of_kind(Kind::Organisation)
                .filter(|own| model.own(own.id, "type").has_word("group"))
                .map(|own| own.id)
                .filter(member),
        );
        all
    };
    let own = groups(ours);
    groups(taker).into_iter().find(|group| own.contains(group) || *group == ours)
}

/// Whether an activity is internal administration on a weighed interest, or its law asks for it.
fn is_framed(model: &Model, activity: DeclId) -> bool {
    model.bases(activity).any(|(basis, _, word)| match basis {
        Basis::LegalObligation => true,
        Basis::LegitimateInterest => {
            model.has_purpose(activity, "administration")
                && (word.detail("assessment").is_stated() || !model.assessments(activity, "lia").is_empty())
        }
        _ => false,
    })
}
