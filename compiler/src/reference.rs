//! The reference pages, written from the tables that the compiler itself uses.
//!
//! `docs/reference` holds them; a test compares, so they cannot drift.

use crate::library;
use crate::rules::{self, Rule};
use crate::schema::{self, Field, KindTable, Need, Type, Word};

/// The page on kinds and their fields, in Markdown.
pub fn kinds() -> String {
    let mut page = String::from(
        "# Kinds and fields\n\nWritten from the compiler's own tables. *Needed* says when a field has to stand: \
         **always**, or when the named role, document or transfer is there. A field marked `*` takes one value or a \
         list. Unless a field says otherwise, `none`, `unstated`, `vague \"…\"` and `pending \"…\" by DATE` fit \
         wherever a value fits.\n",
    );
    page.push_str("\n## Every kind\n\n");
    page.push_str(&fields(schema::shared::EVERY_KIND));
    for library in [false, true] {
        if library {
            page.push_str("\n# Kinds of the library\n\nVocabularies, and the law as dated data.\n");
        }
        for table in schema::TABLES.iter().filter(|table| table.library == library) {
            page.push_str(&kind(table));
        }
    }
    page
}

fn kind(table: &KindTable) -> String {
    let mut section = format!("\n## `{}`\n\n{}.\n", table.word, capital(table.says));
    if !table.fields.is_empty() {
        section.push('\n');
        section.push_str(&fields(table.fields));
    }
    section
}

fn fields(fields: &[Field]) -> String {
    let mut rows = String::from("| field | takes | needed | means |\n|---|---|---|---|\n");
    for field in fields {
        let star = if field.many { "\\*" } else { "" };
        let none = if field.none { "" } else { " Never `none`." };
        let says = if field.says.is_empty() { String::new() } else { format!("{}.", capital(field.says)) };
        rows.push_str(&format!(
            "| `{}`{star} | {} | {} | {says}{none} |\n",
            field.name,
            types(field),
            need(field.need)
        ));
    }
    rows
}

fn types(field: &Field) -> String {
    let mut forms: Vec<String> = field.types.iter().map(form).collect();
    if !field.details.is_empty() {
        forms.push(format!("details {}", details(field.details)));
    }
    forms.join("; ")
}

/// A form that a value may take, as the reference writes it.
fn form(kind: &Type) -> String {
    match kind {
        Type::Text => "text".to_owned(),
        Type::Bool => "`true`, `false`".to_owned(),
        Type::Number => "number".to_owned(),
        Type::Quantity => "quantity".to_owned(),
        Type::Date => "date".to_owned(),
        Type::Country => "country".to_owned(),
        Type::Place => "country, `eea`, `eu`, `adequate`, `seat`".to_owned(),
        Type::Language => "language".to_owned(),
        Type::Period => "period".to_owned(),
        Type::Words(words) => words.iter().map(word).collect::<Vec<_>>().join(", "),
        Type::Ref(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!("[{0}](#{0})", kind.word())).collect();
            kinds.join(" or ")
        }
        Type::Contact => "contact".to_owned(),
        Type::Route => "route".to_owned(),
        Type::Names => "names".to_owned(),
        Type::Record(fields) => format!("block {}", details(fields)),
        Type::Channels => "block of channels".to_owned(),
        Type::Defaults => "block of activity fields".to_owned(),
        Type::Forbidden => "kind with a guard".to_owned(),
        Type::Section => "names of sections".to_owned(),
    }
}

fn word(word: &Word) -> String {
    if word.details.is_empty() {
        format!("`{}`", word.name)
    } else {
        format!("`{}`{}", word.name, details(word.details))
    }
}

fn details(fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|field| format!("`{}`", field.name)).collect();
    format!("({})", names.join(", "))
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Optional => "",
        Need::Always => "**always**",
        Need::Controller => "controller",
        Need::Processor => "processor",
        Need::ControllerAndProcessor => "controller, processor",
        Need::Notice => "notice",
        Need::Record => "record",
        Need::Terms => "terms",
        Need::List => "list of sub-processors",
        Need::Transfer => "transfer",
        Need::Automated => "automated decision",
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The page of the rules of one group, in Markdown.
pub fn group(name: &str, rules: &[&Rule]) -> String {
    let mut page = format!("# Rules on {name}\n");
    for rule in rules {
        page.push_str(&format!(
            "\n## `{}`\n\n{} · {}\n\n{}\n\n**Why.** {}\n\n**What it can't see.** {}\n",
            rule.code,
            rule.severity.word(),
            rule.provisions.join(", "),
            rule.explanation.asks,
            rule.explanation.why,
            rule.explanation.blind,
        ));
        if !rule.explanation.related.is_empty() {
            let related: Vec<String> = rule.explanation.related.iter().map(|code| link(code)).collect();
            page.push_str(&format!("\nRelated: {}.\n", related.join(", ")));
        }
        page.push_str(&format!(
            "\nFinds fault with:\n\n```priv\n{}```\n\nPasses:\n\n```priv\n{}```\n",
            rule.explanation.fails, rule.explanation.passes
        ));
    }
    page
}

fn link(code: &str) -> String {
    let group = rules::find(code).map_or("", |(group, _)| group);
    format!("[`{code}`]({group}.md#{code})")
}

/// The page of the library's vocabularies: names and labels, a table a file.
pub fn vocabulary() -> String {
    let package = crate::loader::Package::default();
    let model = crate::compile(&package, &crate::Options::default()).model;
    let mut page = String::from(
        "# The library\n\nEvery name that stands for something without being declared. A name is written bare where \
         its field wants it, or in full as `std.purpose.billing`.\n",
    );
    for (file, _) in library::files() {
        page.push_str(&format!("\n## `std.{file}`\n\n| name | label | kind |\n|---|---|---|\n"));
        let of_file = |declaration: &&crate::model::Declaration| {
            let module = &model.modules[declaration.module.0 as usize];
            module.package == "std" && module.name == file
        };
        for declaration in model.all().filter(of_file) {
            let label = model.label(declaration.id).replace('|', "\\|");
            page.push_str(&format!("| `{}` | {label} | {} |\n", declaration.name, declaration.kind.word()));
        }
    }
    page
}
