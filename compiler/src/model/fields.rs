//! The fields of a declaration.

use std::ops::Deref;

use super::value::{self, Fact, Field};

/// How many fields have their marks beside each other.
const NEAR: usize = 16;

/// Fields in written order, with a quick answer for the many that are not
/// written, and a short way to those that are: rules ask most declarations for
/// most fields.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    written: Vec<Field>,
    marks: Marks,
    /// The marks of the first fields, in order.
    near: [u8; NEAR],
}

impl Fields {
    /// What a field states; an empty fact if it is not written.
    #[inline]
    pub fn fact(&self, name: &str) -> &Fact {
        let mark = mark(name);
        if self.marks.holds(mark) { self.marked(mark, name) } else { Fact::not_written() }
    }

    fn marked(&self, mark: u8, name: &str) -> &Fact {
        let (near, far) = self.written.split_at(self.written.len().min(NEAR));
        let mut marked = near.iter().zip(&self.near).filter(|(_, own)| **own == mark);
        let found = marked.find(|(field, _)| field.table.name == name);
        found.map_or_else(|| value::fact(far, name), |(field, _)| &field.fact)
    }
}

/// Which names are among some, nearly: a bit for the mark of each.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks(u128);

impl Marks {
    /// No if the name surely is not among them.
    #[inline]
    pub fn may_hold(self, name: &str) -> bool {
        self.holds(mark(name))
    }

    #[inline]
    fn holds(self, mark: u8) -> bool {
        self.0 & (1u128 << mark) != 0
    }
}

impl<'n> FromIterator<&'n str> for Marks {
    fn from_iter<I: IntoIterator<Item = &'n str>>(names: I) -> Self {
        Marks(names.into_iter().fold(0, |all, name| all | (1u128 << mark(name))))
    }
}

/// A number below 128 for a name, from its length and some of its letters;
/// several names may share one.
#[inline]
fn mark(name: &str) -> u8 {
    let bytes = name.as_bytes();
    let letter = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let last = bytes.len().wrapping_sub(1);
    let mixed = u32::from_le_bytes([letter(0), letter(last / 2), letter(last), bytes.len() as u8]);
    (mixed.wrapping_mul(0x9E37_79B1) >> 25) as u8
}

impl From<Vec<Field>> for Fields {
    fn from(written: Vec<Field>) -> Self {
        let names = written.iter().map(|field| field.table.name);
        let mut near = [0; NEAR];
        near.iter_mut().zip(names.clone()).for_each(|(near, name)| *near = mark(name));
        let marks = names.collect();
        Fields { written, marks, near }
    }
}

impl<'f> IntoIterator for &'f Fields {
    type Item = &'f Field;
    type IntoIter = std::slice::Iter<'f, Field>;

    fn into_iter(self) -> Self::IntoIter {
        self.written.iter()
    }
}

impl Deref for Fields {
    type Target = [Field];

    fn deref(&self) -> &[Field] {
        &self.written
    }
}
