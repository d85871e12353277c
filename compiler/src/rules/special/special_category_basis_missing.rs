//! A condition of Art. 9(2) does not replace the basis of Art. 6(1).

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Word};
use crate::model::{DeclId, Declaration};
use crate::rules::{Explanation, Findings, Policy, Rule, fix, wording};

/// `special-category-basis-missing`
pub static RULE: Rule = Rule {
    code: "special-category-basis-missing",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)", "GDPR 9(2)", "C-667/21"],
    explanation: Explanation {
        asks: "An activity that states a condition of Article 9 states a basis of Article 6 as well.",
        why: "The condition lifts the prohibition on special categories; the basis makes the processing lawful in \
              the first place. The Court of Justice asks for both.",
        blind: "It does not judge whether the two fit each other; another rule does.",
        related: &["special-category-pairing"],
        fails: include_str!("../../../../tests/rules/special/special-category-basis-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-basis-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let activity = model.activity_of(processing.id);
        let basis = model.fact(processing.id, "basis");
        let condition = model.conditions(processing.id).next();
        if let Some(condition) = condition
            && !basis.broken
            && !basis.is_stated()
            && !reported.contains(&activity)
        {
            if model.get(activity).id != processing.id && !model.own(processing.id, "article_9").is_written()
            {
                reported.insert(activity);
            }
            findings.report(&[processing.id, activity], finding(policy, processing, condition));
        }
    }
}

fn finding(policy: &Policy<'_>, processing: &Declaration, (entry, word): (&Entry, &Word)) -> Diagnostic {
    let usual: Vec<String> = policy
        .law
        .condition(word.name)
        .map_or(Vec::new(), |condition| condition.usual())
        .into_iter()
        .map(|basis| format!("`{basis}`"))
        .collect();
    let model = policy.model;
    let finding = RULE
        .finding(
            format!("`{}` states a condition and no legal basis", processing.name),
            model.place(processing.id, "basis"),
        )
        .label("no basis of Article 6(1)")
        .related(entry.span, "this lifts the prohibition only")
        .note("Special categories need both: a condition of Article 9(2) and a basis of Article 6(1).")
        .fix_if(fix::insert(model, processing.id, "basis", "unstated"));
    if usual.is_empty() {
        finding
    } else {
        finding.help(format!(
            "add `basis:`; beside `{}` it usually is {}",
            word.name,
            wording::listed(&usual)
        ))
    }
}
