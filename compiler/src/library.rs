//! The standard library, embedded.

use include_dir::{Dir, include_dir};

static LIBRARY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../stdlib");

/// Name and text of every file of the library, sorted by name.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut files: Vec<_> = LIBRARY
        .files()
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "priv"))
        .filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)))
        .collect();
    files.sort_unstable();
    files.into_iter()
}
