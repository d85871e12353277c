//! The calls that touch the disk, and what may go wrong with them.

#![expect(clippy::disallowed_methods, reason = "the loader is the only place with disk access")]

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::LoadError;

/// Files above this size are refused: 64 MB.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// What stands at a path.
pub enum Kind {
    File,
    Folder,
}

/// What stands at `path`, links followed.
pub fn kind(path: &Path) -> Result<Kind, LoadError> {
    let found = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound if fs::symlink_metadata(path).is_ok() => LoadError::DeadLink(path.to_owned()),
        ErrorKind::NotFound => LoadError::Missing(path.to_owned()),
        _ => LoadError::unreadable(path, &error),
    })?;
    match (found.is_file(), found.is_dir()) {
        (true, _) => Ok(Kind::File),
        (_, true) => Ok(Kind::Folder),
        _ => Err(LoadError::Neither(path.to_owned())),
    }
}

/// Whether a file stands at `path`.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether a folder stands at `path`.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a path is a link to somewhere else.
pub fn is_link(path: &Path) -> bool {
    path.is_symlink()
}

/// The one path of a folder, with all links followed.
pub fn true_path(path: &Path) -> Result<PathBuf, LoadError> {
    let named = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    fs::canonicalize(named).map_err(|error| LoadError::unreadable(path, &error))
}

/// What a folder holds, sorted.
pub fn names(folder: &Path) -> Result<Vec<OsString>, LoadError> {
    let unreadable = |error: std::io::Error| LoadError::unreadable(folder, &error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        names.push(entry.map_err(unreadable)?.file_name());
    }
    names.sort();
    Ok(names)
}

/// The text of a file, without a byte order mark.
pub fn read(path: &Path) -> Result<Arc<str>, LoadError> {
    let unreadable = |error: std::io::Error| LoadError::unreadable(path, &error);
    let file = fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(LARGEST)).unwrap_or_default());
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(LoadError::TooLarge { path: path.to_owned(), bytes: size.max(LARGEST + 1) });
    }
    let text = text(&bytes).map_err(|(offset, what)| LoadError::NotText {
        path: path.to_owned(),
        line: 1 + bytes[..offset].iter().filter(|&&byte| byte == b'\n').count(),
        offset,
        what,
    })?;
    Ok(Arc::from(text))
}

/// Bytes as text; else the first byte that is none, and what it is instead.
fn text(bytes: &[u8]) -> Result<&str, (usize, &'static str)> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((0, "is UTF-16, not UTF-8"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| (error.valid_up_to(), "is not UTF-8"))?;
    match text.find('\0') {
        Some(offset) => Err((offset, "is a zero byte, so the file is not a text")),
        None => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
    }
}
