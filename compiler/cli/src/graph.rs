//! `priv graph`: maps of where data goes.

use clap::ValueEnum;
use priv_compiler::document::map::{self, Kind};
use priv_compiler::document::wording::Wording;
use priv_compiler::emit::map::{dot, mermaid, svg};

use crate::input::Input;
use crate::output::{Ending, Failure, complain, print};

/// Draw where data goes, or what leaves the EEA
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    input: Input,
    /// What to draw
    #[arg(long, value_enum, default_value_t = Shown::Flow)]
    map: Shown,
    /// How to draw it
    #[arg(long, value_enum, default_value_t = Format::Svg)]
    format: Format,
    /// The language of the map; labels without words in it stay as written [default: the main one of
    /// the package]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shown {
    /// From people to systems, recipients and countries
    Flow,
    /// What leaves the EEA, and what protects it
    Transfer,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A picture for browsers and documents
    Svg,
    /// A graph for Graphviz
    Dot,
    /// A flowchart for Mermaid
    Mermaid,
}

/// Runs the command. A policy with errors is drawn as far as it can be read.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    let compiled = arguments.input.compile()?;
    let main = compiled.package.manifest.languages.first().map_or("en", String::as_str);
    let language = arguments.lang.as_deref().unwrap_or(main);
    if !Wording::knows(language) && arguments.lang.is_some() {
        return Err(format!("there are no words in `{language}`").into());
    }
    let (kind, name) = match arguments.map {
        Shown::Flow => (Kind::Flow, "flow"),
        Shown::Transfer => (Kind::Transfer, "transfer"),
    };
    let map = map::map(&compiled.compilation, kind, language);
    print(&match arguments.format {
        Format::Svg => svg::picture(&map, name, language),
        Format::Dot => dot::text(&map),
        Format::Mermaid => mermaid::text(&map),
    })?;
    let errors = compiled.report().summary().errors;
    if errors > 0 {
        complain(&format!("the policy has errors ({errors}), so the map may lack something"));
        return Ok(Ending::Findings);
    }
    Ok(Ending::Clean)
}
