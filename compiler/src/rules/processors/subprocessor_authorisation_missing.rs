//! A processor engages others only with the client's authorisation.
//!
//! Looks at the `terms` under which a processor works that has further processors behind
//! it. A contract that is only cited in a text is trusted.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::{HopKind, Place};
use crate::model::value::fact;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `subprocessor-authorisation-missing`
pub static RULE: Rule = Rule {
    code: "subprocessor-authorisation-missing",
    severity: Severity::Error,
    provisions: &["GDPR 28(2)"],
    explanation: Explanation {
        asks: "Where a processor passes data on to another processor, the terms say whether the client \
              authorises each one or all in general.",
        why: "The client has to stay in control of who touches the data, also two steps away.",
        blind: "It can't read a contract that the policy only mentions. Standard clauses are taken to state the \
              authorisation.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/processors/subprocessor-authorisation-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/subprocessor-authorisation-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for terms in model.of_kind(Kind::Terms).filter(|terms| model.own(terms.id, "type").has_word("processor"))
    {
        if !lacks_authorisation(model, terms.id) {
            continue;
        }
        let parties: Vec<DeclId> = model.processors_under(terms.id);
        let leaving = parties.iter().flat_map(|&party| policy.graph.leaving(Place::Declared(party)));
        let engaged = leaving.filter(|hop| hop.kind == HopKind::Subprocessing).min_by_key(|hop| hop.span);
        if let Some(hop) = engaged {
            let (by, next) = (hop.from.declared(), hop.to.declared());
            let names =
                |id: Option<DeclId>| id.map_or(String::new(), |id| format!("`{}`", model.get(id).name));
            let finding =
                finding(model, terms.id, &names(by), &names(next)).related(hop.span, "passed on here");
            findings.report(&[vec![terms.id], parties].concat(), finding);
        }
    }
}

/// Whether terms say nothing on whether further processors are allowed.
fn lacks_authorisation(model: &Model, terms: DeclId) -> bool {
    let clause = model.own(terms, "subprocessors");
    if model.own(terms, "clauses").is_stated() || clause.texts().next().is_some() {
        return false;
    }
    match clause.records().next() {
        Some((_, fields)) => fact(fields, "authorisation").is_lacking(),
        // Terms that are written out are asked for the whole clause elsewhere.
        None => clause.is_lacking() && (clause.is_written() || !model.is_written_out(terms)),
    }
}

fn finding(model: &Model, terms: DeclId, by: &str, next: &str) -> Diagnostic {
    RULE.finding(format!("{by} engages {next} without a stated authorisation"), model.place(terms, "subprocessors"))
        .label("no authorisation in these terms")
        .note("A processor engages another one only if the client authorises it in writing, one by one or in general.")
        .help("write `subprocessors: { authorisation: general  notice: 30 days  object_within: 30 days }`, or `specific`")
}
