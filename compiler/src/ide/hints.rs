//! What the compiler derives, to be shown between the words.

use super::derived::{article_of, ending, role, safeguards};
use crate::Compilation;
use crate::graph::end;
use crate::law::Law;
use crate::model::DeclId;
use crate::schema::Kind;
use crate::source::{SourceId, Span};

/// Something derived, and the place after which it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// It stands after this.
    pub after: Span,
    /// A few words.
    pub text: String,
    /// A sentence.
    pub why: String,
}

/// The hints of a file, in order of their places.
pub fn hints(compilation: &Compilation, source: SourceId) -> Vec<Hint> {
    let mut hints = Vec::new();
    let model = &compilation.model;
    for declaration in model.declarations.iter().skip(model.library as usize) {
        match declaration.kind {
            Kind::Activity | Kind::Part => processing(compilation, declaration.id, &mut hints),
            Kind::System => system(compilation, declaration.id, &mut hints),
            _ => {}
        }
    }
    transfers(compilation, &mut hints);
    hints.retain(|hint| compilation.sources.chunk_source(hint.after.chunk) == source);
    hints.sort_by_key(|hint| (compilation.sources.locate(hint.after).1.end, hint.text.clone()));
    hints.dedup();
    hints
}

/// The role that nothing states, and the article behind each source.
fn processing(compilation: &Compilation, id: DeclId, hints: &mut Vec<Hint>) {
    let model = &compilation.model;
    let declaration = model.get(id);
    if declaration.parent.is_none() && !model.own(id, "role").is_written() {
        hints.push(Hint {
            after: declaration.span,
            text: "controller".to_owned(),
            why: format!("No `role` is written, so the controller decides why and how. {}", role(model, id)),
        });
    }
    if !model.decides(id) {
        return;
    }
    for entry in &model.own(id, "source").entries {
        if let Some(article) = article_of(model, &entry.value) {
            let why = match article {
                "Art. 13" => "The data is obtained from the person",
                _ => "The data is not obtained from the person",
            };
            let why = format!("{why}, who is informed under {article} GDPR");
            hints.push(Hint { after: entry.span, text: article.to_owned(), why });
        }
    }
}

/// The true end of what a system keeps, where its copies live longer.
fn system(compilation: &Compilation, id: DeclId, hints: &mut Vec<Hint>) {
    let model = &compilation.model;
    let Some(entry) = model.own(id, "retention").entries.first() else { return };
    let (Some(own), Some(last)) = (end::deleted(model, id), end::true_end(model, id)) else { return };
    if own != last {
        hints.push(Hint {
            after: entry.span,
            text: format!("gone {}", ending(model, &last)),
            why: "The latest deletion over this system and all its copies".to_owned(),
        });
    }
}

/// Where data leaves the EEA, and what covers it.
fn transfers(compilation: &Compilation, hints: &mut Vec<Hint>) {
    let model = &compilation.model;
    let law = Law::new(model, compilation.law_date);
    for transfer in compilation.graph.transfers.iter().filter(|transfer| !transfer.possible) {
        let covered = safeguards(model, transfer);
        hints.push(Hint {
            after: transfer.span,
            text: format!("transfer: {covered}"),
            why: format!(
                "Data reaches {} in {}, outside the EEA (Art. 44 GDPR): {covered}",
                model.label(transfer.importer),
                law.country_name(transfer.destination),
            ),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::hints;
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn role_article_transfer_and_true_end_are_shown() {
        let text = "organisation o { ours: true country: FR }\nsubject user \"Users\"\n\
                    recipient acme { role: processor location: US country: US }\n\
                    system store { holds: email retention: 30 days after collection }\n\
                    system copy { copy_of: store retention: 90 days after creation }\n\
                    activity a { purpose: account subjects: user data: email source: subject systems: store recipients: acme }\n";
        let compilation = compile(&Package::of([("a.priv", text)]), &Options::default());
        let source = compilation.sources.files().last().expect("a file").0;
        let texts: Vec<String> = hints(&compilation, source).into_iter().map(|hint| hint.text).collect();
        for wanted in ["controller", "Art. 13", "transfer: nothing covers it", "gone at most 120 days"] {
            assert!(texts.iter().any(|text| text.contains(wanted)), "{wanted}: {texts:?}");
        }
    }
}
