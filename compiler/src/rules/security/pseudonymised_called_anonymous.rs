//! Hashed or pseudonymised data is called anonymous.

use crate::diagnostic::Severity;
use crate::model::value::{Entry, Modality};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `pseudonymised-called-anonymous`
pub static RULE: Rule = Rule {
    code: "pseudonymised-called-anonymous",
    severity: Severity::Error,
    provisions: &["GDPR 4(5)", "GDPR recital 26", "C-413/23 P"],
    explanation: Explanation {
        asks: "Data is called anonymous only if nobody can be identified from it.",
        why: "A hash or a code stands for one person, so with the key or a list of candidates the \
              person is found again.",
        blind: "It reads how the data was made and whether it keeps elements that identify directly. \
              Whether a certain taker could identify people is not judged.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/pseudonymised-called-anonymous/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/pseudonymised-called-anonymous/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    promised(policy, findings);
    for data in model.of_kind(Kind::Data) {
        let Some((entry, _)) = model.own(data.id, "identity").word("anonymous") else { continue };
        let Some((span, label)) = trace(model, data) else { continue };
        let finding = RULE
            .finding(format!("`{}` is called anonymous and still stands for single people", data.name), entry.span)
            .label("called anonymous")
            .related(span, label)
            .note("Data that can be tied to a person with further knowledge is pseudonymous, and stays personal.")
            .help("write `identity: pseudonymous(key: …)`, and say who holds the key");
        findings.report(&[data.id], finding);
    }
}

/// Promises that somebody gets anonymous data only, to whom an identifier goes.
fn promised(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.of_kind(Kind::Claim).filter(|own| !model.own(own.id, "except").is_written()) {
        let Some((entry, word)) = model.own(claim.id, "always").word("anonymous") else { continue };
        let takers: Vec<DeclId> = word.detail("to").refs().map(|(_, taker)| taker).collect();
        let arrives =
            policy.graph.hops.iter().filter(|hop| hop.to.declared().is_some_and(|to| takers.contains(&to)));
        let named =
            arrives.flat_map(|hop| hop.data.iter().map(move |&data| (hop, data))).find_map(|(hop, data)| {
                let identified = model.get(data).kind == Kind::Data && model.is_identified(data);
                let direct = |(_, id): &(&Entry, DeclId)| {
                    model.get(*id).kind == Kind::Element && model.own(*id, "identifier").has_word("direct")
                };
                let found = model.own(data, "elements").refs().find(direct).filter(|_| identified)?;
                Some((hop.possible, data, found))
            });
        let Some((possible, data, (piece, element))) = named else { continue };
        let mut finding = RULE
            .finding(
                format!("`{}` promises anonymous data, and `{}` holds `{}`", claim.name, model.get(data).name, model.get(element).name),
                entry.span,
            )
            .label("the promise")
            .related(piece.span, "identifies people")
            .note("Data that can be tied to a person with further knowledge is pseudonymous, and stays personal.")
            .help("leave the identifier out before the data goes there, or correct the promise");
        if possible || piece.modality != Modality::Certain {
            finding.severity = Severity::Warning;
        }
        findings.report(&[claim.id, data], finding);
    }
}

/// What ties the data to single people.
fn trace(model: &Model, data: &Declaration) -> Option<(Span, String)> {
    let made = model.own(data.id, "made_by");
    if let Some((entry, word)) = made.words().find(|(_, word)| matches!(word.name, "hash" | "pseudonymise")) {
        return Some((entry.span, format!("`{}` keeps people apart", word.name)));
    }
    let direct =
        |id: DeclId| model.get(id).kind == Kind::Element && model.own(id, "identifier").has_word("direct");
    let (entry, element) = model.own(data.id, "elements").refs().find(|(_, id)| direct(*id))?;
    Some((entry.span, format!("`{}` identifies people", model.get(element).name)))
}
