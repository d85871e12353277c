//! Doing something again whenever a package changes on disk.
//!
//! The system only says that something happened below a folder; whether the
//! package reads differently decides. So what a build writes beside the sources
//! starts no further build, and neither does a file that was saved unchanged.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use priv_compiler::loader::{LoadError, Package};

use crate::input::Input;
use crate::output::{Ending, Failure, complain, print};

/// How long nothing has to happen before a change counts: editors save in steps.
const QUIET: Duration = Duration::from_millis(50);

/// Does something with the package now and after each change of it. What goes
/// wrong is said, and the next change awaited.
///
/// # Errors
/// The system can't watch folders.
pub fn repeat(input: &Input, once: impl Fn(Package) -> Result<Ending, Failure>) -> Result<Ending, Failure> {
    let mut folders = Folders::new()?;
    let mut last = None;
    loop {
        folders.look_at(folder(&input.path));
        let loaded = input.load();
        if let Ok(package) = &loaded {
            folders.look_at_all(package);
        }
        if last.as_ref() != Some(&loaded) {
            say(&once, loaded.clone())?;
            last = Some(loaded);
        }
        folders.wait()?;
    }
}

fn say(
    once: impl Fn(Package) -> Result<Ending, Failure>,
    loaded: Result<Package, LoadError>,
) -> Result<(), Failure> {
    if let Err(failure) = loaded.map_err(Failure::from).and_then(once) {
        failure.report();
    }
    print("waiting for changes; Ctrl-C ends\n")
}

/// The folder of a package, or around a single file.
fn folder(path: &Path) -> PathBuf {
    let folder = if path.is_file() { path.parent().unwrap_or(path) } else { path };
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
}

/// The folders that are watched, and what the system says of them.
struct Folders {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    watched: BTreeSet<PathBuf>,
}

impl Folders {
    fn new() -> Result<Folders, Failure> {
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(sender)?;
        Ok(Folders { watcher, events, watched: BTreeSet::new() })
    }

    fn look_at_all(&mut self, package: &Package) {
        self.look_at(folder(&package.root));
        package.neighbours.values().for_each(|neighbour| self.look_at_all(neighbour));
    }

    /// A folder that can't be watched, or no longer stands there, is said once.
    fn look_at(&mut self, folder: PathBuf) {
        if self.watched.contains(&folder) {
            return;
        }
        if let Err(error) = self.watcher.watch(&folder, RecursiveMode::Recursive) {
            complain(&format!("`{}` can't be watched: {error}", folder.display()));
        }
        self.watched.insert(folder);
    }

    /// Returns when something changed, and then nothing for a while.
    fn wait(&self) -> Result<(), Failure> {
        while !changes(self.events.recv()?) {}
        let mut quiet = Instant::now() + QUIET;
        while let Ok(event) = self.events.recv_timeout(quiet.saturating_duration_since(Instant::now())) {
            if changes(event) {
                quiet = Instant::now() + QUIET;
            }
        }
        Ok(())
    }
}

/// Whether more happened than reading. What the system could not tell counts too.
fn changes(event: notify::Result<Event>) -> bool {
    event.map_or(true, |event| !event.kind.is_access())
}
