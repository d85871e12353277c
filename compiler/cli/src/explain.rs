//! `priv explain`: a rule, its law, a policy that it finds fault with and one
//! that passes.

use std::fmt::Write;

use priv_compiler::check::codes;
use priv_compiler::diff::rule;
use priv_compiler::report::human::{provisions, wrapped};
use priv_compiler::rules::{self, Rule};

use crate::output::{Ending, Failure, print};

/// Say what a finding means, and show a policy with and without it
#[derive(clap::Args)]
pub struct Arguments {
    /// The code of a finding, as `retention-missing`; without it, all rules are listed
    code: Option<String>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    let text = match &arguments.code {
        None => list(),
        Some(code) => match (rules::find(code), codes::find(code)) {
            (Some((_, rule)), _) => explain(rule),
            (None, Some(known)) => {
                format!("{} (error of the language)\n\n{}\n", known.code, wrapped(known.means, 0))
            }
            (None, None) if rule::find(code).is_some() => {
                rule::find(code).map_or_else(String::new, on_two_versions)
            }
            (None, None) => return Err(codes::unknown(code).unwrap_or_default().into()),
        },
    };
    print(&text)?;
    Ok(Ending::Clean)
}

/// One line a rule, by chapter.
fn list() -> String {
    let width = rules::all().map(|rule| rule.code.len()).max().unwrap_or_default();
    let mut text = String::new();
    for (chapter, rules) in rules::GROUPS {
        let _ = writeln!(text, "{chapter}");
        for rule in *rules {
            let asks = wrapped(rule.explanation.asks, width + 13);
            let _ = writeln!(text, "  {:width$}  {:7}  {asks}", rule.code, rule.severity.word());
        }
        text.push('\n');
    }
    let _ = writeln!(text, "two versions (`priv diff`)");
    for rule in rule::RULES {
        let asks = wrapped(rule.asks, width + 13);
        let _ = writeln!(text, "  {:width$}  {:7}  {asks}", rule.code, rule.severity.word());
    }
    let _ = writeln!(text, "\nlanguage");
    let width = codes::CODES.iter().map(|known| known.code.len()).max().unwrap_or_default();
    for known in codes::CODES {
        let _ = writeln!(text, "  {:width$}  {}", known.code, wrapped(known.means, width + 4));
    }
    text + "\n`priv explain CODE` says more.\n"
}

fn explain(rule: &Rule) -> String {
    let explanation = &rule.explanation;
    let mut text = format!("{} ({})\n{}\n", rule.code, rule.severity.word(), provisions(rule.provisions));
    for (heading, sentences) in
        [("", explanation.asks), ("Why: ", explanation.why), ("What it can't see: ", explanation.blind)]
    {
        let _ = write!(text, "\n{}\n", wrapped(&format!("{heading}{sentences}"), 0));
    }
    for (heading, policy) in [("Finds fault with", explanation.fails), ("Passes", explanation.passes)] {
        let _ = write!(text, "\n{heading}:\n\n{}", indented(policy));
    }
    if !explanation.related.is_empty() {
        let _ = write!(text, "\nRelated: {}\n", explanation.related.join(", "));
    }
    text
}

/// A rule on two versions, which has no policy to show.
fn on_two_versions(rule: &rule::Rule) -> String {
    let head = format!("{} ({}, in `priv diff`)", rule.code, rule.severity.word());
    let mut text = format!("{head}\n{}\n", provisions(rule.provisions));
    for (heading, sentences) in [("", rule.asks), ("Why: ", rule.why), ("What it can't see: ", rule.blind)] {
        let _ = write!(text, "\n{}\n", wrapped(&format!("{heading}{sentences}"), 0));
    }
    text
}

fn indented(policy: &str) -> String {
    policy.trim_end().lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}
