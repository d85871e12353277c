//! The changes as a page: counters, filters that need no script, and a card a
//! change. At its end stands the notice to those concerned.

use super::Diff;
use super::change::{Change, Class, Direction, Event};
use super::duty::Told;
use super::notice;
use crate::document::tree::{Block, Document, Sentence};
use crate::document::wording::Wording;
use crate::emit::html::escape;
use crate::report::human::provisions;

/// The look, in one place.
const STYLE: &str = include_str!("html/diff.css");

/// All changes as a page that loads nothing.
pub fn page(diff: &Diff) -> String {
    let wording = Wording::new(&diff.language);
    let title = escape(&super::markdown::title(&wording, diff));
    let mut out = head(&title, wording.language());
    out += &format!("<header>\n<h1>{title}</h1>\n<p>{}</p>\n</header>\n<main>\n", summary(&wording, diff));
    out += &filters(&wording, diff);
    for (class, part, changes) in diff.parts() {
        let (word, heading) = (class.word(), escape(&wording.word(&format!("class-{part}"))));
        out += &format!("<section class=\"{word}\" aria-labelledby=\"{part}\">\n");
        out += &format!("<h2 id=\"{part}\">{heading} ({})</h2>\n", changes.len());
        changes.iter().for_each(|change| out += &card(&wording, change));
        out += "</section>\n";
    }
    out += &findings(&wording, diff);
    for told in [Told::Subjects, Told::Clients] {
        if notice::concerns(diff, told) {
            out += &letter(&notice::notice(diff, told));
        }
    }
    out + "</main>\n</body>\n</html>\n"
}

fn head(title: &str, language: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n"
    )
}

fn summary(wording: &Wording, diff: &Diff) -> String {
    escape(super::human::summary(wording, diff).trim_end())
}

/// One button a class that has changes, and one for all of them.
fn filters(wording: &Wording, diff: &Diff) -> String {
    let present: Vec<Class> = Class::ALL.into_iter().filter(|class| diff.of(*class).count() > 0).collect();
    if present.len() < 2 {
        return String::new();
    }
    let [show, all] = ["show", "all"].map(|key| escape(&wording.word(&format!("list-{key}"))));
    let mut out = format!("<fieldset>\n<legend>{show}</legend>\n");
    out += &format!("<label><input type=\"radio\" name=\"show\" value=\"all\" checked> {all}</label>\n");
    for class in present {
        let (word, label) = (class.word(), escape(&wording.word(&format!("class-{}", class.word()))));
        out += &format!("<label><input type=\"radio\" name=\"show\" value=\"{word}\"> {label}</label>\n");
    }
    out + "</fieldset>\n"
}

fn card(wording: &Wording, change: &Change) -> String {
    let mut out = format!(
        "<article class=\"{}\">\n<h3>{}</h3>\n<dl>\n",
        change.direction.word(),
        escape(&change.headline)
    );
    let mut row = |key: &str, said: &str| {
        let name = escape(&wording.word(&format!("list-{key}")));
        out += &format!("<dt>{name}</dt><dd>{said}</dd>\n");
    };
    let struck = matches!(change.event, Event::Changed | Event::Gone | Event::Law | Event::Withheld);
    if !change.before.is_empty() {
        let before = escape(&change.before);
        row("before", &if struck { format!("<del>{before}</del>") } else { before });
    }
    if !change.after.is_empty() {
        row("now", &format!("<ins>{}</ins>", escape(&change.after)));
    }
    let concerned = super::human::concerned(wording, change);
    if !concerned.is_empty() && change.class != Class::Editorial {
        row("concerns", &escape(&concerned));
    }
    if change.direction != Direction::Other && !change.is_stated_first() {
        row("effect", &escape(&wording.word(&format!("direction-{}", change.direction.word()))));
    }
    if let Some(duty) = change.duty {
        row("duty", &escape(&duty.said(wording)));
    }
    out + "</dl>\n</article>\n"
}

fn findings(wording: &Wording, diff: &Diff) -> String {
    if diff.findings.is_empty() {
        return String::new();
    }
    let heading = escape(&wording.word("change-findings"));
    let mut out =
        format!("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">{heading}</h2>\n<ul>\n");
    for finding in &diff.findings {
        out += &format!(
            "<li lang=\"en\"><strong>{}</strong> <code>{}</code>: {} ({})</li>\n",
            finding.severity.word(),
            finding.code,
            escape(&finding.message),
            escape(&provisions(finding.provisions))
        );
    }
    out + "</ul>\n</section>\n"
}

/// The notice to those concerned, as it would be sent.
fn letter(document: &Document) -> String {
    let id = escape(&document.name);
    let mut out = format!("<section class=\"letter\" aria-labelledby=\"{id}\">\n");
    out += &format!("<h2 id=\"{id}\">{}</h2>\n", escape(&document.title));
    let intro = document.opening.iter().filter(|block| matches!(block, Block::Paragraph(_)));
    intro.for_each(|block| out += &told(block));
    for section in &document.sections {
        out += &format!("<h3>{}</h3>\n", escape(&section.title));
        section.blocks.iter().for_each(|block| out += &told(block));
    }
    out + "</section>\n"
}

/// A block of the letter: a table as names with what is said of them.
fn told(block: &Block) -> String {
    let joined = |sentences: &[Sentence]| -> String {
        sentences.iter().map(|sentence| escape(&sentence.text())).collect::<Vec<_>>().join(" ")
    };
    match block {
        Block::List(items) => {
            let items = items.iter().map(|item| format!("<li>{}</li>\n", joined(item)));
            format!("<ul>\n{}</ul>\n", items.collect::<String>())
        }
        Block::Table(table) => {
            let row = |row: &Vec<Vec<Sentence>>| {
                let said: Vec<String> = row[1..].iter().map(|cell| joined(cell)).collect();
                format!("<dt>{}</dt><dd>{}</dd>\n", joined(&row[0]), said.join(" "))
            };
            format!("<dl>\n{}</dl>\n", table.rows.iter().map(row).collect::<String>())
        }
        _ => {
            let said: Vec<String> =
                block.sentences().iter().map(|sentence| escape(&sentence.text())).collect();
            format!("<p>{}</p>\n", said.join(" "))
        }
    }
}
