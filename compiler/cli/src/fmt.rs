//! `priv fmt`: one style.

use std::io::Read;
use std::path::{Path, PathBuf};

use priv_compiler::law::TABLES_DATE;
use priv_compiler::loader;
use priv_compiler::report::{Report, human};
use priv_compiler::source::join_path;
use priv_compiler::syntax::format::{Unformattable, format};

use crate::files;
use crate::input::root;
use crate::output::{Ending, Failure, complain, print};

/// Lay out the files of a package, comments and order kept
#[derive(clap::Args)]
pub struct Arguments {
    /// A `.priv` file, the folder of a package, or `-` for standard input
    #[arg(default_value = ".")]
    path: PathBuf,
    /// Change nothing; name the files that would change, and end with 1 if there are any
    #[arg(long)]
    check: bool,
}

/// Runs the command. A file that can't be read as Priv stays as it is, and the
/// command ends with 1.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    if arguments.path == Path::new("-") {
        return standard_input(arguments.check);
    }
    let package = loader::load(&arguments.path)?;
    let mut ending = Ending::Clean;
    for file in &package.files {
        let path = join_path(&root(&package), &file.path);
        match format(&file.text) {
            Err(reason) => {
                complain(&refusal(&path, &reason));
                ending = Ending::Findings;
            }
            Ok(new) if new == *file.text => {}
            Ok(_) if arguments.check => {
                print(&format!("{path}\n"))?;
                ending = Ending::Findings;
            }
            Ok(new) => files::replace(&package.root.join(&file.path), &new)?,
        }
    }
    Ok(ending)
}

/// From standard input to standard output.
fn standard_input(check: bool) -> Result<Ending, Failure> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input can't be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "standard input is not UTF-8")?;
    match format(&text) {
        Err(reason) => {
            complain(&refusal("standard input", &reason));
            Ok(Ending::Findings)
        }
        Ok(new) if check => Ok(if new == text { Ending::Clean } else { Ending::Findings }),
        Ok(new) => print(&new).map(|()| Ending::Clean),
    }
}

/// Why a text was left as it is.
fn refusal(name: &str, reason: &Unformattable) -> String {
    let report = Report::new(&reason.findings, &reason.sources, TABLES_DATE).below(name);
    format!("`{name}` stays as it is\n\n{}", human::findings(&report, false).trim_end())
}
