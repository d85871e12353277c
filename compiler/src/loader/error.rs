//! Why a package could not be read.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::manifest::{Fault, as_name};

/// Why a package could not be read. Paths are those that the caller gave, and
/// on from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Nothing stands at this path.
    Missing(PathBuf),
    /// A link leads nowhere.
    DeadLink(PathBuf),
    /// Neither a file nor a folder: a pipe, a device.
    Neither(PathBuf),
    /// The disk refused.
    Unreadable {
        /// What was to be read.
        path: PathBuf,
        /// The words of the operating system.
        reason: String,
    },
    /// A file that does not end in `.priv`.
    NotPolicy(PathBuf),
    /// A folder whose name ends in `.priv`.
    FolderAsPolicy(PathBuf),
    /// A folder without any `.priv` file.
    Empty {
        /// The folder.
        folder: PathBuf,
        /// The packages in it, which stand for themselves.
        packages: Vec<PathBuf>,
    },
    /// More than 64 MB.
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// Bytes that are not UTF-8 text.
    NotText {
        /// The file.
        path: PathBuf,
        /// The line of the first such byte, from 1.
        line: usize,
        /// The first such byte, from 0.
        offset: usize,
        /// What it is instead, as the rest of a sentence.
        what: &'static str,
    },
    /// A file or folder whose name cannot be that of a module.
    OddName {
        /// The file.
        path: PathBuf,
        /// The part of the path that is no name.
        name: String,
        /// What it could be called.
        instead: String,
    },
    /// A folder that is linked into itself.
    Loop(PathBuf),
    /// `priv.toml` says something that cannot be read.
    Manifest {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What stands there, and what may.
        message: String,
    },
    /// `priv.toml` names a package where there is none.
    NoNeighbour {
        /// What it is called.
        name: String,
        /// Where it should be.
        folder: PathBuf,
    },
    /// Packages that need each other; the first and last folder are the same.
    PackageCycle(Vec<PathBuf>),
}

impl LoadError {
    pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        let reason = match error.kind() {
            std::io::ErrorKind::PermissionDenied => "reading it is not allowed".to_owned(),
            _ => error.to_string(),
        };
        LoadError::Unreadable { path: path.to_owned(), reason }
    }

    pub(super) fn odd_name(path: PathBuf) -> Self {
        let odd = path.iter().rev().map(|part| part.to_string_lossy()).find(|part| {
            let stem = part.strip_suffix(".priv").unwrap_or(part);
            !crate::manifest::is_name(stem)
        });
        let name = odd.unwrap_or_default().into_owned();
        let instead = match name.to_ascii_lowercase().strip_suffix(".priv") {
            Some(stem) => format!("{}.priv", as_name(stem)),
            None => as_name(&name),
        };
        LoadError::OddName { path, name, instead }
    }

    pub(super) fn manifest(path: PathBuf, text: &str, fault: Fault) -> Self {
        let before = &text[..text.floor_char_boundary(fault.place.start)];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        LoadError::Manifest {
            path,
            line: 1 + before.matches('\n').count(),
            column: 1 + before[start..].chars().count(),
            message: fault.message,
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            LoadError::Missing(path) => write!(f, "there is no `{}`", path.display()),
            LoadError::DeadLink(path) => write!(f, "`{}` is a link that leads nowhere", path.display()),
            LoadError::Neither(path) => {
                write!(f, "`{}` is neither a file nor a folder", path.display())
            }
            LoadError::Unreadable { path, reason } => {
                write!(f, "`{}` can't be read: {reason}", path.display())
            }
            LoadError::NotPolicy(path) => write!(f, "`{}` is not a `.priv` file", path.display()),
            LoadError::FolderAsPolicy(path) => {
                write!(f, "`{}` is a folder; only a file ends in `.priv`", path.display())
            }
            LoadError::Empty { folder, packages } => empty(f, folder, packages),
            LoadError::TooLarge { path, bytes } => {
                let megabytes = bytes.div_ceil(1024 * 1024);
                write!(f, "`{}` has {megabytes} MB; a policy has at most 64", path.display())
            }
            LoadError::NotText { path, line, offset, what } => {
                write!(f, "{}:{line}: the byte at {offset} {what}", path.display())
            }
            LoadError::OddName { path, name, instead } => odd(f, path, name, instead),
            LoadError::Loop(path) => write!(f, "`{}` leads back into itself", path.display()),
            LoadError::Manifest { path, line, column, message } => {
                write!(f, "{}:{line}:{column}: {message}", path.display())
            }
            LoadError::NoNeighbour { name, folder } => {
                write!(f, "the package `{name}` should be in `{}`, which is no folder", folder.display())
            }
            LoadError::PackageCycle(path) => cycle(f, path),
        }
    }
}

impl std::error::Error for LoadError {}

fn empty(f: &mut fmt::Formatter, folder: &Path, packages: &[PathBuf]) -> fmt::Result {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    write!(f, "there is no `.priv` file in `{}`", folder.display())?;
    if !packages.is_empty() {
        let names: Vec<String> =
            packages.iter().take(5).map(|path| format!("`{}`", path.display())).collect();
        let more = if packages.len() > 5 { ", …" } else { "" };
        write!(f, "; name one of its packages: {}{more}", names.join(", "))?;
    }
    Ok(())
}

fn odd(f: &mut fmt::Formatter, path: &Path, name: &str, instead: &str) -> fmt::Result {
    write!(
        f,
        "`{}`: `{name}` can't name a module: that takes lower-case letters, digits and `_`, and no reserved word; call it `{instead}`",
        path.display()
    )
}

fn cycle(f: &mut fmt::Formatter, path: &[PathBuf]) -> fmt::Result {
    let path: Vec<String> = path.iter().map(|folder| format!("`{}`", folder.display())).collect();
    write!(f, "packages need each other: {}", path.join(" -> "))
}
