//! Blocks: declarations, fields and cases, one on a line, values aligned.

use std::ops::Range;

use super::marks::{Entry, Form, Marks};
use super::page::Page;
use super::value::{breakable, open_if_wide};
use super::{STEP, WIDTH};

/// How the value of a field is set.
#[derive(Clone, Copy, Default)]
struct Setting {
    /// Width of the names of its run, colon included.
    names: usize,
    /// Whether its list, call or block is broken for its width.
    broken: bool,
}

impl Page<'_> {
    /// Writes entries, each from a line of its own on.
    pub fn entries(&mut self, entries: &[Entry], indent: usize) {
        let settings = settings(self.marks, entries, indent);
        for (index, entry) in entries.iter().enumerate() {
            let first = index == 0;
            if !first && self.marks.blank_before(entry.start) && self.marks.above(entry.start).is_empty() {
                self.blank();
            }
            self.comments_before(entry.start, indent, first);
            if !self.marks.above(entry.start).is_empty() && self.marks.blank_right_before(entry.start) {
                self.blank();
            }
            self.annotations(entry, indent);
            match &entry.form {
                Form::Field { name, value } => self.field(*name, value, indent, settings[index]),
                Form::Declaration { header, block } => self.declaration(header, *block, indent),
            }
        }
    }

    /// Writes each annotation on its line and begins the line after them.
    fn annotations(&mut self, entry: &Entry, indent: usize) {
        for annotation in &entry.annotations {
            if annotation.start != entry.start {
                self.comments_before(annotation.start, indent, true);
            }
            self.line(indent);
            self.sequence(annotation, indent, None);
            self.comment_beside(annotation.end - 1);
        }
        let (Form::Field { name: start, .. } | Form::Declaration { header: Range { start, .. }, .. }) =
            entry.form;
        if start != entry.start {
            self.comments_before(start, indent, true);
        }
        self.line(indent);
    }

    fn field(&mut self, name: usize, value: &Range<usize>, indent: usize, setting: Setting) {
        let in_between = (name + 1..=value.start).any(|index| !self.marks.above(index).is_empty())
            || (name..value.start).any(|index| self.marks.beside(index).is_some());
        if in_between {
            self.sequence(&(name..value.end), indent, None);
        } else {
            self.token(name);
            self.text(":");
            self.spaces((setting.names + 1).saturating_sub(self.marks.width(&(name..name + 2))));
            let open = breakable(self.marks, value).filter(|_| setting.broken);
            self.sequence(value, indent, open);
        }
        self.comment_beside(value.end - 1);
    }

    fn declaration(&mut self, header: &Range<usize>, block: Option<usize>, indent: usize) {
        let imported = header.end - 1;
        let names = Some(self.marks.partner(imported))
            .filter(|&open| self.marks.lists(open) && indent + self.marks.width(header) > WIDTH);
        self.sequence(header, indent, names);
        let Some(open) = block else {
            self.comment_beside(header.end - 1);
            return;
        };
        if !self.between(header.end - 1, open, indent) {
            self.spaces(1);
        }
        self.block(open, indent);
        self.comment_beside(self.marks.partner(open));
    }

    /// Writes a block of entries from its brace on; an empty one stays on its line.
    pub fn block(&mut self, open: usize, indent: usize) {
        let close = self.marks.partner(open);
        self.text("{");
        let empty = close == open + 1;
        if empty && self.marks.beside(open).is_none() && self.marks.above(close).is_empty() {
            return self.text("}");
        }
        self.comment_beside(open);
        let entries = self.marks.entries(open + 1, close);
        self.entries(&entries, indent + STEP);
        self.comments_before(close, indent + STEP, empty);
        self.line(indent);
        self.text("}");
    }
}

/// Decides for all fields which are broken, and how wide the names are.
///
/// A run goes on from one line to the next as long as nothing stands between
/// them; the first value that takes several lines ends it.
fn settings(marks: &Marks<'_>, entries: &[Entry], indent: usize) -> Vec<Setting> {
    let mut settings = vec![Setting::default(); entries.len()];
    let widest = widest_to_come(marks, entries);
    let mut start = 0;
    while start < entries.len() {
        let mut end = start;
        loop {
            settings[end].broken = too_wide(marks, &entries[end], indent + widest[start] + 1);
            let goes_on = !settings[end].broken && joins_next(marks, entries, end);
            if !goes_on {
                break;
            }
            end += 1;
        }
        let names = entries[start..=end].iter().map(|entry| name_width(marks, entry)).max().unwrap_or(0);
        settings[start..=end].iter_mut().for_each(|setting| setting.names = names);
        start = end + 1;
    }
    settings
}

/// For each entry the widest name from it to the end of its run, if none of
/// them is broken for its width.
fn widest_to_come(marks: &Marks<'_>, entries: &[Entry]) -> Vec<usize> {
    let mut widest = vec![0; entries.len()];
    for index in (0..entries.len()).rev() {
        let after = if joins_next(marks, entries, index) { widest[index + 1] } else { 0 };
        widest[index] = after.max(name_width(marks, &entries[index]));
    }
    widest
}

/// Whether nothing stands between a field on one line and the next field.
fn joins_next(marks: &Marks<'_>, entries: &[Entry], index: usize) -> bool {
    let (Form::Field { name, value }, Some(next)) = (&entries[index].form, entries.get(index + 1)) else {
        return false;
    };
    let adjacent = next.annotations.is_empty()
        && marks.above(next.start).is_empty()
        && !marks.blank_before(next.start)
        && matches!(next.form, Form::Field { .. });
    adjacent && !marks.must_break(&(*name..value.end))
}

/// Width of a name and its colon.
fn name_width(marks: &Marks<'_>, entry: &Entry) -> usize {
    match entry.form {
        Form::Field { name, .. } => marks.width(&(name..name + 2)),
        Form::Declaration { .. } => 0,
    }
}

/// Whether the value passes the last column and can be broken.
fn too_wide(marks: &Marks<'_>, entry: &Entry, column: usize) -> bool {
    match &entry.form {
        Form::Field { value, .. } => open_if_wide(marks, value, column).is_some(),
        Form::Declaration { .. } => false,
    }
}
