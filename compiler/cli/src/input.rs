//! What is compiled, under which law, for which parameters.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use priv_compiler::loader::{self, LoadError, Package};
use priv_compiler::model::Model;
use priv_compiler::report::Report;
use priv_compiler::schema::Kind;
use priv_compiler::spelling::nearest;
use priv_compiler::{Compilation, Options, compile};

use crate::output::Failure;

/// The arguments of every command that compiles.
#[derive(clap::Args)]
pub struct Input {
    /// A `.priv` file, or the folder of a package
    #[arg(default_value = ".")]
    pub path: PathBuf,
    /// The day whose law applies, or `today` (the day in UTC) [default: `law_date` of
    /// the package, else the date of the law tables]
    #[arg(long, value_name = "DATE|today", value_parser = date)]
    as_of: Option<Date>,
    /// Fixes a parameter of the policy; may be given several times
    #[arg(long, value_name = "PARAMETER=VALUE", value_parser = setting)]
    set: Vec<(String, String)>,
}

/// A package and what came out of it.
pub struct Compiled {
    /// The package.
    pub package: Package,
    /// What came out of it.
    pub compilation: Compilation,
}

impl Input {
    /// Loads and compiles.
    pub fn compile(&self) -> Result<Compiled, Failure> {
        self.compiled(self.load()?)
    }

    /// Loads.
    pub fn load(&self) -> Result<Package, LoadError> {
        loader::load(&self.path)
    }

    /// The day and the parameters that were asked for.
    pub fn options(&self) -> Options {
        Options { as_of: self.as_of, set: self.set.clone() }
    }

    /// Compiles what was loaded.
    pub fn compiled(&self, package: Package) -> Result<Compiled, Failure> {
        let options = self.options();
        let compilation = compile(&package, &options);
        for (parameter, value) in &self.set {
            settable(&compilation.model, parameter, value)?;
        }
        Ok(Compiled { package, compilation })
    }
}

/// Whether a parameter is declared, and has this value.
fn settable(model: &Model, parameter: &str, value: &str) -> Result<(), Failure> {
    let declared: Vec<_> = model.of_kind(Kind::Parameter).collect();
    let Some(found) = declared.iter().find(|found| found.name == parameter) else {
        let names: Vec<&str> = declared.iter().map(|found| found.name.as_str()).collect();
        return Err(unknown(&format!("parameter called `{parameter}`"), parameter, &names).into());
    };
    let values: Vec<&str> = model.parameter_values(found.id).map(|name| name.name.as_str()).collect();
    if values.contains(&value) {
        return Ok(());
    }
    Err(unknown(&format!("value `{value}` of `{parameter}`"), value, &values).into())
}

/// `there is no …`, and what was probably meant, or what there is.
pub fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let hint = match nearest(word, known.iter().copied()) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None if known.is_empty() => String::new(),
        None => format!("; known are `{}`", known.join("`, `")),
    };
    format!("there is no {what}{hint}")
}

impl Compiled {
    /// The findings, under the paths that the caller can open.
    pub fn report(&self) -> Report<'_> {
        let Compilation { findings, sources, law_date, .. } = &self.compilation;
        Report::new(findings, sources, *law_date).below(&root(&self.package))
    }
}

/// The folder of a package as the caller named it, with forward slashes.
pub fn root(package: &Package) -> String {
    package.root.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// A day on the command line.
pub fn date(text: &str) -> Result<Date, String> {
    if text == "today" {
        return Ok(TimeZone::UTC.to_datetime(Timestamp::now()).date());
    }
    text.parse()
        .ok()
        .filter(|_| text.len() == 10)
        .ok_or_else(|| "a day, as in `2026-11-22`, or `today`".to_owned())
}

/// A parameter and its value on the command line.
pub fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => {
            Ok((name.to_owned(), value.to_owned()))
        }
        _ => Err("a parameter and its value, as in `region=asia`".to_owned()),
    }
}
