//! The text being written: lines, comments, and tokens on one line.

use std::ops::Range;

use super::marks::Marks;

/// What is written so far.
pub struct Page<'a> {
    /// What is known of the tokens.
    pub marks: &'a Marks<'a>,
    out: String,
}

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(marks: &'a Marks<'a>) -> Self {
        Page { marks, out: String::new() }
    }

    /// The finished text, with one line end after the last line.
    pub fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end_matches('\n').len());
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    /// Begins a line; the first line of the text is there already.
    pub fn line(&mut self, indent: usize) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.spaces(indent);
    }

    /// Leaves a line empty.
    pub fn blank(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// Writes spaces.
    pub fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
    }

    /// Writes a text as it is.
    pub fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Writes a token; a string keeps its lines.
    pub fn token(&mut self, index: usize) {
        let read = self.marks.read(index);
        match read.contains('\r') {
            true => self.out.push_str(&read.replace("\r\n", "\n")),
            false => self.out.push_str(read),
        }
    }

    /// Writes tokens on one line.
    pub fn inline(&mut self, range: Range<usize>) {
        for index in range.clone() {
            if self.marks.is_last_comma(index) {
                continue;
            }
            if index > range.start {
                self.spaces(self.marks.gap(index));
            }
            self.token(index);
        }
    }

    /// Writes the comment at the end of a token's line, if there is one.
    pub fn comment_beside(&mut self, index: usize) -> bool {
        let comment = self.marks.beside(index);
        if let Some(comment) = comment {
            self.out.push(' ');
            self.out.push_str(self.marks.comment(comment));
        }
        comment.is_some()
    }

    /// Writes the comments above a token, each on its line; the first of a
    /// block has no empty line above it.
    pub fn comments_before(&mut self, index: usize, indent: usize, first: bool) {
        let above = self.marks.above(index);
        for comment in above.clone() {
            if self.marks.blank_before_comment(comment) && !(first && comment == above.start) {
                self.blank();
            }
            self.line(indent);
            self.out.push_str(self.marks.comment(comment));
        }
    }
}
