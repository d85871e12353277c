//! Institutions of the Union and law enforcement have their own rules.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `regime-out-of-scope`
pub static RULE: Rule = Rule {
    code: "regime-out-of-scope",
    severity: Severity::Warning,
    provisions: &["GDPR 2(2)(d)", "GDPR 2(3)"],
    explanation: Explanation {
        asks: "What institutions of the Union and law enforcement do is judged by the acts for them.",
        why: "Regulation (EU) 2018/1725 and Directive (EU) 2016/680 take the place of the GDPR there, \
              and differ from it.",
        blind: "It goes by the sector of the controller and the class of the purpose. A company that \
              only answers to the police is not meant.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/regime-out-of-scope/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/regime-out-of-scope/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        let sector = model.own(controller, "sector").refs();
        let institution = sector.into_iter().find(|(_, sector)| model.is_kind_of(*sector, "eu_institution"));
        let enforcing: Vec<DeclId> =
            decided.iter().copied().filter(|&id| model.has_purpose(id, "law_enforcement")).collect();
        let (message, place, act) = if let Some((entry, _)) = institution {
            let message = format!(
                "`{}` is an institution of the Union, with its own data protection act",
                model.get(controller).name
            );
            (message, entry.span, "Regulation (EU) 2018/1725")
        } else if let Some(&first) = enforcing.first() {
            let named = names(model, &model.gathered(&enforcing));
            (
                format!("{named} is law enforcement, to which other rules apply"),
                model.place(first, "purpose"),
                "Directive (EU) 2016/680",
            )
        } else {
            continue;
        };
        let finding = RULE
            .finding(message, place)
            .label("outside the GDPR")
            .note(format!("{act} applies instead; the other findings here may not fit."))
            .help("keep such activities in a package of their own");
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        findings.report(&about, finding);
    }
}
