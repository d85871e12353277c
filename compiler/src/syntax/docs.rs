//! Gives each declaration the `///` comments right before it.

use thin_vec::ThinVec;

use super::ast::{Declaration, Member, Range};
use super::token::Comment;

/// Attaches the comments of a chunk; both count bytes from its beginning.
pub fn attach(text: &str, comments: &[Comment], declarations: &mut [Declaration]) {
    if comments.iter().any(|comment| comment.doc) {
        declarations.iter_mut().for_each(|declaration| document(text, comments, declaration));
    }
}

fn document(text: &str, comments: &[Comment], declaration: &mut Declaration) {
    declaration.docs = docs(text, comments, declaration.range.start);
    let members = declaration.body.iter_mut().flat_map(|body| &mut body.members);
    for member in members {
        if let Member::Declaration(nested) = member {
            document(text, comments, nested);
        }
    }
}

/// The run of doc comments that ends on the line before `at`.
fn docs(text: &str, comments: &[Comment], at: u32) -> ThinVec<Range> {
    let before = comments.partition_point(|comment| comment.end <= at);
    let mut next = at;
    let mut docs = ThinVec::new();
    for comment in comments[..before].iter().rev() {
        let between = &text[comment.end as usize..next as usize];
        let adjacent = between.trim().is_empty() && between.matches('\n').count() == 1;
        if !comment.doc || !comment.starts_line || !adjacent {
            break;
        }
        docs.push(without_slashes(text, comment));
        next = comment.start;
    }
    docs.reverse();
    docs
}

fn without_slashes(text: &str, comment: &Comment) -> Range {
    let first = comment.start + 3;
    let rest = &text[first as usize..comment.end as usize];
    let start = first + (rest.len() - rest.trim_start().len()) as u32;
    Range { start, end: start + rest.trim().len() as u32 }
}
