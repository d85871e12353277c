//! A record of processing has the points of Art. 30(1).
//!
//! Runs where a `record_controller` is declared. What a notice asks for as well is reported
//! there.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `ropa-controller-field-missing`
pub static RULE: Rule = Rule {
    code: "ropa-controller-field-missing",
    severity: Severity::Error,
    provisions: &["GDPR 30(1)"],
    explanation: Explanation {
        asks: "For each activity of a controller the record has the people, the data, the recipients and \
              the period, and it says how to reach the controller.",
        why: "The authority reads the record first; what is missing there nobody has thought of, or \
              nobody says.",
        blind: "It looks at what the policy states, not at a record kept elsewhere. Time limits are \
              required where possible, and lack with a warning. Security is the matter of \
              `security-measures-missing`.",
        related: &["ropa-exemption-misapplied"],
        fails: include_str!("../../../../tests/rules/records/ropa-controller-field-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/records/ropa-controller-field-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for record in model.documents("record_controller") {
        let only = model.own(record, "only");
        let kept = |id: DeclId| {
            !only.is_written()
                || only.open
                || only.refs().any(|(_, row)| row == id || row == model.activity_of(id))
        };
        let rows: Vec<DeclId> =
            model.processings().map(|one| one.id).filter(|&id| model.decides(id) && kept(id)).collect();
        for (lack, article, severity) in POINTS {
            let open: Vec<DeclId> = rows.iter().copied().filter(|&id| lacks(policy, id, lack)).collect();
            if open.is_empty() {
                continue;
            }
            let mut finding = finding(model, record, lack, &model.gathered(&open));
            finding.severity = *severity;
            finding.provisions.push(article);
            findings.report(&[vec![record], model.about(&open)].concat(), finding);
        }
        if let Some(speaker) = model.speaker.filter(|&party| model.channels(party).is_empty()) {
            let mut finding = RULE
                .finding(
                    format!(
                        "`{}` doesn't say how to reach `{}`",
                        model.get(record).name,
                        model.get(speaker).name
                    ),
                    model.get(speaker).span,
                )
                .label("no contact")
                .related(model.get(record).span, "the record")
                .note("A record names the controller with its contact details.")
                .help("add `contacts: { … }`");
            finding.provisions.push("GDPR 30(1)(a)");
            findings.report(&[record, speaker], finding);
        }
    }
}

/// The points of the record, with their letters and how much their lack weighs.
const POINTS: &[(&str, &str, Severity)] = &[
    ("subjects", "GDPR 30(1)(c)", Severity::Error),
    ("data", "GDPR 30(1)(c)", Severity::Error),
    ("recipients", "GDPR 30(1)(d)", Severity::Error),
    ("retention", "GDPR 30(1)(f)", Severity::Warning),
];

/// Whether a processing leaves a point open that no notice asks for as well.
fn lacks(policy: &Policy<'_>, id: DeclId, field: &str) -> bool {
    let model = policy.model;
    let fact = model.fact(id, field);
    match field {
        "recipients" => {
            let hop = policy.graph.hops.iter().any(|hop| {
                let party = hop
                    .to
                    .declared()
                    .is_some_and(|to| matches!(model.get(to).kind, Kind::Organisation | Kind::Recipient));
                hop.activities.contains(&id) && party
            });
            !model.builds("notice") && fact.is_unknown() && !fact.open && !hop
        }
        "retention" => !model.builds("notice") && model.kept(id).is_empty(),
        _ => fact.is_hole(),
    }
}

fn finding(model: &Model, record: DeclId, field: &str, open: &[DeclId]) -> Diagnostic {
    let what = match field {
        "subjects" => "whose data",
        "data" => "which data",
        "recipients" => "who receives the data of",
        _ => "how long the data is kept of",
    };
    let verb = match (field, open.len()) {
        ("subjects" | "data", 1) => " uses",
        ("subjects" | "data", _) => " use",
        _ => "",
    };
    let finding = RULE
        .finding(
            format!("The record doesn't say {what} {}{verb}", names(model, open)),
            model.place(open[0], field),
        )
        .label("left open")
        .related(model.get(record).span, "the record")
        .note("A record of processing has the points of Art. 30(1) for each activity.")
        .help(format!("add `{field}: …`"));
    also(finding, open[1..].iter().map(|&id| model.place(id, field)), "nor here")
}
