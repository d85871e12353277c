//! Values: on one line, or with their brackets broken.

use std::ops::Range;

use super::marks::Marks;
use super::page::Page;
use super::{STEP, WIDTH};
use crate::syntax::token::TokenKind as T;

/// The bracket of a list, call, record or choice that makes up a value.
pub fn breakable(marks: &Marks<'_>, value: &Range<usize>) -> Option<usize> {
    let mut at = value.start;
    while matches!(marks.kind(at), T::May | T::BestEffort | T::Any | T::By) {
        at += 1;
    }
    while marks.kind(at).is_name() || marks.kind(at) == T::Dot {
        at += 1;
    }
    let brackets = at < value.end && marks.kind(at).opens() && marks.partner(at) > at + 1;
    brackets.then_some(at)
}

/// The bracket to break if a value that begins in a column would pass the last one.
pub fn open_if_wide(marks: &Marks<'_>, value: &Range<usize>, column: usize) -> Option<usize> {
    breakable(marks, value).filter(|_| column + marks.width(value) > WIDTH)
}

impl Page<'_> {
    /// Writes tokens from where the line stands. Brackets that hold comments,
    /// annotations or lines of text are broken, and `broken` is.
    pub fn sequence(&mut self, range: &Range<usize>, indent: usize, broken: Option<usize>) {
        if broken.is_none() && !self.marks.must_break(range) {
            return self.inline(range.clone());
        }
        let mut at = range.start;
        while at < range.end {
            if at > range.start && !self.between(at - 1, at, indent) {
                self.spaces(self.marks.gap(at));
            }
            let opens = self.marks.kind(at).opens() && !self.marks.groups_condition(at);
            let close = self.marks.partner(at);
            if opens && (broken == Some(at) || self.marks.must_break(&(at..close + 1))) {
                self.group(at, indent);
                at = close + 1;
            } else {
                self.token(at);
                at += 1;
            }
        }
    }

    /// Writes the comments between two tokens of a line; the line goes on
    /// below them. Answers whether there were any.
    pub fn between(&mut self, before: usize, next: usize, indent: usize) -> bool {
        let beside = self.comment_beside(before);
        let above = !self.marks.above(next).is_empty();
        self.comments_before(next, indent + 2 * STEP, true);
        if beside || above {
            self.line(indent + 2 * STEP);
        }
        beside || above
    }

    fn group(&mut self, open: usize, indent: usize) {
        let fields =
            self.marks.kind(open) == T::OpenBrace && self.marks.kind(open.saturating_sub(1)) != T::Dot;
        match fields {
            true => self.block(open, indent),
            false => self.items(open, indent),
        }
    }

    /// Writes a list or call, one item a line.
    fn items(&mut self, open: usize, indent: usize) {
        let close = self.marks.partner(open);
        self.token(open);
        self.comment_beside(open);
        let items = self.split(open + 1, close);
        let names = self.name_widths(&items);
        for (index, item) in items.iter().enumerate() {
            self.item(item, names[index], index == 0, indent + STEP);
        }
        self.comments_before(close, indent + STEP, items.is_empty());
        self.line(indent);
        self.token(close);
    }

    fn item(&mut self, item: &Range<usize>, names: usize, first: bool, indent: usize) {
        let marks = self.marks;
        let above = !marks.above(item.start).is_empty();
        if !first && !above && marks.blank_before(item.start) {
            self.blank();
        }
        self.comments_before(item.start, indent, first);
        if above && marks.blank_right_before(item.start) {
            self.blank();
        }
        self.line(indent);
        if named(marks, item) && !marks.must_break(&(item.start..item.start + 3)) {
            self.inline(item.start..item.start + 2);
            self.spaces(1 + names.saturating_sub(marks.width(&(item.start..item.start + 2))));
            let value = item.start + 2..item.end;
            self.sequence(&value, indent, open_if_wide(marks, &value, indent + names + 2));
        } else {
            self.sequence(item, indent, open_if_wide(marks, item, indent + 1));
        }
        self.text(",");
        let commented = self.comment_beside(item.end - 1);
        if marks.kind(item.end) == T::Comma {
            self.comments_of_comma(item.end, commented, indent);
        }
    }

    /// Writes the comments around a comma, below the one that stands beside the item.
    fn comments_of_comma(&mut self, comma: usize, commented: bool, indent: usize) {
        let above = self.marks.above(comma);
        let alone = !commented && above.is_empty();
        self.comments_before(comma, indent, true);
        if alone {
            self.comment_beside(comma);
        } else if let Some(comment) = self.marks.beside(comma) {
            self.line(indent);
            self.text(self.marks.comment(comment));
        }
    }

    /// The items between two brackets, without their commas.
    fn split(&self, start: usize, end: usize) -> Vec<Range<usize>> {
        let mut items = Vec::new();
        let (mut first, mut at) = (start, start);
        while at < end {
            if self.marks.kind(at) == T::Comma {
                items.push(first..at);
                first = at + 1;
            }
            at = self.marks.partner(at).max(at) + 1;
        }
        if first < end {
            items.push(first..end);
        }
        items
    }

    /// For each item the width of the names of its run of named arguments.
    fn name_widths(&self, items: &[Range<usize>]) -> Vec<usize> {
        let marks = self.marks;
        let mut widths = vec![0; items.len()];
        let mut start = 0;
        while start < items.len() {
            let mut end = start;
            while end + 1 < items.len() && in_one_run(marks, &items[end], &items[end + 1]) {
                end += 1;
            }
            let width = |item: &Range<usize>| match named(marks, item) {
                true => marks.width(&(item.start..item.start + 2)),
                false => 0,
            };
            let widest = items[start..=end].iter().map(width).max().unwrap_or(0);
            widths[start..=end].fill(widest);
            start = end + 1;
        }
        widths
    }
}

fn named(marks: &Marks<'_>, item: &Range<usize>) -> bool {
    item.len() > 2 && marks.kind(item.start + 1) == T::Colon
}

/// Whether two arguments with names stand on neighbouring lines.
fn in_one_run(marks: &Marks<'_>, one: &Range<usize>, two: &Range<usize>) -> bool {
    let comma = one.end;
    let two_beside = marks.beside(comma).is_some() && marks.beside(comma - 1).is_some();
    let adjacent = marks.above(two.start).is_empty() && !marks.blank_before(two.start);
    let bare = marks.above(comma).is_empty() && !two_beside;
    named(marks, one) && named(marks, two) && adjacent && bare && !marks.must_break(one)
}
