//! A right that is limited names the law that limits it.
//!
//! The exceptions that the articles contain themselves need no citation.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Word};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::schema::rights::RIGHT_NAMES;

/// `rights-restriction-uncited`
pub static RULE: Rule = Rule {
    code: "rights-restriction-uncited",
    severity: Severity::Error,
    provisions: &["GDPR 23", "GDPR 12(4)"],
    explanation: Explanation {
        asks: "A limit on a right cites the law that allows it, and a refusal gives its reasons.",
        why: "Only a law may take a right away, and only within Art. 23; people must be able to look it \
              up and to complain.",
        blind: "It takes words such as \"legal claims\", \"rights of others\", \"compelling grounds\" or \
              \"freedom of expression\" for the exceptions of the articles themselves, in several \
              languages, and does not judge whether they hold.",
        related: &["rights-list-incomplete"],
        fails: include_str!("../../../../tests/rules/rights/rights-restriction-uncited/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-restriction-uncited/passes.priv"),
    },
    check,
};

/// Words of the exceptions that Arts 12, 15(4), 17(3), 20 and 21 contain themselves, in lower case.
const OWN: &[&str] = &[
    "compelling",
    "overrid",
    "legal claim",
    "claims",
    "rights of others",
    "others\u{2019} rights",
    "third part",
    "freedom",
    "expression",
    "archiv",
    "statistic",
    "research",
    "trade secret",
    "technically feasible",
    "particular situation",
    "legitimate reason",
    "legitimate ground",
    "unfounded",
    "excessive",
    "public interest",
    "paper",
    "automated means",
    "impérieux",
    "droits de tiers",
    "constatation",
    "zwingende",
    "rechte dritter",
    "rechtsanspr",
    "besonderen situation",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let concerned = model.concerned(rights.id);
        if concerned.is_empty() {
            continue;
        }
        let about = [vec![rights.id], concerned].concat();
        for right in RIGHT_NAMES {
            for (entry, word) in
                model.own(rights.id, right).words().filter(|(_, word)| word.name == "limited")
            {
                if !word.detail("by").is_stated() && !word.detail("by").broken && !is_own(word) {
                    let mut finding = uncited(&rights.name, right, entry);
                    finding.provisions.extend(model.articles_of(right, &about));
                    findings.report(&about, finding);
                }
            }
        }
        let refusal = model.own(rights.id, "refusal");
        if let Some(entry) = refusal.entries.first().filter(|_| refusal.is_none()) {
            findings.report(&about, silent(&rights.name, entry));
        }
    }
}

/// Whether a limit is an exception of the article itself.
fn is_own(word: &Word) -> bool {
    word.detail("text").texts().any(|(_, text)| {
        let words = text.main().to_lowercase();
        OWN.iter().any(|own| words.contains(own))
    })
}

fn uncited(rights: &str, right: &str, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{rights}` limits `{right}`, and no law is cited for it"), entry.span)
        .label("limited by whom?")
        .note("Rights are limited by a law that meets Art. 23, or by an exception of their own article.")
        .help("cite it: `limited(\"…\", by: law(FR, \"…\"))`")
}

fn silent(rights: &str, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{rights}` refuses requests without reasons"), entry.span)
        .label("stated to be none")
        .note("Whoever does not act on a request says why, and that people may complain and go to court.")
        .help("state the reasons that are given, or remove the line")
}
