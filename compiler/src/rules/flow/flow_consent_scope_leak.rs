//! Data obtained under a consent serves what the consent is for.
//!
//! Compares the purposes and the parties that a consent names with those of the activities
//! that rest on it.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::wording::{along, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `flow-consent-scope-leak`
pub static RULE: Rule = Rule {
    code: "flow-consent-scope-leak",
    severity: Severity::Error,
    provisions: &["GDPR 4(11)", "GDPR 6(1)(a)", "GDPR 7"],
    explanation: Explanation {
        asks: "What rests on a consent stays within the purposes and the controllers that the consent \
              names.",
        why: "Consent is given to somebody for something; beyond that there is none.",
        blind: "It looks at consents that name their purposes or who relies on them, and at activities \
              that rest on nothing else. Processors need not be named.",
        related: &["consent-not-granular"],
        fails: include_str!("../../../../tests/rules/flow/flow-consent-scope-leak/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-consent-scope-leak/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let resting: Vec<DeclId> = model
            .rest_on(consent.id)
            .into_iter()
            .filter(|&id| model.rests_only_on(id, &[Basis::Consent]))
            .collect();
        for &activity in &resting {
            further_purposes(model, consent.id, activity, findings);
            further_controllers(policy, consent.id, activity, findings);
        }
    }
}

fn further_purposes(model: &Model, consent: DeclId, activity: DeclId, findings: &mut Findings) {
    let named = model.own(consent, "for");
    let closed = named.is_stated() && !named.open && named.holes().next().is_none();
    let asked = model.asked_for(consent);
    let by_name = named.refs().any(|(_, own)| own == activity || own == model.activity_of(activity));
    if !closed || by_name || !asked.contains(&activity) {
        return;
    }
    let scope = model.consent_purposes(consent);
    let beyond: Vec<DeclId> = model
        .purposes(activity)
        .into_iter()
        .filter(|&purpose| !model.broader(purpose).iter().any(|own| scope.contains(own)))
        .collect();
    if beyond.is_empty() {
        return;
    }
    let (name, asks) = (&model.get(activity).name, &model.get(consent).name);
    let finding = RULE
        .finding(
            format!("`{name}` rests on `{asks}`, which is not about {}", names(model, &beyond)),
            model.place(activity, "basis"),
        )
        .label("beyond what was asked")
        .related(model.place(consent, "for"), "all that people are asked")
        .note("Consent covers the purposes that were named when it was given.")
        .help("ask for the purpose as well, in a consent of its own, or state another basis");
    findings.report(&[consent, activity], finding);
}

fn further_controllers(policy: &Policy<'_>, consent: DeclId, activity: DeclId, findings: &mut Findings) {
    let model = policy.model;
    let relied = model.own(consent, "relied_on_by");
    if !relied.is_stated() || relied.open || relied.holes().next().is_some() {
        return;
    }
    let named: Vec<DeclId> = relied.refs().map(|(_, party)| model.company(party)).collect();
    let mut seen: HashSet<DeclId> = HashSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(taker) = hop.to.declared().filter(|_| hop.activities.contains(&activity)) else { continue };
        let decides = matches!(model.taker_role(taker), TakerRole::Controller | TakerRole::Joint);
        if !decides
            || named.contains(&model.company(taker))
            || named.contains(&taker)
            || seen.contains(&taker)
        {
            continue;
        }
        seen.insert(taker);
        let finding = RULE
            .finding(
                format!(
                    "`{}` gets data under `{}`, and people were not told of it",
                    model.get(taker).name,
                    model.get(consent).name
                ),
                hop.span,
            )
            .label("goes to another controller")
            .related(model.place(consent, "relied_on_by"), "all who rely on the consent")
            .note("Whoever relies on a consent is named when it is given.")
            .help("name it in `relied_on_by`, or pass nothing on to it");
        findings
            .report(&[consent, taker, activity], along(model, finding, &policy.graph.path_through(number)));
    }
}
