//! Files of a git revision, read through the `git` program.

use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;

use priv_compiler::loader::Texts;

use crate::output::Failure;

/// The revision and the path of an argument such as `v1.2:policy`.
pub fn split(argument: &str) -> Option<(&str, &str)> {
    argument.split_once(':').filter(|(revision, _)| !revision.is_empty())
}

/// The path of a file or folder, from the root of the repository. As with git
/// itself, `./` in front counts from the current folder.
pub fn path(path: &str) -> Result<String, Failure> {
    let Some(here) = path.strip_prefix("./").or((path == ".").then_some("")) else {
        return Ok(path.trim_end_matches('/').to_owned());
    };
    let prefix = git(&["rev-parse", "--show-prefix"])?;
    Ok(format!("{}{here}", prefix.trim_end_matches('\n')).trim_end_matches('/').to_owned())
}

/// The policies, manifests and compiled policies of a revision, by their paths
/// from the root of the repository.
pub fn texts(revision: &str) -> Result<Texts, Failure> {
    let commit = format!("{revision}^{{commit}}");
    let commit = git(&["rev-parse", "--verify", "--end-of-options", &commit])?;
    let commit = commit.trim();
    let listed = git(&["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit])?;
    let wanted = |path: &&str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name == "priv.toml" || path.ends_with(".priv") || path.ends_with(".json")
    };
    let paths: Vec<&str> = listed.split('\0').filter(wanted).collect();
    contents(commit, &paths)
}

/// The texts of some files; those that are no UTF-8 are left out.
fn contents(commit: &str, paths: &[&str]) -> Result<Texts, Failure> {
    let mut child = Command::new("git")
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| missing(&error))?;
    let mut input = child.stdin.take().expect("it was asked for");
    let wanted: String = paths.iter().map(|path| format!("{commit}:{path}\n")).collect();
    // Written beside reading, since either pipe may be full.
    let writer = std::thread::spawn(move || input.write_all(wanted.as_bytes()));
    let mut bytes = Vec::new();
    child.stdout.take().expect("it was asked for").read_to_end(&mut bytes)?;
    child.wait()?;
    writer.join().map_err(|_| "git can't be asked")??;
    let mut texts = Texts::new();
    let mut rest = &bytes[..];
    for path in paths {
        let Some((content, after)) = blob(rest) else {
            return Err(format!("git can't show `{path}`").into());
        };
        if let Ok(text) = std::str::from_utf8(content) {
            texts.insert((*path).to_owned(), Arc::from(text.strip_prefix('\u{FEFF}').unwrap_or(text)));
        }
        rest = after;
    }
    Ok(texts)
}

/// One answer of `git cat-file --batch`: a line with the size, the bytes, a line end.
fn blob(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    let header = std::str::from_utf8(&bytes[..end]).ok()?;
    let size: usize = header.rsplit(' ').next()?.parse().ok()?;
    let start = end + 1;
    Some((bytes.get(start..start + size)?, bytes.get(start + size + 1..)?))
}

fn git(arguments: &[&str]) -> Result<String, Failure> {
    let output = Command::new("git").args(arguments).output().map_err(|error| missing(&error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.trim().trim_start_matches("fatal: ");
        return Err(format!("git says: {said}").into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn missing(error: &std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound => {
            "revisions are read by the `git` program, which isn't installed; compare folders or \
             compiled policies instead"
                .into()
        }
        _ => format!("the `git` program can't be run: {error}").into(),
    }
}
