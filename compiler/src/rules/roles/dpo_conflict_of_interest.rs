//! An officer does not watch over decisions of his or her own.
//!
//! Management, IT, HR, marketing and legal defence conflict; so does one person as
//! officer and representative. Other words in `other_roles` are left alone.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Field, Word, fact};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `dpo-conflict-of-interest`
pub static RULE: Rule = Rule {
    code: "dpo-conflict-of-interest",
    severity: Severity::Warning,
    provisions: &["GDPR 38(6)", "C-453/21", "WP243 rev.01", "EDPB 03/2018"],
    explanation: Explanation {
        asks: "The data protection officer has no other role in which he or she decides on the use of \
              data.",
        why: "Nobody can watch independently over what he or she decided.",
        blind: "It knows the roles that have a word of their own and cannot weigh what a person does in \
              fact. It is silent where the officer comes from another organisation.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/dpo-conflict-of-interest/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/dpo-conflict-of-interest/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        let mut about = vec![controller];
        about.extend(model.activities_of(decided));
        let name = &model.get(controller).name;
        for (_, officer) in model.own(controller, "dpo").records() {
            if fact(officer, "of").is_stated() {
                continue;
            }
            let roles: Vec<(&Entry, &Word)> = fact(officer, "other_roles").words().collect();
            if let Some((entry, word)) = roles.first() {
                let message =
                    format!("The data protection officer of `{name}` also works in {}", described(word.name));
                let finding = RULE.finding(message, entry.span).label("decides on the use of data");
                let finding = roles[1..].iter().fold(finding, |finding, (entry, word)| {
                    finding.related(entry.span, format!("and in {}", described(word.name)))
                });
                findings.report(&about, advised(finding));
            }
            if let Some((entry, words)) =
                fact(officer, "other_roles").texts().find(|(_, text)| decides(text.main()))
            {
                let message = format!(
                    "The data protection officer of `{name}` also answers for something: {}",
                    words.main()
                );
                let mut finding = RULE.finding(message, entry.span).label("a task of the controller?");
                finding.severity = Severity::Warning;
                findings.report(&about, advised(finding));
            }
            for (other, person) in represents(model, controller, officer) {
                let message = format!("`{person}` is both officer and representative of `{name}`");
                let finding =
                    RULE.finding(message, other).label("acts on the instructions of the controller");
                findings.report(&about, advised(finding));
            }
        }
    }
}

/// Whether words name a task that decides on means: security, or the head of something.
fn decides(words: &str) -> bool {
    let words = words.to_lowercase();
    ["security", "head of", "chief", "director", "sécurité", "leiter", "sicherheit"]
        .iter()
        .any(|word| words.contains(word))
}

/// Where the officer is named as representative too.
fn represents(model: &Model, controller: DeclId, officer: &[Field]) -> Vec<(Span, String)> {
    let named = |fields: &[Field]| {
        fact(fields, "name").texts().next().map(|(entry, text)| (entry.span, text.main().to_owned()))
    };
    let Some((_, officer)) = named(officer) else { return Vec::new() };
    let others = model.own(controller, "representative").records().filter_map(|(_, fields)| named(fields));
    others.filter(|(_, name)| *name == officer).collect()
}

fn advised(finding: Diagnostic) -> Diagnostic {
    finding
        .note("The officer may have other tasks, unless they mean deciding on purposes and means of processing.")
        .help("give the two functions to different people")
}

fn described(word: &str) -> &str {
    match word {
        "it" => "IT",
        "hr" => "human resources",
        "defence" => "the legal defence of the organisation",
        other => other,
    }
}
