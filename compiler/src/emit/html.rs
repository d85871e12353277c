//! HTML: one file that loads nothing, for light and dark, screen and paper.
//!
//! Every sentence carries the ids of its facts in `data-fact`. Tables turn into
//! cards on narrow screens, with the headings of their columns as real text and
//! their roles spelt out, since `display: block` takes these away.

use super::map::svg;
use crate::document::map::Map;
use crate::document::mark;
use crate::document::tree::{Block, Document, Draft, Run, Section, Sentence, Table};

/// The look, in one place.
const STYLE: &str = include_str!("html/page.css");

/// The document as a page.
pub fn page(document: &Document) -> String {
    let mut page = Page { out: String::new(), language: document.language.clone(), maps: 0 };
    page.head(document);
    page.body(document);
    page.out
}

struct Page {
    out: String,
    /// The language of the document.
    language: String,
    /// How many maps there are so far, for their names.
    maps: usize,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn head(&mut self, document: &Document) {
        let frame = &document.frame;
        let mark =
            document.draft.as_ref().map_or(String::new(), |_| format!("{}{} ", frame.draft, frame.colon));
        self.line("<!doctype html>");
        self.line(&format!("<html lang=\"{}\">", escape(&document.language)));
        self.line("<head>");
        self.line("<meta charset=\"utf-8\">");
        self.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        self.line("<meta name=\"color-scheme\" content=\"light dark\">");
        self.line(
            "<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">",
        );
        self.line("<meta name=\"referrer\" content=\"no-referrer\">");
        if document.draft.is_some() {
            self.line("<meta name=\"robots\" content=\"noindex\">");
        }
        self.line(&format!("<title>{mark}{}</title>", escape(&mark::plain_words(&document.title))));
        for other in &document.translations {
            let (language, page) = (escape(&other.language), escape(&other.page));
            self.line(&format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{page}\">"));
        }
        self.line(&format!("<style>\n{STYLE}</style>"));
        self.line("</head>");
    }

    fn body(&mut self, document: &Document) {
        let class = if document.draft.is_some() { " class=\"draft\"" } else { "" };
        self.line(&format!("<body{class}>"));
        self.line(&format!("<a class=\"skip\" href=\"#text\">{}</a>", escape(&document.frame.skip)));
        self.line("<header>");
        if !document.speaker.is_empty() {
            self.line(&format!("<p class=\"speaker\">{}</p>", words(&document.speaker)));
        }
        self.line(&format!("<h1>{}</h1>", words(&document.title)));
        if !document.head.is_empty() {
            self.paragraph("head", &document.head);
        }
        self.languages(document);
        self.line("</header>");
        self.line("<div class=\"page\">");
        self.contents(document);
        self.line("<main id=\"text\" tabindex=\"-1\">");
        if let Some(draft) = &document.draft {
            self.draft(draft, &document.frame.findings, &document.language);
        }
        for block in &document.opening {
            self.block(block);
        }
        for section in &document.sections {
            self.section(section, 2);
        }
        self.line("</main>");
        self.line("</div>");
        self.line("</body>");
        self.line("</html>");
    }

    /// The other languages, each by its own name.
    fn languages(&mut self, document: &Document) {
        if document.translations.is_empty() {
            return;
        }
        self.line(&format!("<nav class=\"languages\" aria-label=\"{}\">", escape(&document.frame.languages)));
        self.line("<ul>");
        for own in &document.translations {
            let (language, name, page) = (escape(&own.language), escape(&own.name), escape(&own.page));
            let current = if own.language == document.language { " aria-current=\"page\"" } else { "" };
            self.line(&format!(
                "<li><a href=\"{page}\" lang=\"{language}\" hreflang=\"{language}\"{current}>{name}</a></li>"
            ));
        }
        self.line("</ul>");
        self.line("</nav>");
    }

    fn contents(&mut self, document: &Document) {
        let title = escape(&document.frame.contents);
        self.line(&format!("<nav class=\"contents\" aria-label=\"{title}\">"));
        self.line(&format!("<details><summary>{title}</summary>"));
        self.line("<ol>");
        for section in &document.sections {
            let (anchor, title) = (escape(&section.anchor), words(&section.title));
            self.line(&format!("<li><a href=\"#{anchor}\">{title}</a></li>"));
        }
        self.line("</ol>");
        self.line("</details>");
        self.line("</nav>");
    }

    fn draft(&mut self, draft: &Draft, findings: &str, document_language: &str) {
        self.line("<section class=\"draft-note\" aria-labelledby=\"draft\">");
        self.line(&format!("<h2 id=\"draft\">{}</h2>", escape(&draft.title)));
        self.paragraph("", &draft.sentences);
        if !draft.findings.is_empty() {
            let count = draft.findings.len();
            self.line(&format!("<details><summary>{} ({count})</summary>", escape(findings)));
            self.line("<ul>");
            for finding in &draft.findings {
                let message = match document_language {
                    "en" => escape(&finding.message),
                    _ => format!("<span lang=\"en\">{}</span>", escape(&finding.message)),
                };
                let message = match &finding.anchor {
                    Some(anchor) => format!("<a href=\"#{}\">{message}</a>", escape(anchor)),
                    None => message,
                };
                let (severity, place) = (escape(&finding.severity), escape(&finding.place));
                self.line(&format!("<li><strong>{severity}:</strong> {message} <code>{place}</code></li>"));
            }
            self.line("</ul>");
            self.line("</details>");
        }
        self.line("</section>");
    }

    fn section(&mut self, section: &Section, level: usize) {
        let anchor = escape(&section.anchor);
        let level = level.min(6);
        // Landmarks are the parts that people jump to: those of the contents.
        let landmark =
            if level == 2 { format!(" aria-labelledby=\"{anchor}-title\"") } else { String::new() };
        self.line(&format!("<section id=\"{anchor}\"{landmark}>"));
        self.line(&format!("<h{level} id=\"{anchor}-title\">{}</h{level}>", words(&section.title)));
        for block in &section.blocks {
            self.block(block);
        }
        for inner in &section.sections {
            self.section(inner, level + 1);
        }
        self.line("</section>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(sentences) => self.paragraph("", sentences),
            Block::Prose(sentences) => self.paragraph("prose", sentences),
            Block::List(items) => {
                self.line("<ul>");
                for item in items {
                    self.line(&format!("<li>{}</li>", joined(item)));
                }
                self.line("</ul>");
            }
            Block::Table(table) => self.table(table),
            Block::Map(map) => self.map(map),
            Block::Boxed(blocks) => {
                self.line("<div class=\"box\">");
                for block in blocks {
                    self.block(block);
                }
                self.line("</div>");
            }
        }
    }

    /// A map in a frame of its own, which scrolls on narrow screens.
    fn map(&mut self, map: &Map) {
        self.maps += 1;
        let name = format!("map-{}", self.maps);
        let title = escape(&map.title);
        self.line(&format!("<figure class=\"map\" role=\"group\" aria-label=\"{title}\">"));
        self.line(&format!("<div tabindex=\"0\" role=\"region\" aria-label=\"{title}\">"));
        let picture = svg::inline(map, &name, &self.language);
        self.line(picture.trim_end());
        self.line("</div>");
        self.line("</figure>");
    }

    fn paragraph(&mut self, class: &str, sentences: &[Sentence]) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.line(&format!("<p{class}>{}</p>", joined(sentences)));
    }

    fn table(&mut self, table: &Table) {
        let class = if table.columns.is_empty() { " class=\"sheet\"" } else { "" };
        self.line(&format!("<table role=\"table\"{class}>"));
        self.line(&format!("<caption>{}</caption>", words(&table.caption)));
        if !table.columns.is_empty() {
            self.line("<thead role=\"rowgroup\"><tr role=\"row\">");
            for column in &table.columns {
                self.line(&format!("<th role=\"columnheader\" scope=\"col\">{}</th>", words(column)));
            }
            self.line("</tr></thead>");
        }
        self.line("<tbody role=\"rowgroup\">");
        for row in &table.rows {
            let (name, cells) = table.cells(row);
            self.line("<tr role=\"row\">");
            self.line(&format!("<th role=\"rowheader\" scope=\"row\">{}</th>", joined(name)));
            for (column, cell) in cells {
                self.cell(column, cell);
            }
            self.line("</tr>");
        }
        self.line("</tbody>");
        self.line("</table>");
    }

    fn cell(&mut self, column: Option<&str>, cell: &[Sentence]) {
        let said = joined(cell);
        let empty = if cell.is_empty() { " class=\"empty\"" } else { "" };
        let label = column.map_or(String::new(), |column| {
            format!("<span class=\"label\" aria-hidden=\"true\">{}</span>", words(column))
        });
        self.line(&format!("<td role=\"cell\"{empty}>{label}<span>{said}</span></td>"));
    }
}

/// A heading, with what is in another language marked as such.
fn words(wording: &str) -> String {
    mark::runs(wording).iter().map(run).collect()
}

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

fn sentence(sentence: &Sentence) -> String {
    let said: String = sentence.runs.iter().map(run).collect();
    let facts: Vec<String> = sentence.facts.iter().map(|fact| escape(&fact.0)).collect();
    let facts = if facts.is_empty() { String::new() } else { format!(" data-fact=\"{}\"", facts.join(" ")) };
    if sentence.open {
        return format!("<mark{facts}>{said}</mark>");
    }
    if facts.is_empty() { said } else { format!("<span{facts}>{said}</span>") }
}

fn run(run: &Run) -> String {
    match run {
        Run::Text(text) => escape(text),
        Run::Link { text, target } => {
            format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escape(target), escape(text))
        }
        Run::Foreign { text, language } => {
            format!("<span lang=\"{}\">{}</span>", escape(language), escape(text))
        }
    }
}

/// A text that can stand in content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}
