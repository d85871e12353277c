//! What a thing is, as Markdown.

use super::derived::derived;
use super::place::{self, Thing};
use super::symbol::{Name, Names, Symbol};
use crate::Compilation;
use crate::model::DeclId;
use crate::model::value::{Entry, Field, Value};
use crate::schema::{self, Kind};
use crate::source::{SourceId, Span};
use std::ops::Range;

/// What stands at an offset of a file, and the bytes that it is about.
pub fn hover(
    compilation: &Compilation,
    names: &Names,
    source: SourceId,
    offset: usize,
) -> Option<(Range<usize>, String)> {
    if let Some(name) = names.at(source, offset) {
        return Some((name.bytes(), of_name(compilation, name)));
    }
    let touches = |span: Span| {
        let (file, bytes) = compilation.sources.locate(span);
        file == source && bytes.start <= offset && offset <= bytes.end
    };
    let model = &compilation.model;
    let owner = model.declarations.iter().rev().find(|declaration| touches(declaration.whole))?;
    if let Some((span, text)) = word(&owner.fields, &touches) {
        let bytes = compilation.sources.locate(span).1;
        return Some((bytes.start..bytes.end, text));
    }
    let (span, thing) = place::at(model, &compilation.sources, source, offset)?;
    let Thing::Field(_, field) = thing else { return None };
    Some((compilation.sources.locate(span).1, of_field(owner.kind, field)))
}

fn of_name(compilation: &Compilation, name: &Name) -> String {
    let model = &compilation.model;
    match &name.symbol {
        Symbol::Declaration(id) => of_declaration(compilation, *id),
        Symbol::Contact(party, name) => {
            let channels = model.channels(*party);
            let channel = channels.iter().find(|channel| channel.name == *name);
            let word = channel.and_then(|channel| channel.fact.words().next());
            let word = word.map_or("", |(_, word)| word.name);
            format!("**{name}** · contact of {}: {word}", model.label(*party))
        }
        Symbol::Value(parameter, name) => {
            let value = model.parameter_values(*parameter).find(|value| value.name == *name);
            let label = value.map_or("", |value| value.label.main());
            let label = if label.is_empty() { name } else { label };
            format!("**{label}** · value `{name}` of `{}`", model.get(*parameter).name)
        }
    }
}

/// What a declaration is, and what follows from it.
pub fn of_declaration(compilation: &Compilation, id: DeclId) -> String {
    let model = &compilation.model;
    let declaration = model.get(id);
    let mut lines =
        vec![format!("**{}** · {} `{}`", model.label(id), declaration.kind.word(), model.path(id))];
    if !declaration.documentation.is_empty() {
        lines.push(declaration.documentation.clone());
    }
    let cases = model.describe_cases(&declaration.cases);
    if !cases.is_empty() && declaration.kind != Kind::Condition {
        lines.push(format!("Holds where {cases}"));
    }
    let derived = derived(compilation, id);
    if !derived.is_empty() {
        lines.push(derived.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
    }
    lines.join("\n\n")
}

/// The innermost closed word at a place, with what it means.
fn word(fields: &[Field], touches: &dyn Fn(Span) -> bool) -> Option<(Span, String)> {
    fields.iter().filter(|field| touches(field.span)).find_map(|field| {
        let entry = field.fact.entries.iter().find(|entry| touches(entry.span))?;
        inner(entry, touches).or_else(|| of_word(field, entry, touches))
    })
}

fn inner(entry: &Entry, touches: &dyn Fn(Span) -> bool) -> Option<(Span, String)> {
    match &entry.value {
        Value::Record(fields) => word(fields, touches),
        other => word(other.details(), touches),
    }
}

fn of_word(field: &Field, entry: &Entry, touches: &dyn Fn(Span) -> bool) -> Option<(Span, String)> {
    let Value::Word(word) = &entry.value else { return None };
    let span = Span { end: entry.span.start + word.name.len() as u32, ..entry.span };
    let table = field.table.types.iter().flat_map(|kind| match kind {
        schema::Type::Words(words) => *words,
        schema::Type::Contact => schema::shared::CHANNELS,
        _ => &[],
    });
    let details = table.into_iter().find(|own| own.name == word.name).map_or(&[][..], |own| own.details);
    let details: Vec<String> = details
        .iter()
        .map(|detail| {
            let says = if detail.says.is_empty() { String::new() } else { format!(": {}", detail.says) };
            format!("- `{}`{says}", detail.name)
        })
        .collect();
    let mut text = format!("**{}** · word of `{}`", word.name, field.table.name);
    if let Some(letter) = article(field.table.name, word.name) {
        text.push_str(&format!("\n\n{letter}"));
    }
    if !details.is_empty() {
        text.push_str(&format!("\n\n{}", details.join("\n")));
    }
    touches(span).then_some((span, text))
}

/// The provision that a word of a field stands for.
fn article(field: &str, word: &str) -> Option<String> {
    let point = |article: &str, letter: char| Some(format!("GDPR Art. {article}({letter})"));
    match field {
        "basis" => {
            crate::model::activity::Basis::from_word(word).and_then(|basis| point("6(1)", basis.letter()))
        }
        "article_9" => {
            let words = [
                "explicit_consent",
                "employment_law",
                "vital_interests",
                "nonprofit",
                "made_public",
                "legal_claims",
                "public_interest",
                "health_care",
                "public_health",
                "research",
            ];
            let at = words.iter().position(|own| *own == word)?;
            point("9(2)", char::from(b'a' + at as u8))
        }
        "safeguard" => match word {
            "adequacy" | "dpf" => Some("GDPR Art. 45".to_owned()),
            "scc" => point("46(2)", 'c'),
            "bcr" => point("46(2)", 'b'),
            "code" => point("46(2)", 'e'),
            "certification" => point("46(2)", 'f'),
            "derogation" => Some("GDPR Art. 49".to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn of_field(kind: Kind, field: &schema::Field) -> String {
    let says = if field.says.is_empty() { String::new() } else { format!(": {}", field.says) };
    format!("**{}** of `{}`{says}\n\n{}", field.name, kind.word(), need(field.need))
}

fn need(need: schema::Need) -> &'static str {
    match need {
        schema::Need::Optional => "optional",
        schema::Need::Always => "always needed",
        schema::Need::Controller => "needed where we are controller",
        schema::Need::Processor => "needed where we are processor",
        schema::Need::ControllerAndProcessor => "needed as controller and as processor",
        schema::Need::Notice => "needed for a notice",
        schema::Need::Record => "needed for the record of processing",
        schema::Need::Terms => "needed for terms",
        schema::Need::List => "needed for a list of sub-processors",
        schema::Need::Transfer => "needed for transfers",
        schema::Need::Automated => "needed for automated decisions",
    }
}

#[cfg(test)]
mod tests {
    use super::super::symbol::Names;
    use super::hover;
    use crate::loader::Package;
    use crate::{Options, compile};

    fn at(marked: &str) -> String {
        let offset = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default());
        let source = compilation.sources.files().last().expect("a file").0;
        let names = Names::of(&compilation);
        hover(&compilation, &names, source, offset).expect("something").1
    }

    const POLICY: &str = "organisation club \"The Club\" { ours: true country: FR }\n\
                          recipient acme \"Acme\" { role: processor country: US }\n\
                          subject user \"Users\"\n\
                          activity news \"News\" {\n  purpose: marketing\n  subjects: user\n  data: email\n  \
                          source: subject\n  basis: legitimate_interest(\"news\")\n  recipients: acme\n}\n";

    #[test]
    fn an_activity_says_what_follows_from_it() {
        let text = at(&POLICY.replace("activity news", "activity ne¦ws"));
        for part in
            ["The Club", "Art. 6(1)(f)", "objection", "Art. 13", "Acme", "United States", "nothing covers it"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn words_fields_and_library_names_are_explained() {
        assert!(at(&POLICY.replace("legitimate_interest", "legit¦imate_interest")).contains("6(1)(f)"));
        assert!(at(&POLICY.replace("  data:", "  da¦ta:")).contains("always needed"));
        assert!(at(&POLICY.replace(": marketing", ": mark¦eting")).contains("purpose"));
        assert!(at(&POLICY.replace("recipients: acme", "recipients: ac¦me")).contains("outside the EEA"));
    }
}
