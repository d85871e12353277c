//! What has to change when a file gets another path, and so another module name.

use std::ops::Range;

use super::links;
use super::tree::{Node, Tree, bytes};
use crate::Compilation;
use crate::model::Module;
use crate::source::SourceId;

/// The edits in all files of the compilation that name the module of a file,
/// when it is called `new` from now on.
pub fn edits(compilation: &Compilation, moved: SourceId, new: &str) -> Vec<(SourceId, Range<usize>, String)> {
    let modules = &compilation.model.modules;
    let Some(module) = modules.iter().find(|module| module.source == moved) else { return Vec::new() };
    let others = modules.iter().filter(|here| here.package != "std" && here.source != moved);
    let mut all: Vec<_> = others.flat_map(|here| in_file(compilation, module, here, new)).collect();
    all.sort_by_key(|(source, range, _)| (*source, range.start));
    all.dedup();
    all
}

fn in_file(
    compilation: &Compilation,
    module: &Module,
    here: &Module,
    new: &str,
) -> Vec<(SourceId, Range<usize>, String)> {
    let text = &compilation.sources.file(here.source).text;
    let modules = &compilation.model.modules;
    let (mut found, mut whole) = (Vec::new(), false);
    Tree::of(text).visit(&mut |start, node| {
        let Node::Use(import) = node else { return };
        let segments = &import.path.segments;
        let path: Vec<String> = segments.iter().map(|&range| text[bytes(start, range)].to_owned()).collect();
        let named =
            (1..=path.len()).rev().find_map(|end| Some((end, links::module(modules, here, &path[..end])?)));
        let Some((end, _)) = named.filter(|(_, named)| named.source == module.source) else { return };
        whole |= end == path.len();
        let range = bytes(start, segments[0]).start..bytes(start, segments[end - 1]).end;
        found.push((here.source, range, full(module, here, new)));
    });
    for mention in &compilation.model.mentions {
        let (source, range) = compilation.sources.locate(mention.span);
        let Some(written) = text.get(range.clone()).filter(|_| source == here.source) else { continue };
        let old = full(module, here, &module.name);
        let names_it = |prefix: &&str| *prefix == old || (whole && *prefix == last(&module.name));
        let Some(prefix) = prefixes(written).find(names_it) else { continue };
        let short = prefix != old;
        let text = if short { last(new).to_owned() } else { full(module, here, new) };
        found.push((source, range.start..range.start + prefix.len(), text));
    }
    found
}

/// `a` and `a.b` of `a.b.c`.
fn prefixes(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('.').map(|(dot, _)| &path[..dot])
}

fn last(module: &str) -> &str {
    module.rsplit('.').next().unwrap_or(module)
}

/// How a module is named from another one.
fn full(module: &Module, here: &Module, name: &str) -> String {
    if module.package == here.package { name.to_owned() } else { format!("{}.{name}", module.package) }
}

#[cfg(test)]
mod tests {
    use super::edits;
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn imports_and_full_names_follow_the_file() {
        let policy = "use mail.{acme}\nuse mail\nactivity a {\n  recipients: [acme, mail.bolt]\n}\n";
        let package = Package::of([
            ("mail.priv", "recipient acme { role: processor }\nrecipient bolt { role: processor }\n"),
            ("policy.priv", policy),
        ]);
        let compilation = compile(&package, &Options::default());
        let mail = compilation.sources.files().find(|(_, file)| file.path == "mail.priv").expect("a file").0;
        let mut text = policy.to_owned();
        for (_, range, new) in edits(&compilation, mail, "services.post").into_iter().rev() {
            text.replace_range(range, &new);
        }
        assert!(text.starts_with("use services.post.{acme}\nuse services.post\n"), "{text}");
        assert!(text.contains(".bolt]") && !text.contains("mail"), "{text}");
    }
}
