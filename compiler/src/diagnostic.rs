//! Findings as plain data. `report/` draws them; nothing here knows a terminal
//! or an editor.

use crate::source::Span;

/// How much a finding weighs. Hints are for editors and JSON only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Shown in editors and JSON only.
    Hint,
    /// Good practice or information.
    Note,
    /// A risk, or against the guidance of authorities.
    Warning,
    /// The policy cannot satisfy the provision as written, or the model is broken.
    Error,
}

impl Severity {
    /// The lower-case word used in every output.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A place with a few words on what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What stands there; a fragment without a full stop, may be empty.
    pub text: String,
}

/// Whether a fix may be applied without thought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// Adds no legal fact; may be applied to a whole package at once.
    Auto,
    /// Inserts a skeleton whose holes still fail until a person fills them.
    Assist,
}

/// One replacement of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where text is inserted.
    pub span: Span,
    /// The new text.
    pub text: String,
}

/// An edit that repairs a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the edit does, in the imperative: "Add `withdraw`".
    pub title: String,
    /// Whether it may be applied without thought.
    pub kind: FixKind,
    /// Replacements that belong together; they never overlap.
    pub edits: Vec<Edit>,
}

/// A reason under which a finding was accepted (`@accept`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Why.
    pub because: String,
    /// Who answers for it.
    pub owner: String,
    /// Last day, as written: `YYYY-MM-DD`.
    pub until: String,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Kebab-case name, the same everywhere: `retention-missing`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Headline: the fact in the author's words, sentence case, no full stop.
    pub message: String,
    /// Provisions it rests on, as "GDPR 13(2)(a)"; empty for errors of the language.
    pub provisions: Vec<&'static str>,
    /// The main place.
    pub primary: Label,
    /// Further places; a path shows every hop, in order.
    pub related: Vec<Label>,
    /// Why it matters: the law, in one or two sentences.
    pub notes: Vec<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// An edit that can be applied.
    pub fix: Option<Fix>,
    /// Set when the author accepted the finding.
    pub accepted: Option<Acceptance>,
}

impl Diagnostic {
    /// An error with a message and the place it is about.
    pub fn error(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self::new(code, Severity::Error, message, span)
    }

    /// A finding of any severity.
    pub fn new(code: &'static str, severity: Severity, message: impl Into<String>, span: Span) -> Self {
        Diagnostic {
            code,
            severity,
            message: message.into(),
            provisions: Vec::new(),
            primary: Label { span, text: String::new() },
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            accepted: None,
        }
    }

    /// Sets the text of the main label.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds a further place.
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Adds a sentence on why it matters.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Says what to write instead.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Attaches an edit.
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// Attaches an edit, if there is one.
    pub fn fix_if(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }
}
