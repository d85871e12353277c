//! A version of a policy, as it is named on the command line.

use std::path::Path;

use priv_compiler::check::codes;
use priv_compiler::diagnostic::Severity;
use priv_compiler::diff::policy::Policy;
use priv_compiler::loader::{self, Package};
use priv_compiler::{Options, compile};

use crate::output::Failure;
use crate::revision;

/// The version: from the disk if something stands there, else from git.
pub fn policy(side: &str, options: &Options) -> Result<Policy, Failure> {
    let path = Path::new(side);
    if !path.exists() {
        return match revision::split(side) {
            Some((revision, path)) => of_revision(side, revision, path, options),
            None => Err(format!(
                "there is no `{side}`; a revision of git is named with a path, as in `{side}:./`"
            )
            .into()),
        };
    }
    if is_compiled(side) && path.is_file() {
        return read(side, &std::fs::read(path).map_err(|error| format!("`{side}` can't be read: {error}"))?);
    }
    compiled(side, &loader::load(path)?, options)
}

fn of_revision(side: &str, revision: &str, path: &str, options: &Options) -> Result<Policy, Failure> {
    let texts = revision::texts(revision)?;
    let path = revision::path(path)?;
    if let Some(text) = texts.get(&path).filter(|_| is_compiled(&path)) {
        return read(side, text.as_bytes());
    }
    let package = loader::load_from(&texts, &path).map_err(|error| format!("in `{revision}`: {error}"))?;
    compiled(side, &package, options)
}

fn is_compiled(path: &str) -> bool {
    path.ends_with(".json")
}

fn read(side: &str, bytes: &[u8]) -> Result<Policy, Failure> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| format!("`{side}` is not UTF-8 from the byte at {} on", error.valid_up_to()))?;
    Policy::read(text).map_err(|error| format!("`{side}` {error}").into())
}

/// Compiles sources. Errors of the language leave gaps that would look like
/// changes.
fn compiled(side: &str, package: &Package, options: &Options) -> Result<Policy, Failure> {
    let compilation = compile(package, options);
    let broken = compilation.findings.iter().find(|finding| {
        finding.severity == Severity::Error
            && finding.code != "contradiction"
            && codes::find(finding.code).is_some()
    });
    match broken {
        None => Ok(Policy::of(&compilation)),
        Some(finding) => Err(format!(
            "`{side}` can't be compared: {} [{}]; `priv check` shows where",
            finding.message, finding.code
        )
        .into()),
    }
}
