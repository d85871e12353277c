//! Files are replaced whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};

use crate::output::Failure;

/// The folder inside the target where a build waits until all of it is there.
const STAGING: &str = ".priv-staging";

/// The list of what builds wrote into a folder, so that a later one can clear
/// away what it no longer writes.
const BUILT: &str = ".priv-build";

/// Replaces one file: readers see the old text or the new one.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // The file that a link leads to is replaced, not the link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&path).is_ok_and(|known| !known.is_file() && !known.is_dir()) {
        // A device or pipe takes the text; a file put in its place would remove it.
        let written = fs::OpenOptions::new()
            .write(true)
            .open(&path)
            .and_then(|mut file| file.write_all(text.as_bytes()));
        return written.map_err(|error| unwritable(&path, &error));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let waiting = path.with_file_name(format!(".{name}.priv-staging"));
    let replaced = write_new(&waiting, text.as_bytes())
        .and_then(|()| keep_permissions(&path, &waiting))
        .and_then(|()| fs::rename(&waiting, &path));
    replaced.map_err(|error| {
        // It may not even have been created.
        let _ = fs::remove_file(&waiting);
        unwritable(&path, &error)
    })
}

/// Writes files into a folder, which is created if need be: all of them, or
/// none. Paths are relative to the folder and stay inside it. What else the
/// folder holds stays as it is.
pub fn write_all(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let existed = folder.is_dir();
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let staging = folder.join(STAGING);
    let written = stage(folder, &staging, files).and_then(|moves| {
        for (from, to) in &moves {
            fs::rename(from, to).map_err(|error| unwritable(to, &error))?;
        }
        Ok(())
    });
    remove_folder(&staging)?;
    if written.is_err() && !existed {
        // Only an empty folder goes.
        let _ = fs::remove_dir(folder);
    }
    written
}

/// Writes what a build made, all of it or nothing. A `whole` build also removes
/// what earlier builds wrote there and this one does not; a file that somebody
/// changed since stays, as does everything that no build wrote.
pub fn write_build(folder: &Path, files: &[(String, Vec<u8>)], whole: bool) -> Result<(), Failure> {
    let index = folder.join(BUILT);
    let known = fs::read_to_string(&index).unwrap_or_default();
    let earlier = known.lines().filter_map(|line| line.split_once(' '));
    let is_new = |path: &str| files.iter().any(|(own, _)| own == path);
    let (mut stale, mut listed) = (Vec::new(), Vec::new());
    for (digest, path) in earlier.filter(|(_, path)| !is_new(path)) {
        if whole { stale.push((digest, path)) } else { listed.push(format!("{digest} {path}")) }
    }
    listed.extend(files.iter().map(|(path, bytes)| format!("{} {path}", digest(bytes))));
    listed.sort_by_key(|line| line.split_once(' ').map(|(_, path)| path.to_owned()));
    let mut all = files.to_vec();
    all.push((BUILT.to_owned(), (listed.join("\n") + "\n").into_bytes()));
    write_all(folder, &all)?;
    for (written, path) in stale {
        remove_unchanged(folder, path, written)?;
    }
    Ok(())
}

/// Removes a file that an earlier build wrote, unless somebody changed it.
fn remove_unchanged(folder: &Path, path: &str, written: &str) -> Result<(), Failure> {
    let true_folder = fs::canonicalize(folder).map_err(|error| unwritable(folder, &error))?;
    let Ok(target) = inside(folder, &true_folder, path) else { return Ok(()) };
    match fs::read(&target) {
        Ok(bytes) if digest(&bytes) == written => {
            fs::remove_file(&target).map_err(|error| unwritable(&target, &error))
        }
        _ => Ok(()),
    }
}

/// A digest by which a changed file is noticed (FNV-1a, 64 bits); nothing secret
/// rests on it.
fn digest(bytes: &[u8]) -> String {
    let mixed = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, mixed))
}

/// Writes everything beside its target, and makes sure that the moves can work.
fn stage(
    folder: &Path,
    staging: &Path,
    files: &[(String, Vec<u8>)],
) -> Result<Vec<(PathBuf, PathBuf)>, Failure> {
    remove_folder(staging)?;
    let true_folder = fs::canonicalize(folder).map_err(|error| unwritable(folder, &error))?;
    let mut moves = Vec::new();
    for (path, bytes) in files {
        let target = inside(folder, &true_folder, path)?;
        let waiting = staging.join(path);
        let ready = make_parent(&waiting)
            .and_then(|()| write_new(&waiting, bytes))
            .and_then(|()| make_parent(&target));
        ready.map_err(|error| unwritable(&target, &error))?;
        if target.is_dir() {
            return Err(format!("`{}` is a folder; a file belongs there", target.display()).into());
        }
        moves.push((waiting, target));
    }
    Ok(moves)
}

/// The target of a path, which may not lead out of the folder: neither by `..`
/// nor by a link.
fn inside(folder: &Path, true_folder: &Path, path: &str) -> Result<PathBuf, Failure> {
    let outside =
        || Failure::from(format!("`{path}` leads out of `{}`; nothing was written", folder.display()));
    let parts: Vec<Component> = Path::new(path).components().collect();
    if parts.is_empty() || !parts.iter().all(|part| matches!(part, Component::Normal(_))) {
        return Err(outside());
    }
    let target = folder.join(path);
    for ancestor in target.ancestors().skip(1).take(parts.len() - 1) {
        let leads_out = fs::canonicalize(ancestor).is_ok_and(|place| !place.starts_with(true_folder));
        if leads_out {
            return Err(outside());
        }
    }
    Ok(target)
}

fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn keep_permissions(from: &Path, to: &Path) -> io::Result<()> {
    match fs::metadata(from) {
        Ok(found) => fs::set_permissions(to, found.permissions()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

#[expect(clippy::disallowed_methods, reason = "the staging folder is ours")]
fn remove_folder(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unwritable(folder, &error)),
        _ => Ok(()),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let reason = match error.kind() {
        ErrorKind::PermissionDenied => "writing there is not allowed".to_owned(),
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "a file stands in the way".to_owned(),
        _ => error.to_string(),
    };
    format!("`{}` can't be written: {reason}", path.display()).into()
}

#[cfg(test)]
mod tests;
