//! Requests are answered within one month, at most three.
//!
//! Compares `answer_within` and `extension`. Best efforts are no shorter time.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Quantity, Unit};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `rights-response-time`
pub static RULE: Rule = Rule {
    code: "rights-response-time",
    severity: Severity::Error,
    provisions: &["GDPR 12(3)"],
    explanation: Explanation {
        asks: "Requests are answered within one month; a harder one may take two months more, and the person \
              is told.",
        why: "A right that is answered late is worth little, so the law sets the time.",
        blind: "It compares times and no texts. A working day counts as 1.4 days.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-response-time/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-response-time/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights).filter(|rights| !model.concerned(rights.id).is_empty()) {
        for (field, months, label) in
            [("answer_within", 1.0, "more than one month"), ("extension", 2.0, "more than two months more")]
        {
            let fact = model.own(rights.id, field);
            if let Some(entry) =
                fact.first().filter(|_| fact.quantity().is_some_and(|time| is_longer(time, months)))
            {
                let about = [vec![rights.id], model.concerned(rights.id)].concat();
                findings.report(&about, finding(&rights.name, field, entry.span, label));
            } else if let Some((hole, _)) = fact.holes().next().filter(|_| field == "extension") {
                let about = [vec![rights.id], model.concerned(rights.id)].concat();
                findings.report(&about, unbounded(&rights.name, hole.span));
            }
        }
    }
}

/// Whether a time is certainly longer than some months.
fn is_longer(time: Quantity, months: f64) -> bool {
    let number = time.to.unwrap_or(time.number);
    match time.unit {
        Unit::Month => number > months,
        Unit::WorkingDay => number * 1.4 > months * 31.0,
        _ => time.most_days().is_some_and(|days| days > months * 31.0),
    }
}

/// Answers that may wait for a time that nobody states.
fn unbounded(rights: &str, span: Span) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("`{rights}` lets answers wait, and doesn't say for how long"), span)
        .label("no end")
        .note("A harder request may take two further months; the person is told within the first.")
        .help("write `extension: 2 months`");
    finding.severity = Severity::Warning;
    finding
}

fn finding(rights: &str, field: &str, span: Span, label: &str) -> Diagnostic {
    let (message, help) = match field {
        "answer_within" => {
            (format!("`{rights}` answers requests later than within a month"), "answer_within: 1 month")
        }
        _ => (format!("`{rights}` lets answers wait more than two further months"), "extension: 2 months"),
    };
    RULE.finding(message, span)
        .label(label)
        .note("Requests are answered without undue delay and within one month; two further months are possible where needed.")
        .help(format!("write `{help}`"))
}
