//! Recognising people by their face, voice or fingers uses biometric data.

use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `biometric-identification-unflagged`
pub static RULE: Rule = Rule {
    code: "biometric-identification-unflagged",
    severity: Severity::Error,
    provisions: &["GDPR 4(14)", "GDPR 9(1)"],
    explanation: Explanation {
        asks: "An activity that recognises people by their body tags some of its data as biometric.",
        why: "Templates of faces, voices and fingerprints that single people out are a special category, and need \
              a condition of Article 9.",
        blind: "It looks at the technique `biometric_recognition`. Pictures and recordings from which no template \
                is made are not meant.",
        related: &["biometric-overclassified"],
        fails: include_str!("../../../../tests/rules/special/biometric-identification-unflagged/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/special/biometric-identification-unflagged/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in
        model.processings().filter(|processing| model.has_technique(processing.id, "biometric_recognition"))
    {
        let data = model.data(processing.id);
        let tagged = data.iter().any(|&data| model.label_of(data, "special(biometric)") != Label::Absent);
        if !tagged && !data.is_empty() {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, &data));
        }
    }
}

fn finding(model: &Model, processing: &Declaration, data: &[DeclId]) -> Diagnostic {
    let message = format!("`{}` recognises people and tags no data as biometric", processing.name);
    RULE.finding(message, model.place(processing.id, "techniques"))
        .label("makes templates that single people out")
        .related(model.place(processing.id, "data"), "none of this is `special(biometric)`")
        .note("Data that results from technical recognition of the body is a special category.")
        .help("add `tags: special(biometric)` to the data that holds the templates")
        .fix_if(tag(model, data))
}

/// Tags the only category of the activity, if it has no tags yet.
fn tag(model: &Model, data: &[DeclId]) -> Option<Fix> {
    let [only] = data else { return None };
    let declaration = model.get(*only);
    let own = declaration.kind == Kind::Data && !model.is_library(*only) && !model.writes(*only, "tags");
    let end = declaration.end.filter(|_| own)?;
    Some(Fix {
        title: "Add `tags: special(biometric)`".to_owned(),
        kind: FixKind::Assist,
        edits: vec![Edit {
            span: Span { end: end.start, ..end },
            text: "  tags: special(biometric)\n".to_owned(),
        }],
    })
}
