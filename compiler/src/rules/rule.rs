//! What a rule is, and what it finds.

use super::Policy;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::DeclId;
use crate::source::Span;

/// A legal rule.
#[derive(Debug)]
pub struct Rule {
    /// The catalogue's name: `retention-missing`; also the name of its file and fixtures.
    pub code: &'static str,
    /// The highest severity that it reports.
    pub severity: Severity,
    /// The provisions it rests on, as "GDPR 13(2)(a)".
    pub provisions: &'static [&'static str],
    /// What `priv explain` says.
    pub explanation: Explanation,
    /// Asks the question.
    pub check: fn(&Policy<'_>, &mut Findings),
}

/// What `priv explain` says about a rule; complete sentences, in plain words.
#[derive(Debug)]
pub struct Explanation {
    /// What the rule asks for, in one sentence.
    pub asks: &'static str,
    /// Why the law wants it.
    pub why: &'static str,
    /// What it cannot see, and when it stays silent.
    pub blind: &'static str,
    /// Codes of related rules.
    pub related: &'static [&'static str],
    /// A policy that it finds fault with: the fixture `fails.priv`.
    pub fails: &'static str,
    /// A policy that passes: the fixture `passes.priv`.
    pub passes: &'static str,
}

impl Rule {
    /// A finding of this rule at its highest severity.
    pub fn finding(&self, message: impl Into<String>, span: Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.code, self.severity, message, span);
        diagnostic.provisions = self.provisions.to_vec();
        diagnostic
    }
}

/// A finding with the declarations that it is about, by which root causes mute it.
#[derive(Debug)]
pub struct Found {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// The declarations that it is about.
    pub about: Vec<DeclId>,
}

/// What rules have found so far.
#[derive(Debug, Default)]
pub struct Findings(pub Vec<Found>);

impl Findings {
    /// Adds a finding about some declarations: the activity, party, system or
    /// transfer whose other findings it may explain or be explained by.
    pub fn report(&mut self, about: &[DeclId], diagnostic: Diagnostic) {
        self.0.push(Found { diagnostic, about: about.to_vec() });
    }
}
