//! `priv new`: a package that compiles and teaches.

use std::path::{Path, PathBuf};

use priv_compiler::manifest::as_name;

use crate::files;
use crate::output::{Ending, Failure, print};

/// Begin a policy: a small company to change into yours
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of the new package; it may exist if it is empty
    dir: PathBuf,
}

/// The files of the package; `{name}` stands for its name.
const FILES: [(&str, &str); 3] = [
    ("priv.toml", include_str!("new/priv.toml")),
    ("policy.priv", include_str!("new/policy.priv")),
    ("README.md", include_str!("new/README.md")),
];

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    let dir = &arguments.dir;
    if dir.is_file() || is_occupied(dir)? {
        return Err(
            format!("`{}` isn't empty; a new package needs a folder of its own", dir.display()).into()
        );
    }
    let name = as_name(&dir.file_name().map_or("policy".into(), |name| name.to_string_lossy()));
    let files = FILES.map(|(path, text)| (path.to_owned(), text.replace("{name}", &name).into_bytes()));
    files::write_all(dir, &files)?;
    print(&format!("`{0}` is ready: `priv check {0}`\n", dir.display()))?;
    Ok(Ending::Clean)
}

/// Whether a folder holds anything.
fn is_occupied(dir: &Path) -> Result<bool, Failure> {
    match dir.read_dir() {
        Ok(mut entries) => Ok(entries.next().is_some()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(format!("`{}` can't be read: {error}", dir.display()).into()),
    }
}
