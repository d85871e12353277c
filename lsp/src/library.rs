//! The standard library and the pages on rules as files that an editor can open.
//!
//! Both are part of the server. A definition in the library, or the link of a
//! code, leads to a copy in the user's cache, which is written when it is first
//! needed and can't be edited.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use priv_compiler::ide::explain;
use priv_compiler::library;

/// How many files the library has; they are the first sources of a compilation.
pub fn count() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| library::files().count())
}

/// The folder of the copies, named by what is in them, so that two versions of
/// the server never share it.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let mut hasher = DefaultHasher::new();
        library::files().for_each(|file| file.hash(&mut hasher));
        env!("CARGO_PKG_VERSION").hash(&mut hasher);
        cache().join("priv").join(format!("{:016x}", hasher.finish()))
    })
}

/// Where the system keeps what can be made again.
fn cache() -> PathBuf {
    let variable = |name| env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    let home = || variable("HOME");
    let own = if cfg!(target_os = "windows") {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    own.unwrap_or_else(env::temp_dir)
}

/// Where the copy of a file of the library lies or will lie: `std/event.priv`.
pub fn path(shown: &str) -> PathBuf {
    folder().join(shown)
}

/// Whether a path is that of a copy.
pub fn holds(path: &Path) -> bool {
    path.starts_with(folder())
}

/// Makes sure that the copy of a file of the library is there.
pub fn write(path: &Path) -> Option<()> {
    static WRITTEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    if written.contains(path) && path.is_file() {
        return Some(());
    }
    let stem = path.file_stem()?.to_str()?;
    let (_, text) = library::files().find(|(name, _)| *name == stem)?;
    keep(path, text)?;
    written.insert(path.to_owned());
    Some(())
}

/// The page on a code, written if it is not there yet.
pub fn page(code: &str) -> Option<PathBuf> {
    static WRITTEN: Mutex<BTreeMap<String, Option<PathBuf>>> = Mutex::new(BTreeMap::new());
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    written.entry(code.to_owned()).or_insert_with(|| written_page(code)).clone()
}

fn written_page(code: &str) -> Option<PathBuf> {
    let path = folder().join("rules").join(format!("{code}.md"));
    keep(&path, &explain::explain(code)?.markdown)?;
    Some(path)
}

/// Writes a file unless it is there already, whole or not at all.
fn keep(path: &Path, text: &str) -> Option<()> {
    if fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Some(());
    }
    fs::create_dir_all(path.parent()?).ok()?;
    let draft = path.with_extension(format!("{}.part", std::process::id()));
    fs::write(&draft, text).ok()?;
    let mut permissions = fs::metadata(&draft).ok()?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&draft, permissions).ok()?;
    fs::rename(&draft, path).ok()
}
