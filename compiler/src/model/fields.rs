//! The fields of a declaration.

use std::ops::Deref;

use super::value::{self, Fact, Field};

/// Fields in written order, with a quick answer for the many that are not
/// written: rules ask most declarations for most fields, and few are there.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    written: Vec<Field>,
    /// A mark for each name; several names may share one.
    marks: u128,
}

impl Fields {
    /// What a field states; an empty fact if it is not written.
    #[inline]
    pub fn fact(&self, name: &str) -> &Fact {
        if self.marks & mark(name) == 0 { Fact::not_written() } else { value::fact(&self.written, name) }
    }
}

/// One bit for a name, from its length and some of its letters.
#[inline]
fn mark(name: &str) -> u128 {
    let bytes = name.as_bytes();
    let letter = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let last = bytes.len().wrapping_sub(1);
    let mixed = u32::from_le_bytes([letter(0), letter(last / 2), letter(last), bytes.len() as u8]);
    1 << (mixed.wrapping_mul(0x9E37_79B1) >> 25)
}

impl From<Vec<Field>> for Fields {
    fn from(written: Vec<Field>) -> Self {
        let marks = written.iter().fold(0, |marks, field| marks | mark(field.table.name));
        Fields { written, marks }
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
