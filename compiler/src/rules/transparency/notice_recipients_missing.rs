//! People are told who receives their data, or that nobody does.
//!
//! Recipients may also follow from systems and flows; the rule asks only where nothing
//! leaves the activity.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::Graph;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `notice-recipients-missing`
pub static RULE: Rule = Rule {
    code: "notice-recipients-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(e)", "GDPR 14(1)(e)", "GDPR 15(1)(c)"],
    explanation: Explanation {
        asks: "Every activity of a controller names who receives the data, or says that nobody does.",
        why: "People can judge a use of their data only if they know who else gets to see it.",
        blind: "It is silent where a system, a flow or a tracker already carries the data to somebody. It can't \
              know of recipients that nobody wrote down.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-recipients-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-recipients-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, graph) = (policy.model, policy.graph);
    if !model.builds("notice") {
        return;
    }
    let mut silent: Vec<DeclId> = Vec::new();
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let recipients = model.fact(processing.id, "recipients");
        if recipients.is_unknown() && !recipients.open && !passes_on(model, graph, processing.id) {
            silent.push(processing.id);
        }
    }
    if !silent.is_empty() {
        findings.report(&model.about(&silent), finding(model, &silent));
    }
}

/// Whether some hop carries data of an activity to somebody else.
fn passes_on(model: &Model, graph: &Graph, processing: DeclId) -> bool {
    graph.serving(processing).any(|hop| match hop.to.declared() {
        Some(to) => matches!(model.get(to).kind, Kind::Organisation | Kind::Recipient) && !model.is_ours(to),
        None => hop.to == crate::graph::hop::Place::Public,
    })
}

fn finding(model: &Model, silent: &[DeclId]) -> Diagnostic {
    let gathered = model.gathered(silent);
    let mut finding = RULE
        .finding(
            format!("Nothing says who receives the data of {}", names(model, &gathered)),
            model.place(gathered[0], "recipients"),
        )
        .label("nobody named, and nobody excluded")
        .note("People are told the recipients of their data, or the categories of recipients.")
        .help("add `recipients: …` with those who receive the data, or `recipients: none`");
    for &other in &gathered[1..] {
        let span = model.place(other, "recipients");
        if span != finding.primary.span {
            finding = finding.related(span, "nor here");
        }
    }
    let alone = gathered.len() == 1;
    finding.fix_if(fix::insert(model, gathered[0], "recipients", "unstated").filter(|_| alone))
}
