//! The legal rules: questions to the model and the graph, one file a rule.
//!
//! Groups are the chapters of the rule catalogue. A rule sees the model, never
//! the syntax; a question that two rules share is a method of the model or the
//! graph. After all rules ran, [`mute`] drops what a root cause explains, and
//! [`settle`] applies `@accept` and the lint levels of the package.

mod accept;
pub mod bases;
pub mod consistency;
pub mod eprivacy;
mod fix;
pub mod flow;
mod house;
pub mod impact;
mod lexicon;
pub mod minimisation;
mod mute;
mod path;
pub mod processors;
pub mod purpose;
pub mod records;
pub mod retention;
pub mod rights;
pub mod roles;
mod rule;
pub mod security;
pub mod special;
pub mod transfers;
pub mod transparency;
mod wording;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::graph::Graph;
use crate::law::Law;
use crate::manifest::Manifest;
use crate::model::Model;
use crate::parallel;
use crate::source::Sources;

pub use accept::is_absolute;
pub use rule::{Explanation, Findings, Found, Rule};

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    /// What the package says.
    pub model: &'a Model,
    /// Where its data goes.
    pub graph: &'a Graph,
    /// The law on the day.
    pub law: Law<'a>,
    /// The texts, for rules on words.
    pub sources: &'a Sources,
}

/// A chapter of the catalogue: its folder name and its rules.
pub type Group = (&'static str, &'static [&'static Rule]);

/// All chapters, in the order of the catalogue.
pub static GROUPS: &[Group] = &[
    ("roles", roles::RULES),
    ("bases", bases::RULES),
    ("purpose", purpose::RULES),
    ("minimisation", minimisation::RULES),
    ("special", special::RULES),
    ("retention", retention::RULES),
    ("transparency", transparency::RULES),
    ("rights", rights::RULES),
    ("processors", processors::RULES),
    ("records", records::RULES),
    ("security", security::RULES),
    ("impact", impact::RULES),
    ("transfers", transfers::RULES),
    ("eprivacy", eprivacy::RULES),
    ("flow", flow::RULES),
    ("consistency", consistency::RULES),
];

/// All rules, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|(_, rules)| rules.iter().copied())
}

/// The rule with this code, and its group.
pub fn find(code: &str) -> Option<(&'static str, &'static Rule)> {
    GROUPS
        .iter()
        .find_map(|(group, rules)| rules.iter().find(|rule| rule.code == code).map(|rule| (*group, *rule)))
}

/// Whether somebody still waits for what is being worked on.
pub type Wanted<'w> = &'w (dyn Fn() -> bool + Sync);

type Question = fn(&Policy<'_>, &mut Findings);

/// From this many declarations on, several threads ask the rules.
const WORTH_A_THREAD: usize = 200;

/// Asks every rule as long as the answer is wanted, and drops what a root cause explains.
pub fn run(policy: &Policy<'_>, wanted: Wanted<'_>, findings: &mut Vec<Diagnostic>) {
    let mut questions: Vec<Question> = all().map(|rule| rule.check).collect();
    questions.push(house::check);
    let ask = |question: &Question| {
        let mut found = Findings::default();
        if wanted() {
            question(policy, &mut found);
        }
        found.0
    };
    let alone = policy.model.declarations.len() - (policy.model.library as usize) < WORTH_A_THREAD;
    let answers = if alone { questions.iter().map(ask).collect() } else { parallel::each(&questions, ask) };
    let found = Findings(answers.into_iter().flatten().collect());
    let kept = mute::without_consequences(found).into_iter();
    let paths = path::Paths::of(policy);
    findings.extend(kept.map(|found| paths.show(found).diagnostic));
}

/// Applies the `@accept` annotations, then the lint levels of the package.
pub fn settle(model: &Model, today: Date, manifest: &Manifest, findings: &mut Vec<Diagnostic>) {
    accept::accept(model, today, findings);
    accept::levels(manifest, findings);
}
