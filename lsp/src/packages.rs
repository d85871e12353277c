//! Compiled packages, kept until one of their texts changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use priv_compiler::ide::symbol::Names;
use priv_compiler::loader::{self, LoadError, Package};
use priv_compiler::source::SourceId;
use priv_compiler::{Compilation, Options, Reading, judge, read};

use crate::convert::{Encoding, Lines, line_starts, normal};
use crate::library;
use crate::state::State;
use crate::view::Refusal;

/// What a compilation depends on.
#[derive(Clone, Debug)]
struct Inputs {
    package: Result<Package, LoadError>,
    as_of: Option<jiff::civil::Date>,
    set: Vec<(String, String)>,
}

/// A package as compiled from some texts.
#[derive(Debug)]
pub struct Snapshot {
    /// Equal for equal texts, and never used again for others.
    pub number: u64,
    /// What it says; or why it could not be loaded.
    pub reading: Result<Arc<Reading>, LoadError>,
    /// What the law says to that, once somebody asked.
    judged: Mutex<Option<Arc<Compilation>>>,
    /// The newest state that it fits, and the newest of all.
    revision: AtomicU64,
    newest: Arc<AtomicU64>,
    inputs: Inputs,
    /// The path of each source.
    paths: Vec<PathBuf>,
    /// Where the lines of each source begin, once somebody asked.
    starts: Vec<OnceLock<Arc<Vec<usize>>>>,
    /// All names, once somebody asked.
    names: OnceLock<Names>,
}

impl Snapshot {
    /// The path of a source; a file of the library may not be on disk yet.
    pub fn path(&self, source: SourceId) -> &Path {
        &self.paths[source.0 as usize]
    }

    /// The source of a file.
    pub fn source(&self, path: &Path) -> Option<SourceId> {
        self.paths.iter().position(|own| own == path).map(|number| SourceId(number as u32))
    }

    /// The files of the package and its neighbours.
    pub fn files(&self) -> impl Iterator<Item = (SourceId, &Path)> {
        let numbered = self.paths.iter().enumerate().skip(library::count());
        numbered.map(|(number, path)| (SourceId(number as u32), path.as_path()))
    }

    /// The package under the law. Nothing if it could not be loaded, or if a newer
    /// text made the answer worthless before it was found.
    pub fn compilation(&self) -> Option<Arc<Compilation>> {
        let reading = self.reading.as_ref().ok()?;
        let mut judged = lock(&self.judged);
        if judged.is_none() {
            let wanted = || self.newest.load(Ordering::Relaxed) == self.revision.load(Ordering::Relaxed);
            *judged = judge(reading, &wanted).map(Arc::new);
        }
        judged.clone()
    }

    /// Takes over where lines begin in the texts that the editor holds.
    fn know_lines(&mut self, state: &State) {
        let Ok(reading) = &self.reading else { return };
        let texts = reading.sources.files().map(|(_, file)| &file.text);
        for ((path, text), starts) in self.paths.iter().zip(texts).zip(&mut self.starts) {
            let held = state.document(path).filter(|own| Arc::ptr_eq(&own.text, text));
            *starts = held.map_or_else(OnceLock::new, |own| own.starts.clone().into());
        }
    }

    /// The lines of a source.
    pub fn lines<'s>(&'s self, reading: &'s Reading, source: SourceId, encoding: Encoding) -> Lines<'s> {
        let text = &reading.sources.file(source).text;
        let starts = self.starts[source.0 as usize].get_or_init(|| line_starts(text).into());
        Lines::known(text, starts, encoding)
    }

    /// All names of the package, its neighbours and the library.
    pub fn names(&self, compilation: &Compilation) -> &Names {
        self.names.get_or_init(|| Names::of(compilation))
    }
}

/// The last compilation of a package, and the state that it was last seen to fit.
struct Kept {
    revision: u64,
    disk: u64,
    snapshot: Arc<Snapshot>,
}

/// All packages that somebody asked for, by their folder or single file.
#[derive(Default)]
pub struct Packages {
    slots: Mutex<BTreeMap<PathBuf, Arc<Mutex<Option<Kept>>>>>,
    numbers: AtomicU64,
    /// The revision of the newest state.
    newest: Arc<AtomicU64>,
    /// The package that was asked for last, in whose light the library is seen.
    last: Mutex<Option<PathBuf>>,
    /// The folders with a `priv.toml` in the workspace, as of a state of the disk.
    found: Mutex<Option<(u64, Vec<PathBuf>)>>,
}

/// A panic while a lock was held leaves values that are still whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Packages {
    /// The package at a root as it stands in a state. `latest` is the revision of
    /// the newest state: nothing is compiled for an older one.
    pub fn snapshot(&self, root: &Path, state: &State, latest: u64) -> Result<Arc<Snapshot>, Refusal> {
        *lock(&self.last) = Some(root.to_owned());
        let slot = lock(&self.slots).entry(root.to_owned()).or_default().clone();
        let mut slot = lock(&slot);
        if let Some(kept) = slot.as_ref().filter(|kept| kept.revision == state.revision) {
            return Ok(kept.snapshot.clone());
        }
        let inputs = inputs(root, state, slot.as_ref());
        if let Some(kept) = slot.as_mut().filter(|kept| kept.snapshot.inputs.equal(&inputs)) {
            if kept.revision < state.revision {
                (kept.revision, kept.disk) = (state.revision, state.disk);
                kept.snapshot.revision.store(state.revision, Ordering::Relaxed);
            }
            return Ok(kept.snapshot.clone());
        }
        if state.revision < latest {
            return Err(Refusal::Modified);
        }
        let before = slot.take().map(|kept| kept.snapshot);
        let mut snapshot = snapshot(root, inputs, before.as_deref());
        snapshot.know_lines(state);
        snapshot.number = self.numbers.fetch_add(1, Ordering::Relaxed);
        snapshot.revision = AtomicU64::new(state.revision);
        snapshot.newest = self.newest.clone();
        let snapshot = Arc::new(snapshot);
        *slot = Some(Kept { revision: state.revision, disk: state.disk, snapshot: snapshot.clone() });
        Ok(snapshot)
    }

    /// There is a newer state: work for older ones may stop.
    pub fn supersede(&self, revision: u64) {
        self.newest.store(revision, Ordering::Relaxed);
    }

    /// Forgets the packages that nobody works with any more.
    pub fn forget_others(&self, wanted: &BTreeSet<PathBuf>) {
        lock(&self.slots).retain(|root, _| wanted.contains(root));
    }

    /// The package that was asked for last.
    pub fn last(&self) -> Option<PathBuf> {
        lock(&self.last).clone()
    }
}

impl Packages {
    /// The packages in the folders of the workspace.
    pub fn found(&self, state: &State) -> Vec<PathBuf> {
        let mut found = lock(&self.found);
        match &*found {
            Some((disk, roots)) if state.abilities.watches && *disk == state.disk => roots.clone(),
            _ => {
                let roots = loader::packages_below(&state.folders);
                *found = Some((state.disk, roots.clone()));
                roots
            }
        }
    }
}

impl Inputs {
    fn equal(&self, other: &Inputs) -> bool {
        let packages = match (&self.package, &other.package) {
            (Ok(one), Ok(other)) => equal(one, other),
            (Err(one), Err(other)) => one == other,
            _ => false,
        };
        packages && self.as_of == other.as_of && self.set == other.set
    }
}

fn equal(one: &Package, other: &Package) -> bool {
    one.manifest == other.manifest
        && one.files == other.files
        && one.neighbours.len() == other.neighbours.len()
        && one.neighbours.iter().zip(&other.neighbours).all(|((name, one), (named, other))| {
            name == named && (Arc::ptr_eq(one, other) || equal(one, other))
        })
}

/// What the package at a root consists of. As long as nothing happened on disk,
/// the texts of before are taken, with those that the editor has changed.
fn inputs(root: &Path, state: &State, kept: Option<&Kept>) -> Inputs {
    let same_disk = |kept: &&Kept| state.abilities.watches && kept.disk == state.disk;
    let before = kept.filter(same_disk).and_then(|kept| kept.snapshot.inputs.package.as_ref().ok());
    let package = match before {
        Some(package) => Ok(patched(package, &package.root.clone(), state)),
        None => load(root, state),
    };
    let set = state.settings.set.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    Inputs { package, as_of: state.settings.day(), set }
}

/// Reads a package from disk and from the editor; a file that is on no disk yet
/// stands for itself.
fn load(root: &Path, state: &State) -> Result<Package, LoadError> {
    match state.document(root) {
        Some(document) if !root.is_file() => {
            let name = root.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let stem = name.strip_suffix(".priv").filter(|stem| priv_compiler::manifest::is_name(stem));
            let name = format!("{}.priv", stem.unwrap_or("untitled"));
            Ok(Package::of([(name.as_str(), &*document.text)]))
        }
        _ => {
            let buffer = |path: &Path| state.document(&normal(path)).map(|document| document.text.clone());
            loader::load_over(root, &buffer)
        }
    }
}

/// A package with the texts that the editor holds now.
fn patched(package: &Package, folder: &Path, state: &State) -> Package {
    let mut patched = package.clone();
    for file in &mut patched.files {
        if let Some(document) = state.document(&normal(&folder.join(&file.path))) {
            file.text = document.text.clone();
        }
    }
    for neighbour in patched.neighbours.values_mut() {
        let now = self::patched(neighbour, folder, state);
        if !equal(neighbour, &now) {
            *neighbour = Arc::new(now);
        }
    }
    patched
}

fn snapshot(root: &Path, inputs: Inputs, before: Option<&Snapshot>) -> Snapshot {
    let reading = match &inputs.package {
        Ok(package) => {
            let options = Options { as_of: inputs.as_of, set: inputs.set.clone() };
            Ok(Arc::new(match before.and_then(|before| before.reading.as_ref().ok()) {
                Some(before) => before.after(package, &options),
                None => read(package, &options),
            }))
        }
        Err(error) => Err(error.clone()),
    };
    let paths = match (&inputs.package, &reading) {
        (Ok(package), Ok(reading)) => paths(root, package, reading),
        _ => Vec::new(),
    };
    let starts = paths.iter().map(|_| OnceLock::new()).collect();
    let (names, judged) = (OnceLock::new(), Mutex::default());
    let (number, revision, newest) = (0, AtomicU64::new(0), Arc::default());
    Snapshot { number, reading, judged, revision, newest, inputs, paths, starts, names }
}

/// The path of each source of a package.
fn paths(root: &Path, package: &Package, reading: &Reading) -> Vec<PathBuf> {
    let path = |(source, file): (SourceId, &priv_compiler::source::Source)| {
        let number = source.0 as usize;
        if number < library::count() {
            library::path(&file.path)
        } else if package.files.len() == 1 && package.manifest.name.is_none() && !root.is_dir() {
            root.to_owned()
        } else {
            normal(&package.root.join(&file.path))
        }
    };
    reading.sources.files().map(path).collect()
}
