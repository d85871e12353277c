//! What a text links to: modules, pages on the web, folders of neighbours.

use std::ops::Range;

use super::tree::{Node, Tree, bytes};
use crate::Compilation;
use crate::model::Module;
use crate::source::SourceId;
use crate::syntax::lexer::lex;
use crate::syntax::token::TokenKind;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A file of the compilation.
    File(SourceId),
    /// A page on the web.
    Web(String),
    /// A path, seen from the folder of the text.
    Path(String),
}

/// The links of a policy file, in order.
pub fn links(compilation: &Compilation, source: SourceId, tree: &Tree) -> Vec<(Range<usize>, Target)> {
    let text = &compilation.sources.file(source).text;
    let mut found = web(text);
    let modules = &compilation.model.modules;
    let Some(here) = modules.iter().find(|module| module.source == source) else { return found };
    tree.visit(&mut |start, node| {
        let Node::Use(import) = node else { return };
        let segments = &import.path.segments;
        let word = |range| text[bytes(start, range)].to_owned();
        let path: Vec<String> = segments.iter().map(|&segment| word(segment)).collect();
        let longest =
            (1..=path.len()).rev().find_map(|end| Some((end, module(modules, here, &path[..end])?)));
        if let Some((end, module)) = longest {
            let range = bytes(start, segments[0]).start..bytes(start, segments[end - 1]).end;
            found.push((range, Target::File(module.source)));
        }
    });
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// The module that a path of a `use` in `here` names.
pub fn module<'m>(modules: &'m [Module], here: &Module, path: &[String]) -> Option<&'m Module> {
    let named = |package: &str, path: &[String]| {
        let name = path.join(".");
        modules.iter().find(|module| module.package == package && module.name == name)
    };
    let (first, inner) = path.split_first()?;
    named(&here.package, path).or_else(|| named(first, inner))
}

/// Addresses of the web in strings and comments.
fn web(text: &str) -> Vec<(Range<usize>, Target)> {
    let lexed = lex(text);
    let strings = lexed.tokens.iter().filter(|token| token.kind == TokenKind::String);
    let places = strings
        .map(|token| token.start as usize..token.end() as usize)
        .chain(lexed.comments.iter().map(|comment| comment.start as usize..comment.end as usize));
    places.flat_map(|place| addresses(text, place)).collect()
}

fn addresses(text: &str, place: Range<usize>) -> Vec<(Range<usize>, Target)> {
    let own = &text[place.clone()];
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>' | '\\' | '`');
    let mut found = Vec::new();
    for (at, _) in own.match_indices("http") {
        let rest = &own[at..];
        let address =
            rest.split(ends).next().unwrap_or_default().trim_end_matches(['.', ',', ')', ';', '\'']);
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        if host.is_some_and(|host| !host.is_empty()) {
            let start = place.start + at;
            found.push((start..start + address.len(), Target::Web(address.to_owned())));
        }
    }
    found
}

/// The folders of neighbours that a `priv.toml` names.
pub fn in_manifest(text: &str) -> Vec<(Range<usize>, Target)> {
    let mut found = Vec::new();
    let mut inside = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            inside = line.trim() == "[packages]";
        } else if inside && let Some((before, rest)) = line.split_once('"') {
            let path = rest.split('"').next().unwrap_or_default();
            let from = start + before.len() + 1;
            if before.contains('=') && !before.contains('#') && !path.is_empty() {
                found.push((from..from + path.len(), Target::Path(format!("{path}/priv.toml"))));
            }
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Target, in_manifest, links};
    use crate::ide::tree::Tree;
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn imports_and_addresses_lead_somewhere() {
        let text = "use mail.{acme}\nterm t { means: \"see https://example.org/a, or not\" }\n";
        let package = Package::of([("mail.priv", "recipient acme { role: processor }\n"), ("z.priv", text)]);
        let compilation = compile(&package, &Options::default());
        let source = compilation.sources.files().last().expect("a file").0;
        let found = links(&compilation, source, &Tree::of(text));
        assert_eq!(&text[found[0].0.clone()], "mail");
        assert!(matches!(found[0].1, Target::File(_)));
        assert_eq!(found[1].1, Target::Web("https://example.org/a".to_owned()));
    }

    #[test]
    fn neighbours_lead_to_their_manifests() {
        let text = "[package]\nname = \"a\"\n[packages]\nvendors = \"../vendors\" # ours\n";
        let found = in_manifest(text);
        assert_eq!(&text[found[0].0.clone()], "../vendors");
        assert_eq!(found[0].1, Target::Path("../vendors/priv.toml".to_owned()));
        assert_eq!(found.len(), 1);
    }
}
