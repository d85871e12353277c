//! A notice for children is written so that children understand it.
//!
//! Looks at notices whose whole audience are children, without a short notice beside them.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `notice-child-language`
pub static RULE: Rule = Rule {
    code: "notice-child-language",
    severity: Severity::Warning,
    provisions: &["GDPR 12(1)", "GDPR recital 38", "GDPR recital 58"],
    explanation: Explanation {
        asks: "A notice that addresses only children has a short layer in words that they understand.",
        why: "Children are told in language that they can grasp, since the information is for them.",
        blind: "It can't read for a child. It is silent where parents are addressed too.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-child-language/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-child-language/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for notice in model.documents("notice") {
        let audience = model.own(notice, "audience");
        let readers: Vec<DeclId> = audience.refs().map(|(_, who)| who).collect();
        let only_children =
            !readers.is_empty() && !audience.open && readers.iter().all(|&who| is_child(model, who));
        if only_children && !has_layer(model, notice) {
            let finding = RULE
                .finding(format!("`{}` addresses children in the words of the law", model.get(notice).name), model.place(notice, "audience"))
                .label("only children")
                .note("Information for a child is in clear and plain language that the child can easily understand.")
                .help("declare a `short_notice` for them that is `part_of` this notice, or address the parents too");
            findings.report(&[notice], finding);
        }
    }
}

fn is_child(model: &Model, who: DeclId) -> bool {
    model.get(who).kind == crate::schema::Kind::Subject && model.has_trait(who, "child")
}

/// Whether a short notice belongs to a notice.
fn has_layer(model: &Model, notice: DeclId) -> bool {
    let belongs = |layer: DeclId| {
        let whole = model.own(layer, "part_of");
        !whole.is_stated() || whole.refs().any(|(_, whole)| whole == notice)
    };
    model.documents("short_notice").into_iter().any(belongs)
}
