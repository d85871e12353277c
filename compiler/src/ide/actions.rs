//! What can be done at a place: fixes, reasons for accepting, and rewriting.

use std::ops::Range;

use jiff::ToSpan;

use super::tree::{Node, Tree, bytes};
use crate::Compilation;
use crate::diagnostic::{Diagnostic, Fix, FixKind};
use crate::model::activity::Role;
use crate::model::{DeclId, Declaration};
use crate::rules;
use crate::schema::{self, Kind, Need};
use crate::source::SourceId;
use crate::syntax::ast;

/// What sort of thing is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Repairs a finding.
    Fix,
    /// Repairs a finding, without thought.
    SafeFix,
    /// Accepts a finding.
    Accept,
    /// Rewrites what is selected.
    Rewrite,
    /// Moves what is selected to a declaration of its own.
    Extract,
    /// Repairs all of a file that needs no thought.
    FixAll,
}

/// Something that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// In the imperative.
    pub title: String,
    /// What sort of thing it is.
    pub sort: Sort,
    /// The finding that it is about, by its place in [`Compilation::findings`].
    pub finding: Option<usize>,
    /// Replacements that belong together.
    pub edits: Vec<(SourceId, Range<usize>, String)>,
}

/// What can be done with a part of a file.
pub fn actions(compilation: &Compilation, source: SourceId, part: Range<usize>) -> Vec<Action> {
    let text = &compilation.sources.file(source).text;
    let tree = Tree::of(text);
    let mut all = Vec::new();
    for (number, finding) in compilation.findings.iter().enumerate() {
        let (file, place) = compilation.sources.locate(finding.primary.span);
        if file != source || place.start > part.end || part.start > place.end {
            continue;
        }
        all.extend(finding.fix.as_ref().map(|fix| Action {
            title: fix.title.clone(),
            sort: if fix.kind == FixKind::Auto { Sort::SafeFix } else { Sort::Fix },
            finding: Some(number),
            edits: edits(compilation, fix),
        }));
        all.extend(accept(compilation, source, &tree, finding).map(|edit| Action {
            title: format!("Accept `{}` with a reason", finding.code),
            sort: Sort::Accept,
            finding: Some(number),
            edits: vec![edit],
        }));
    }
    all.extend(missing(compilation, source, part.start));
    all.extend(extract(text, source, &tree, part, compilation));
    all.extend(fix_all(compilation, source));
    all
}

fn edits(compilation: &Compilation, fix: &Fix) -> Vec<(SourceId, Range<usize>, String)> {
    let edit = |edit: &crate::diagnostic::Edit| {
        let (source, range) = compilation.sources.locate(edit.span);
        (source, range, edit.text.clone())
    };
    fix.edits.iter().map(edit).collect()
}

/// An `@accept` before the field or declaration that a finding is in. Errors of
/// the language and what no reason can repair are not accepted.
fn accept(
    compilation: &Compilation,
    source: SourceId,
    tree: &Tree,
    finding: &Diagnostic,
) -> Option<(SourceId, Range<usize>, String)> {
    rules::find(finding.code)?;
    if finding.accepted.is_some() || rules::is_absolute(finding) {
        return None;
    }
    let place = compilation.sources.locate(finding.primary.span).1;
    let mut at = None;
    tree.visit(&mut |start, node| {
        let range = bytes(start, node.range());
        let stands_before = matches!(node, Node::Field(_) | Node::Declaration(_));
        if stands_before && range.start <= place.start && place.end <= range.end {
            at = Some(range.start);
        }
    });
    let at = at?;
    let text = &compilation.sources.file(source).text;
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let indent = &text[line..at];
    let between = if indent.trim().is_empty() { format!("\n{indent}") } else { " ".to_owned() };
    let until = compilation.law_date.checked_add(6.months()).ok()?;
    let code = finding.code;
    let annotation =
        format!("@accept({code}, because: \"why it stands\", owner: \"who answers for it\", until: {until})");
    Some((source, at..at, annotation + &between))
}

/// Adds what the declaration around an offset always needs and does not have.
fn missing(compilation: &Compilation, source: SourceId, offset: usize) -> Option<Action> {
    let model = &compilation.model;
    let around = |declaration: &&Declaration| {
        let (file, range) = compilation.sources.locate(declaration.whole);
        file == source && range.start <= offset && offset <= range.end
    };
    let declaration = model.all().rev().find(around).filter(|own| !own.broken)?;
    let end = compilation.sources.locate(declaration.end?).1.start;
    let fields: Vec<&str> = schema::of(declaration.kind)
        .fields
        .iter()
        .filter(|field| is_owed(compilation, declaration.id, field.need))
        .filter(|field| !is_there(compilation, declaration.id, field.name))
        .map(|field| field.name)
        .collect();
    if fields.is_empty() {
        return None;
    }
    let text = &compilation.sources.file(source).text;
    let line = text[..end].rfind('\n').map_or(0, |at| at + 1);
    let indent = &text[line..end];
    let own_line = indent.trim().is_empty();
    let inner = if own_line { format!("{indent}  ") } else { "  ".to_owned() };
    let lines: String = fields.iter().map(|name| format!("{inner}{name}: unstated\n")).collect();
    let edit = match own_line {
        true => (source, line..line, lines),
        false => (source, end..end, format!("\n{lines}")),
    };
    let title = match fields[..] {
        [only] => format!("Add `{only}` to `{}`", declaration.name),
        _ => format!("Add {} missing fields to `{}`", fields.len(), declaration.name),
    };
    Some(Action { title, sort: Sort::Rewrite, finding: None, edits: vec![edit] })
}

/// Whether a field that is needed so is needed by this declaration.
fn is_owed(compilation: &Compilation, id: DeclId, need: Need) -> bool {
    let model = &compilation.model;
    let processing = matches!(model.get(id).kind, Kind::Activity | Kind::Part);
    match need {
        Need::Always => true,
        Need::Controller => processing && model.decides(id),
        Need::Processor => processing && model.role(id) == Role::Processor,
        Need::ControllerAndProcessor => processing,
        Need::Notice => model.builds("notice") && (!processing || model.decides(id)),
        _ => false,
    }
}

/// Whether a field is written, inherited, or said by every part.
fn is_there(compilation: &Compilation, id: DeclId, field: &str) -> bool {
    let model = &compilation.model;
    let declaration = model.get(id);
    model.fact(id, field).is_written()
        || (!declaration.parts.is_empty() && declaration.parts.iter().all(|&part| model.writes(part, field)))
}

/// Moves the selected names of a list of data to a data category of its own.
fn extract(
    text: &str,
    source: SourceId,
    tree: &Tree,
    part: Range<usize>,
    compilation: &Compilation,
) -> Option<Action> {
    if part.is_empty() {
        return None;
    }
    let mut moved: Option<Range<usize>> = None;
    tree.visit(&mut |start, node| {
        let Node::Field(field) = node else { return };
        let ast::Core::List(list) = &field.value.core else { return };
        if !matches!(&text[bytes(start, field.name)], "data" | "holds" | "elements") {
            return;
        }
        let name = |item: &ast::Value| matches!(item.core, ast::Core::Reference(_)) && item.guard.is_none();
        let items = list.items.iter().map(|item| (bytes(start, item.range), name(item)));
        let chosen: Vec<(Range<usize>, bool)> =
            items.filter(|(range, _)| range.start < part.end && part.start < range.end).collect();
        if let [(first, _), .., (last, _)] = &chosen[..]
            && chosen.iter().all(|(_, name)| *name)
        {
            moved = Some(first.start..last.end);
        }
    });
    let moved = moved?;
    let top = tree.declarations().find(|(start, own)| bytes(*start, own.range).contains(&moved.start))?;
    let at = beginning(text, bytes(top.0, top.1.range).start);
    let taken = |name: &str| compilation.model.declarations.iter().any(|own| own.name == name);
    let name = (1..)
        .map(|number| if number == 1 { "data_group".to_owned() } else { format!("data_group_{number}") });
    let name = name.into_iter().find(|name| !taken(name))?;
    let elements = text[moved.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
    let declaration = format!("data {name} \"Data group\" {{\n  elements: [{elements}]\n}}\n\n");
    Some(Action {
        title: "Extract a data category".to_owned(),
        sort: Sort::Extract,
        finding: None,
        edits: vec![(source, at..at, declaration), (source, moved, name)],
    })
}

/// Where a declaration begins, the comments right before it included.
fn beginning(text: &str, declaration: usize) -> usize {
    let mut at = text[..declaration].rfind('\n').map_or(0, |end| end + 1);
    while at > 0 {
        let line = text[..at - 1].rfind('\n').map_or(0, |end| end + 1);
        if !text[line..at].trim_start().starts_with("//") {
            break;
        }
        at = line;
    }
    at
}

/// All repairs of a file that need no thought; of two that overlap, the first.
fn fix_all(compilation: &Compilation, source: SourceId) -> Option<Action> {
    let mut all: Vec<(SourceId, Range<usize>, String)> = Vec::new();
    for fix in compilation.findings.iter().filter_map(|finding| finding.fix.as_ref()) {
        let own = edits(compilation, fix);
        let apart = |one: &(SourceId, Range<usize>, String)| {
            one.0 == source
                && all.iter().all(|(_, range, _)| {
                    (one.1.end < range.start || range.end < one.1.start)
                        || (one.1.is_empty() && range.is_empty() && one.1 != *range)
                })
        };
        if fix.kind == FixKind::Auto && own.iter().all(apart) {
            all.extend(own);
        }
    }
    all.sort_by_key(|(_, range, _)| range.start);
    let title = "Repair all that needs no thought".to_owned();
    (!all.is_empty()).then_some(Action { title, sort: Sort::FixAll, finding: None, edits: all })
}

#[cfg(test)]
mod tests {
    use super::{Action, Sort, actions};
    use crate::loader::Package;
    use crate::{Options, compile};

    /// What can be done between the cursors, and the text that each would leave.
    fn at(marked: &str) -> Vec<(Action, String)> {
        let start = marked.find('¦').expect("a cursor");
        let end = marked.rfind('¦').expect("a cursor");
        let end = if end == start { start } else { end - '¦'.len_utf8() };
        let text = marked.replace('¦', "");
        let compilation = compile(&Package::of([("a.priv", text.as_str())]), &Options::default());
        let source = compilation.sources.files().last().expect("a file").0;
        let apply = |action: Action| {
            let mut left = text.clone();
            let mut edits = action.edits.clone();
            edits.sort_by_key(|(_, range, _)| std::cmp::Reverse(range.start));
            edits.into_iter().for_each(|(_, range, new)| left.replace_range(range, &new));
            (action, left)
        };
        actions(&compilation, source, start..end).into_iter().map(apply).collect()
    }

    fn of(sort: Sort, marked: &str) -> Option<String> {
        at(marked).into_iter().find(|(action, _)| action.sort == sort).map(|(_, text)| text)
    }

    const POLICY: &str = "organisation o { ours: true country: FR }\nsubject user \"Users\"\n\
                          activity a {\n  purpose: account\n  subjects: user\n  data: [email, first_name, last_name]\n}\n";

    #[test]
    fn findings_are_accepted_where_they_are() {
        let text =
            of(Sort::Accept, &POLICY.replace("activity a", "activity a¦")).expect("a finding to accept");
        assert!(text.contains("\n@accept("), "{text}");
        assert!(text.contains("until: 20"), "{text}");
    }

    #[test]
    fn missing_fields_are_added_in_line() {
        let text = of(Sort::Rewrite, &POLICY.replace("purpose:", "pur¦pose:")).expect("fields are missing");
        assert!(text.contains("\n  basis: unstated\n"), "{text}");
        assert!(text.ends_with("unstated\n}\n"), "{text}");
        assert_eq!(of(Sort::Rewrite, "subject us¦er \"Users\" {}\n"), None);
    }

    #[test]
    fn a_data_category_is_extracted() {
        let text = of(Sort::Extract, &POLICY.replace("first_name, last_name", "¦first_name, last_name¦"));
        let text = text.expect("a selection in a list");
        assert!(text.contains(
            "data data_group \"Data group\" {\n  elements: [first_name, last_name]\n}\n\nactivity a"
        ));
        assert!(text.contains("data: [email, data_group]"), "{text}");
    }

    #[test]
    fn all_safe_repairs_are_made_at_once() {
        let text = of(Sort::FixAll, &POLICY.replace("account", "acount¦").replace("email", "emial"))
            .expect("two slips");
        assert!(text.contains("purpose: account") && text.contains("[email,"), "{text}");
    }
}
