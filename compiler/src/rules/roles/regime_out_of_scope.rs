//! Institutions of the Union and law enforcement have their own rules.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

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
    companies(model, findings);
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

/// What tells a company from another, and says nothing on a person.
const OF_COMPANIES: &[&str] = &["company_name", "registration_number", "vat_number"];

/// Data on companies among the data of people.
fn companies(model: &Model, findings: &mut Findings) {
    for data in model.of_kind(Kind::Data) {
        let company = |party: DeclId| {
            model.get(party).kind == Kind::Organisation && !model.own(party, "type").has_word("sole_trader")
        };
        let about: Vec<DeclId> = model.own(data.id, "about").refs().map(|(_, party)| party).collect();
        let told = |element: &DeclId| OF_COMPANIES.contains(&model.get(*element).name.as_str());
        let Some(element) = model.elements(data.id).into_iter().find(told) else { continue };
        if about.is_empty() || !about.iter().all(|&party| company(party)) {
            continue;
        }
        let mut finding = RULE
            .finding(
                format!("`{}` is about {}, which is no person", data.name, names(model, &about)),
                model.place(data.id, "about"),
            )
            .label("a legal person")
            .related(model.place_of(data.id, "elements", element), "tells a company from others")
            .note("Data on companies is no personal data, unless it is about a person who trades alone (recital 14).")
            .help("keep it out of the policy, or write `type: sole_trader`");
        finding.severity = Severity::Note;
        findings.report(&[data.id], finding);
    }
}
