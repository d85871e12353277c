//! A small notice, read aloud; and what must hold for every output.

use std::collections::BTreeSet;

use super::id::FactId;
use super::tree::{Block, Document};
use super::{Format, Output, Request, build};
use crate::diagnostic::Diagnostic;
use crate::emit;
use crate::loader::Package;
use crate::{Compilation, Options, compile};

const BAKERY: &str = include_str!("tests/bakery.priv");
/// Every type of document for a processor.
const HOST: &str = include_str!("tests/host.priv");

fn compiled(text: &str) -> Compilation {
    compile(&Package::of([("policy.priv", text)]), &Options::default())
}

fn request(format: Format, draft: bool) -> Request {
    Request { formats: vec![format], draft, ..Request::default() }
}

fn first(compilation: &Compilation, request: &Request) -> String {
    let output = build(compilation, request).into_iter().next().expect("something is built");
    String::from_utf8(output.bytes).expect("outputs are UTF-8")
}

#[test]
fn a_notice_reads_aloud() {
    let compilation = compiled(BAKERY);
    insta::assert_snapshot!("notice", first(&compilation, &request(Format::Markdown, false)));
}

#[test]
fn a_notice_reads_aloud_in_french_and_german() {
    let compilation = compiled(BAKERY);
    for language in ["fr", "de"] {
        let request = Request { languages: vec![language.to_owned()], ..request(Format::Markdown, false) };
        insta::assert_snapshot!(format!("notice_{language}"), first(&compilation, &request));
    }
}

#[test]
fn every_language_states_the_same_facts() {
    let compilation = compiled(BAKERY);
    let languages = ["en", "fr", "de"].map(str::to_owned).to_vec();
    let request = Request { languages, ..Request::default() };
    let documents = super::documents(&compilation, &request);
    let facts = |document: &Document| -> BTreeSet<FactId> {
        let sentences = document.sections.iter().flat_map(|section| section.all_sentences());
        sentences.flat_map(|sentence| sentence.facts.clone()).collect()
    };
    let [english, french, german] = &documents[..] else { panic!("three languages make three documents") };
    assert_eq!(facts(english), facts(french));
    assert_eq!(facts(english), facts(german));
    let pages: Vec<&str> = german.translations.iter().map(|other| other.page.as_str()).collect();
    assert_eq!(pages, ["index.html", "privacy.fr.html", "privacy.de.html"]);
    let page = emit::html::page(french);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"fr\">"));
    assert!(page.contains("<a href=\"privacy.de.html\" lang=\"de\" hreflang=\"de\">Deutsch</a>"));
    assert!(page.contains("lang=\"fr\" hreflang=\"fr\" aria-current=\"page\">Français</a>"));
}

#[test]
fn what_lacks_words_is_marked_and_found() {
    let text = BAKERY.replace(" fr \"la vente de pain\"", "");
    assert_ne!(text, BAKERY);
    let mut package = Package::of([("policy.priv", text.as_str())]);
    package.manifest.languages = ["en", "fr"].map(str::to_owned).to_vec();
    let compilation = compile(&package, &Options::default());
    let found = compilation.findings.iter().filter(|finding| finding.code == "text-untranslated");
    let found: Vec<&str> =
        found.flat_map(|finding| &finding.related).map(|label| label.text.as_str()).collect();
    assert_eq!(found, ["`Lyon`", "`Montréal`", "`the sale of bread`"]);
    let request = Request { languages: vec!["fr".to_owned()], ..request(Format::Html, false) };
    assert!(first(&compilation, &request).contains("<span lang=\"en\">the sale of bread</span>"));
}

#[test]
fn a_draft_names_what_is_open() {
    let mut compilation = compiled(BAKERY);
    // One finding of our own: new rules change no snapshot.
    let fraud = compilation.model.declarations.iter().find(|own| own.name == "fraud");
    let place = fraud.expect("the bakery stops fake orders").span;
    compilation.findings = vec![Diagnostic::error("a-rule", "Nobody says who receives `fraud`", place)];
    insta::assert_snapshot!("draft", first(&compilation, &request(Format::Text, true)));
}

/// A document of the host by its name.
fn hosted(name: &str) -> String {
    let request = Request { documents: vec![name.to_owned()], ..request(Format::Text, false) };
    first(&compiled(HOST), &request)
}

#[test]
fn terms_read_aloud() {
    insta::assert_snapshot!("terms", hosted("annex"));
    insta::assert_snapshot!("subprocessors", hosted("vendors"));
}

#[test]
fn registers_keep_the_rows_of_what_is_missing() {
    insta::assert_snapshot!("record_controller", hosted("own_record"));
    insta::assert_snapshot!("record_processor", hosted("client_record"));
    insta::assert_snapshot!("transfer_register", hosted("ways"));
    insta::assert_snapshot!("transfer_annex", hosted("clauses"));
    insta::assert_snapshot!("retention_schedule", hosted("periods"));
    insta::assert_snapshot!("places", hosted("where_it_is"));
    let open = "not stated yet";
    assert!(hosted("own_record").contains(open));
    assert!(!hosted("notice_page").to_lowercase().contains(open));
}

#[test]
fn assessments_ask_what_nobody_answered() {
    insta::assert_snapshot!("dpia", hosted("impact"));
    insta::assert_snapshot!("lia", hosted("interest"));
}

#[test]
fn pages_for_people_read_aloud() {
    insta::assert_snapshot!("cookie_page", hosted("cookies"));
    insta::assert_snapshot!("rights_page", hosted("asking"));
    insta::assert_snapshot!("short_notice", hosted("in_short"));
    let words = hosted("in_short").split_whitespace().count();
    assert!(words <= 150, "{words} words");
}

#[test]
fn every_fact_that_a_document_names_exists() {
    let compilation = compiled(HOST);
    let model = &compilation.model;
    let known: Vec<String> = model.declarations.iter().map(|own| model.path(own.id)).collect();
    for document in super::documents(&compilation, &Request { draft: true, ..Request::default() }) {
        let mut open: Vec<&super::tree::Section> = document.sections.iter().collect();
        let mut anchors = Vec::new();
        while let Some(section) = open.pop() {
            assert!(!anchors.contains(&&section.anchor), "#{} twice in {}", section.anchor, document.name);
            anchors.push(&section.anchor);
            for fact in section.blocks.iter().flat_map(Block::sentences).flat_map(|own| &own.facts) {
                let owner = fact.0.split('#').next().unwrap_or_default();
                assert!(known.iter().any(|own| own == owner), "{fact} in {}", document.name);
            }
            open.extend(&section.sections);
        }
    }
}

#[test]
fn every_type_of_document_is_built() {
    let compilation = compiled(HOST);
    assert_eq!(super::names(&compilation.model).len(), 14);
}

#[test]
fn outputs_are_the_same_every_time() {
    let one: Vec<Output> = build(&compiled(BAKERY), &Request::default());
    let two: Vec<Output> = build(&compiled(BAKERY), &Request::default());
    assert_eq!(one, two);
    let paths: Vec<&str> = one.iter().map(|output| output.path.as_str()).collect();
    assert_eq!(paths, ["index.html", "privacy.en.md", "privacy.en.txt", "privacy.en.pdf", "policy.json"]);
}

#[test]
fn no_wording_is_clumsy() {
    let of_host = build(&compiled(HOST), &request(Format::Text, true));
    let of_host = of_host.into_iter().map(|output| String::from_utf8(output.bytes).expect("UTF-8"));
    let texts = of_host.chain([first(&compiled(BAKERY), &request(Format::Text, true))]);
    texts.for_each(|text| reads_well(&text));
}

fn reads_well(text: &str) {
    for clumsy in ["None", "..", " ,", " .", "()", "{", "}", "Some(", "true", "unstated", "; ;", ": ."] {
        assert!(!text.contains(clumsy), "{clumsy:?} in:\n{text}");
    }
    for line in text.lines() {
        assert!(!line.trim_start().contains("  "), "two spaces in {line:?}");
    }
}

#[test]
fn only_drafts_say_what_is_open() {
    let compilation = compiled(BAKERY);
    let open = "not stated yet";
    assert!(!first(&compilation, &request(Format::Text, false)).to_lowercase().contains(open));
    let draft = first(&compilation, &request(Format::Html, true));
    assert!(draft.to_lowercase().contains(open));
    assert!(draft.contains("noindex") && draft.contains("<title>DRAFT: "));
}

#[test]
fn markup_of_authors_is_text_in_every_format() {
    let text = BAKERY.replace("\"Oven Ltd\"", "\"<script>x</script> [a](b) `c` | d\"");
    assert_ne!(text, BAKERY);
    let compilation = compiled(&text);
    let html = first(&compilation, &request(Format::Html, false));
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
    let markdown = first(&compilation, &request(Format::Markdown, false));
    assert!(markdown.contains("&lt;script&gt;x&lt;/script&gt; \\[a\\](b) \\`c\\` \\| d"));
    serde_json::from_str::<serde_json::Value>(&first(&compilation, &request(Format::Json, false)))
        .expect("the compiled policy is JSON");
}

#[test]
fn links_of_a_page_lead_somewhere() {
    let html = first(&compiled(BAKERY), &request(Format::Html, true));
    for link in html.split("href=\"#").skip(1) {
        let anchor = link.split('"').next().unwrap_or_default();
        assert!(html.contains(&format!("id=\"{anchor}\"")), "#{anchor}");
    }
    assert!(!html.contains("src="), "a page loads nothing");
}

/// A notice of one activity with a few more declarations.
fn noticed(activity: &str, more: &str) -> String {
    let text = format!(
        "organisation host \"Nest Inc.\" {{ ours: true  country: FR\n\
         contacts: {{ desk: email(\"desk@nest.example\", for: rights) }} }}\n\
         organisation twin \"Twin\" {{ country: FR }}\n\
         subject reader \"Readers\" data mail \"Mail\" {{ elements: [email] }}\n\
         activity letter \"Letter\" {{ purpose: marketing  subjects: reader  data: mail  {activity} }}\n{more}"
    );
    first(&compiled(&text), &request(Format::Text, false)).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_activity_that_no_document_shows_is_noted() {
    let hidden = HOST.replace(
        "document own_record {\n  type: record_controller",
        "document own_record {\n  type: external",
    );
    let hidden = hidden
        .replace("document periods {\n  type: retention_schedule", "document periods {\n  type: external");
    let hidden = hidden.replace("audience: visitor", "audience: visitor\n  only: site");
    let found: Vec<String> = compiled(&hidden)
        .findings
        .iter()
        .filter(|own| own.code == "fact-not-shown")
        .map(|own| own.message.clone())
        .collect();
    assert_eq!(found, ["No document shows `abuse`"]);
    assert!(compiled(HOST).findings.iter().all(|own| own.code != "fact-not-shown"));
}

#[test]
fn a_name_in_prose_that_stands_for_nothing_is_an_error() {
    let prose = |text: &str| {
        let text =
            HOST.to_owned() + &format!("\nprose odd {{ type: explanation  place: end  text: \"{text}\" }}\n");
        let found = compiled(&text);
        let wrong = found.findings.iter().filter(|own| own.code == "unknown-name");
        let shown = wrong.map(|own| format!("{}: {}", own.message, found.sources.text(own.primary.span)));
        shown.collect::<Vec<_>>()
    };
    assert_eq!(
        prose("Ask {hostt} or { nobody.at_all }"),
        ["`{hostt}` names nothing: hostt", "`{nobody.at_all}` names nothing:  nobody.at_all "]
    );
    assert_eq!(prose("{{no name}} here, and an open { brace"), Vec::<String>::new());
}

#[test]
fn conditions_of_a_source_are_told_once() {
    let given = noticed("source: subject(data: mail) when \"you write to us\"", "");
    assert!(given.contains("You give us mail yourself if you write to us."), "{given}");
    let taken = noticed("source: public(\"registers\") when \"we look you up\"", "");
    assert!(taken.contains("from public sources: registers. This happens if we look you up."), "{taken}");
}

#[test]
fn uncertain_statements_stay_uncertain() {
    let bases = noticed("basis: any [contract(\"the letter\"), legitimate_interest(\"readers\")]", "");
    assert!(bases.contains("One of these legal bases applies; it is not settled which."), "{bases}");
    let duty = noticed("provision: may contractual", "");
    assert!(duty.contains("to give us this data. This may apply; it does not always apply."), "{duty}");
}

#[test]
fn parts_of_others_are_not_ours() {
    let shared =
        noticed("part sending \"Sending\" { controller: twin  basis: contract(\"the letter\") }", "");
    assert!(shared.contains("Twin decides about this."), "{shared}");
}

#[test]
fn parents_months_and_names_are_told() {
    let young = noticed(
        "basis: consent(young)",
        "consent young \"Young\" { given: tick  evidence: \"log\"  withdraw: desk\n\
         parental: { below: 16  verified_by: \"a call\" } }",
    );
    assert!(young.contains("younger than 16, we ask your parents for consent"), "{young}");
    let page = noticed(
        "retention: until 2027-09",
        "document page \"Page\" { type: notice  audience: reader  date: 2026-09 }\n\
         prose hello { text: \"Ask {host}: {desk}, {{always}}.\"  place: start  type: welcome }",
    );
    assert!(page.contains("Date: September 2026."), "{page}");
    assert!(page.contains("We keep it: until September 2027."), "{page}");
    assert!(page.contains("Ask Nest Inc.: desk@nest.example, {always}."), "{page}");
    assert!(page.contains("“we” is Nest Inc. We are"), "{page}");
}
