//! A package out of texts that no disk holds, such as those of a revision.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::{File, LoadError, Package, SKIPPED, is_policy, module_of};
use crate::check::codes;
use crate::manifest::{Manifest, as_name, is_name};
use crate::source::join_path;

/// Texts by their paths, with forward slashes, seen from one root.
pub type Texts = BTreeMap<String, Arc<str>>;

/// Loads the package at `path`, a `.priv` file or a folder of the texts; the
/// empty path is the root.
///
/// # Errors
/// As [`super::load`], with paths seen from the root.
pub fn load_from(texts: &Texts, path: &str) -> Result<Package, LoadError> {
    let path = join_path("", path);
    if let Some(text) = texts.get(&path) {
        let name = path.rsplit('/').next().unwrap_or(&path);
        let Some(stem) = name.strip_suffix(".priv") else {
            return Err(LoadError::NotPolicy(PathBuf::from(path)));
        };
        let file = File { path: name.to_owned(), module: as_name(stem), text: text.clone() };
        return Ok(Package { files: vec![file], ..Package::default() });
    }
    package(texts, &path, &mut Vec::new())
}

fn package(texts: &Texts, folder: &str, trail: &mut Vec<String>) -> Result<Package, LoadError> {
    if trail.iter().any(|known| known == folder) {
        let path = trail.iter().map(String::as_str).chain([folder]).map(PathBuf::from);
        return Err(LoadError::PackageCycle(path.collect()));
    }
    trail.push(folder.to_owned());
    let manifest = manifest(texts, folder)?;
    let apart: Vec<String> = manifest.packages.values().map(|place| join_path(folder, place)).collect();
    let mut files = Vec::new();
    for (path, text) in texts {
        let inner =
            if folder.is_empty() { Some(path.as_str()) } else { path.strip_prefix(&format!("{folder}/")) };
        if let Some(inner) = inner.filter(|inner| belongs(texts, folder, inner, &apart)) {
            if !inner.strip_suffix(".priv").is_some_and(|stem| stem.split('/').all(is_name)) {
                return Err(LoadError::odd_name(PathBuf::from(path)));
            }
            files.push(File { path: inner.to_owned(), module: module_of(inner), text: text.clone() });
        }
    }
    if files.is_empty() {
        let missing = !folder.is_empty() && !texts.keys().any(|path| path.starts_with(&format!("{folder}/")));
        let folder = PathBuf::from(folder);
        return Err(if missing {
            LoadError::Missing(folder)
        } else {
            LoadError::Empty { folder, packages: Vec::new() }
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut neighbours = BTreeMap::new();
    for (name, place) in &manifest.packages {
        let neighbour = package(texts, &join_path(folder, place), trail)?;
        neighbours.insert(name.clone(), Arc::new(neighbour));
    }
    trail.pop();
    Ok(Package { manifest, files, neighbours, root: PathBuf::new() })
}

fn manifest(texts: &Texts, folder: &str) -> Result<Manifest, LoadError> {
    let path = join_path(folder, "priv.toml");
    match texts.get(&path) {
        None => Ok(Manifest::default()),
        Some(text) => Manifest::parse(text, codes::unknown)
            .map_err(|fault| LoadError::manifest(PathBuf::from(path), text, fault)),
    }
}

/// Whether a text below a folder is a file of its package: no hidden folder, no
/// folder for output, no package of its own on the way.
fn belongs(texts: &Texts, folder: &str, inner: &str, apart: &[String]) -> bool {
    let name = inner.rsplit('/').next().unwrap_or(inner);
    if !is_policy(name) || inner.split('/').any(|part| part.starts_with('.')) {
        return false;
    }
    let mut around = inner;
    while let Some((shorter, _)) = around.rsplit_once('/') {
        around = shorter;
        let place = join_path(folder, around);
        let last = around.rsplit('/').next().unwrap_or(around);
        let own = texts.contains_key(&join_path(&place, "priv.toml"));
        if own || SKIPPED.contains(&last) || apart.contains(&place) {
            return false;
        }
    }
    true
}
