//! Only Union or Member State law makes an obligation of Art. 6(1)(c).
//!
//! A list that also cites such a law is enough. An agreement between states is
//! cited as the law that applies it.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::value::Entry;
use crate::rules::wording::{country, names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legal-obligation-foreign-law`
pub static RULE: Rule = Rule {
    code: "legal-obligation-foreign-law",
    severity: Severity::Error,
    provisions: &["GDPR 6(3)", "GDPR 48", "EDPB 02/2024"],
    explanation: Explanation {
        asks: "A legal obligation rests on the law of the Union or of a Member State.",
        why: "A duty under the law of another country does not by itself allow the use of data in \
              Europe.",
        blind: "It reads the state in the citation. It is silent where a European law or an agreement is \
              cited beside it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-obligation-foreign-law/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-obligation-foreign-law/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegalObligation) {
        let laws = claim.word.detail("law");
        let foreign = |entry: &Entry| {
            let state = entry.value.detail("state");
            state.is_stated() && state.countries().any(|(_, code)| !policy.law.in_eea(code))
        };
        if laws.open || laws.broken || laws.entries.is_empty() || !laws.entries.iter().all(foreign) {
            continue;
        }
        let state = laws.entries[0].value.detail("state").countries().next().map(|(_, code)| code);
        let country = state.map_or(String::new(), |code| country(policy.law, code));
        let gathered = model.gathered(&claim.by);
        let named = names(model, &gathered);
        let rests = verb(&gathered, "rests");
        let finding = RULE
            .finding(
                format!("{named} {rests} on an obligation under the law of {country}"),
                laws.entries[0].span,
            )
            .label("neither Union nor Member State law")
            .note("The obligation has to be laid down by the law of the Union or of a Member State.")
            .help("cite the European law or agreement that applies it too, or state another basis");
        findings.report(&model.about(&claim.by), finding);
    }
}
