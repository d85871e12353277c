//! Criminal data has an article of its own.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `criminal-data-filed-under-article-9`
pub static RULE: Rule = Rule {
    code: "criminal-data-filed-under-article-9",
    severity: Severity::Hint,
    provisions: &["GDPR 9", "GDPR 10"],
    explanation: Explanation {
        asks: "Data on convictions and offences states what allows it in `article_10`, not in `article_9`.",
        why: "Convictions are no special category; Article 10 has its own conditions, and those of Article 9 do not \
              meet them.",
        blind: "It speaks where an activity uses criminal data and no special category at all.",
        related: &["criminal-data-authority-missing"],
        fails: include_str!("../../../../tests/rules/special/criminal-data-filed-under-article-9/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/special/criminal-data-filed-under-article-9/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings() {
        let filed = model.fact(processing.id, "article_9").is_stated();
        let place = model.place(processing.id, "article_9");
        let special = model.data(processing.id).iter().any(|&data| model.has_tag(data, "special"));
        if filed && !special && model.uses_tagged(processing.id, "criminal") && !reported.contains(&place) {
            reported.insert(place);
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing));
        }
    }
}

fn finding(model: &Model, processing: &Declaration) -> Diagnostic {
    RULE.finding(
        format!("`{}` files criminal data under Article 9", processing.name),
        model.place(processing.id, "article_9"),
    )
    .label("for special categories only")
    .note("Convictions and offences fall under Article 10.")
    .help("move what allows it to `article_10: law(FR, \"act and article\")` or `official_authority`")
}
