//! From a path to the texts of a package: the only place with disk access.
//!
//! A path is a single `.priv` file, a folder with a `priv.toml`, or a folder of
//! `.priv` files. What a file is called in the model, its *module*, follows
//! from its path: `sub/mail.priv` is `sub.mail`. The order of files is that of
//! their paths, whatever the disk says.
//!
//! Never imports: `syntax`, `model` or anything that knows what the texts mean.

mod disk;
mod error;
mod texts;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::LoadError;
pub use texts::{Texts, load_from};

use crate::check::codes;
use crate::manifest::{Manifest, as_name, is_name};
use crate::source::join_path;

/// Everything that is compiled together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// What `priv.toml` says; the default without one.
    pub manifest: Manifest,
    /// Its files, by path.
    pub files: Vec<File>,
    /// Neighbouring packages under the names that the manifest gives them.
    /// One that several packages name is loaded once and shared.
    pub neighbours: BTreeMap<String, Arc<Package>>,
    /// The folder that the paths of the files are seen from, as the caller named it.
    pub root: PathBuf,
}

/// One file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path as shown to people: with forward slashes, seen from the root of the
    /// package that is compiled (`sub/mail.priv`, `../vendors/acme.priv`).
    pub path: String,
    /// Name within its package: `sub.mail`.
    pub module: String,
    /// The whole text.
    pub text: Arc<str>,
}

impl Package {
    /// A package of texts that no disk holds: paths and their texts.
    ///
    /// ```
    /// let package = priv_compiler::loader::Package::of([("policy.priv", "data mail { elements: [email] }")]);
    /// assert_eq!(package.files[0].module, "policy");
    /// ```
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let file = |(path, text): (&str, &str)| File {
            path: path.to_owned(),
            module: module_of(path),
            text: Arc::from(text),
        };
        let mut files: Vec<File> = files.into_iter().map(file).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Package { files, ..Package::default() }
    }
}

/// Texts that win over the disk: the open files of an editor, by the path under
/// which the loader reaches them (the path that it was given, and on from there).
pub type Buffers<'a> = &'a dyn Fn(&Path) -> Option<Arc<str>>;

/// Loads the package at `path`.
///
/// # Errors
/// The first thing that keeps the package from being read; see [`LoadError`].
pub fn load(path: &Path) -> Result<Package, LoadError> {
    load_over(path, &|_| None)
}

/// Loads the package at `path`; where `buffers` knows a file, its text is taken
/// from there.
///
/// # Errors
/// As [`load`].
pub fn load_over(path: &Path, buffers: Buffers) -> Result<Package, LoadError> {
    match disk::kind(path)? {
        disk::Kind::File => single_file(path, buffers),
        disk::Kind::Folder => {
            let mut loader = Loader { buffers, loaded: BTreeMap::new(), trail: Vec::new() };
            loader.package(path, "")
        }
    }
}

fn single_file(path: &Path, buffers: Buffers) -> Result<Package, LoadError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some(stem) = name.strip_suffix(".priv") else {
        return Err(LoadError::NotPolicy(path.to_owned()));
    };
    let text = read(path, buffers)?;
    let file = File { path: name.clone().into_owned(), module: as_name(stem), text };
    let root = path.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Package { files: vec![file], root, ..Package::default() })
}

fn read(path: &Path, buffers: Buffers) -> Result<Arc<str>, LoadError> {
    match buffers(path) {
        Some(text) => Ok(text),
        None => disk::read(path),
    }
}

/// The name of the module in a file, by its path within its package.
pub fn module_of(path: &str) -> String {
    path.trim_end_matches(".priv").split('/').map(as_name).collect::<Vec<_>>().join(".")
}

/// The walk through a package and its neighbours.
struct Loader<'a> {
    buffers: Buffers<'a>,
    /// Neighbours that are already there, by their true folder.
    loaded: BTreeMap<PathBuf, Arc<Package>>,
    /// The packages being loaded, outermost first: true folder, and path as shown.
    trail: Vec<(PathBuf, PathBuf)>,
}

impl Loader<'_> {
    /// The package in `folder`, whose files are shown below `shown`.
    fn package(&mut self, folder: &Path, shown: &str) -> Result<Package, LoadError> {
        self.trail.push((disk::true_path(folder)?, folder.to_owned()));
        let manifest = self.manifest(folder)?.unwrap_or_default();
        let mut walk = Walk {
            root: folder,
            shown,
            buffers: self.buffers,
            apart: manifest.packages.values().map(|place| join_path("", place)).collect(),
            ancestors: Vec::new(),
            files: Vec::new(),
            packages: Vec::new(),
        };
        walk.folder("")?;
        let Walk { mut files, packages, .. } = walk;
        if files.is_empty() {
            return Err(LoadError::Empty { folder: folder.to_owned(), packages });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let neighbours = self.neighbours(&manifest, folder, shown)?;
        self.trail.pop();
        Ok(Package { manifest, files, neighbours, root: folder.to_owned() })
    }

    fn manifest(&self, folder: &Path) -> Result<Option<Manifest>, LoadError> {
        let path = folder.join("priv.toml");
        if !disk::is_file(&path) {
            return Ok(None);
        }
        let text = read(&path, self.buffers)?;
        Manifest::parse(&text, codes::unknown)
            .map(Some)
            .map_err(|fault| LoadError::manifest(path, &text, fault))
    }

    fn neighbours(
        &mut self,
        manifest: &Manifest,
        folder: &Path,
        shown: &str,
    ) -> Result<BTreeMap<String, Arc<Package>>, LoadError> {
        let mut neighbours = BTreeMap::new();
        for (name, place) in &manifest.packages {
            let package = self.neighbour(name, &folder.join(place), &join_path(shown, place))?;
            neighbours.insert(name.clone(), package);
        }
        Ok(neighbours)
    }

    fn neighbour(&mut self, name: &str, folder: &Path, shown: &str) -> Result<Arc<Package>, LoadError> {
        if !disk::is_folder(folder) {
            return Err(LoadError::NoNeighbour { name: name.to_owned(), folder: folder.to_owned() });
        }
        let place = disk::true_path(folder)?;
        if let Some(start) = self.trail.iter().position(|(known, _)| *known == place) {
            let mut path: Vec<PathBuf> = self.trail[start..].iter().map(|(_, shown)| shown.clone()).collect();
            path.push(folder.to_owned());
            return Err(LoadError::PackageCycle(path));
        }
        if let Some(package) = self.loaded.get(&place) {
            return Ok(Arc::clone(package));
        }
        let package = Arc::new(self.package(folder, shown)?);
        self.loaded.insert(place, Arc::clone(&package));
        Ok(package)
    }
}

/// The folders with a `priv.toml` in some folders and below, in order. What
/// cannot be read holds none.
pub fn packages_below(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut ahead: Vec<(PathBuf, usize)> = folders.iter().map(|folder| (folder.clone(), 0)).collect();
    while let Some((folder, depth)) = ahead.pop() {
        if disk::is_file(&folder.join("priv.toml")) {
            found.push(folder.clone());
        }
        for name in disk::names(&folder).unwrap_or_default() {
            let path = folder.join(&name);
            let skipped = name.to_str().is_none_or(|name| name.starts_with('.') || SKIPPED.contains(&name));
            if !skipped && depth < DEEPEST && disk::is_folder(&path) && !disk::is_link(&path) {
                ahead.push((path, depth + 1));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The walk through the folders of one package.
struct Walk<'a> {
    root: &'a Path,
    /// Where the package lies, as shown.
    shown: &'a str,
    buffers: Buffers<'a>,
    /// Folders of neighbouring packages, which are none of ours.
    apart: Vec<String>,
    /// True paths of the folders that the walk is in.
    ancestors: Vec<PathBuf>,
    files: Vec<File>,
    /// Packages of their own on the way, which were left out.
    packages: Vec<PathBuf>,
}

/// How many folders deep packages are looked for.
const DEEPEST: usize = 16;
/// Folders that hold no sources.
const SKIPPED: [&str; 3] = ["target", "out", "node_modules"];

impl Walk<'_> {
    /// Collects the files below `inner`, a path seen from the root.
    fn folder(&mut self, inner: &str) -> Result<(), LoadError> {
        let folder = self.root.join(inner);
        let place = disk::true_path(&folder)?;
        if self.ancestors.contains(&place) {
            return Err(LoadError::Loop(folder));
        }
        self.ancestors.push(place);
        for name in disk::names(&folder)? {
            let path = folder.join(&name);
            match name.to_str() {
                Some(name) => self.entry(inner, name, &path)?,
                None if path.extension().is_some_and(|end| end == "priv") => {
                    return Err(LoadError::odd_name(path));
                }
                None => {}
            }
        }
        self.ancestors.pop();
        Ok(())
    }

    fn entry(&mut self, inner: &str, name: &str, path: &Path) -> Result<(), LoadError> {
        let here = join_path(inner, name);
        if name.starts_with('.') {
            return Ok(());
        }
        if is_policy(name) {
            return match disk::kind(path)? {
                disk::Kind::File => self.file(&here, path),
                disk::Kind::Folder => Err(LoadError::FolderAsPolicy(path.to_owned())),
            };
        }
        if !disk::is_folder(path) || SKIPPED.contains(&name) || self.apart.contains(&here) {
            return Ok(());
        }
        if disk::is_file(&path.join("priv.toml")) {
            self.packages.push(path.to_owned());
            return Ok(());
        }
        self.folder(&here)
    }

    fn file(&mut self, here: &str, path: &Path) -> Result<(), LoadError> {
        let odd = here.strip_suffix(".priv").is_none_or(|stem| !stem.split('/').all(is_name));
        if odd {
            return Err(LoadError::odd_name(path.to_owned()));
        }
        let text = read(path, self.buffers)?;
        self.files.push(File { path: join_path(self.shown, here), module: module_of(here), text });
        Ok(())
    }
}

/// Whether a name ends in `.priv`, in whatever case.
fn is_policy(name: &str) -> bool {
    name.len() > 5 && name.to_ascii_lowercase().ends_with(".priv")
}

#[cfg(test)]
mod tests;
