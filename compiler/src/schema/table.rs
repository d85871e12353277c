//! What the tables are made of.

/// A kind of declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs, reason = "the table of each kind says what it is")]
pub enum Kind {
    Organisation,
    Subject,
    Data,
    Purpose,
    Activity,
    Part,
    System,
    Recipient,
    Flow,
    Transfer,
    Retention,
    Consent,
    Marketing,
    Tracker,
    Decision,
    Rights,
    Measure,
    Breach,
    Terms,
    Assessment,
    Parameter,
    Condition,
    Claim,
    Term,
    Prose,
    Document,
    Rule,
    Element,
    Control,
    Technique,
    Service,
    Sector,
    Event,
    Country,
    Adequacy,
    Clauses,
    Authority,
    ConsentAge,
    Right,
    Ground,
    Derogation,
    Exemption,
    Safeguard,
}

impl Kind {
    /// How many kinds there are.
    pub const COUNT: usize = Kind::Safeguard as usize + 1;

    /// The word that opens a declaration of this kind.
    pub fn word(self) -> &'static str {
        super::of(self).word
    }
}

/// A kind with its fields.
#[derive(Debug)]
pub struct KindTable {
    /// Which kind.
    pub kind: Kind,
    /// The word that opens a declaration.
    pub word: &'static str,
    /// What a declaration of this kind says, as a noun phrase.
    pub says: &'static str,
    /// Its own fields, in the order of the reference.
    pub fields: &'static [Field],
    /// Set for kinds that describe the law and its vocabularies.
    pub library: bool,
}

/// When a field has to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Never.
    Optional,
    /// In every declaration of the kind.
    Always,
    /// In activities of a controller.
    Controller,
    /// In activities of a processor.
    Processor,
    /// In both.
    ControllerAndProcessor,
    /// When a privacy notice is built.
    Notice,
    /// When a record of processing is built.
    Record,
    /// When terms with a processor or joint controller are built.
    Terms,
    /// When a list of sub-processors is built.
    List,
    /// When data leaves the EEA.
    Transfer,
    /// For automated decisions.
    Automated,
}

/// A field, or a detail in parentheses.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// The forms that its value may take.
    pub types: &'static [Type],
    /// Whether a list is allowed.
    pub many: bool,
    /// When it has to be written.
    pub need: Need,
    /// Whether `none` may be stated.
    pub none: bool,
    /// What it means, in a sentence.
    pub says: &'static str,
    /// Details that a reference in this field may take.
    pub details: &'static [Field],
}

/// A form that a value may take.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// A string, in one or several languages.
    Text,
    /// `true` or `false`
    Bool,
    /// A bare number.
    Number,
    /// A number with a unit of time, a currency, or `per` a unit.
    Quantity,
    /// A day or month.
    Date,
    /// A country code.
    Country,
    /// A country code, or one of the place words.
    Place,
    /// A language code: `en`.
    Language,
    /// A period of retention.
    Period,
    /// One of these words.
    Words(&'static [Word]),
    /// The name of a declaration of one of these kinds.
    Ref(&'static [Kind]),
    /// A name in the `contacts` of an organisation, or a channel.
    Contact,
    /// `node -> node`
    Route,
    /// Names that are declared here: `[europe("Europe"), asia]`.
    Names,
    /// A block of fields.
    Record(&'static [Field]),
    /// A block of channels under names of the author's choice.
    Channels,
    /// A block of fields of an activity.
    Defaults,
    /// A kind word with a guard.
    Forbidden,
    /// Names of sections or columns.
    Section,
}

/// A closed word, with its details in parentheses.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What may stand in parentheses.
    pub details: &'static [Field],
    /// How many of the details may stand without their name.
    pub positional: usize,
}

/// A field that takes one value.
pub const fn one(name: &'static str, types: &'static [Type]) -> Field {
    Field { name, types, many: false, need: Need::Optional, none: true, says: "", details: &[] }
}

/// A field that takes a value or a list of values.
pub const fn many(name: &'static str, types: &'static [Type]) -> Field {
    Field { many: true, ..one(name, types) }
}

impl Field {
    /// Says when the field has to be written.
    pub const fn need(mut self, need: Need) -> Self {
        self.need = need;
        self
    }

    /// Says what it means.
    pub const fn says(mut self, says: &'static str) -> Self {
        self.says = says;
        self
    }

    /// Gives references in this field their details.
    pub const fn details(mut self, details: &'static [Field]) -> Self {
        self.details = details;
        self
    }

    /// Forbids `none`: it would say nothing here.
    pub const fn never_none(mut self) -> Self {
        self.none = false;
        self
    }
}

/// A word without details.
pub const fn word(name: &'static str) -> Word {
    Word { name, details: &[], positional: 0 }
}

/// A word with details, of which the first may stand without its name.
pub const fn with(name: &'static str, details: &'static [Field]) -> Word {
    Word { name, details, positional: 1 }
}

/// A word with details, all named.
pub const fn named(name: &'static str, details: &'static [Field]) -> Word {
    Word { name, details, positional: 0 }
}

/// A word with details, of which the first few may stand without their names.
pub const fn positional(name: &'static str, positional: usize, details: &'static [Field]) -> Word {
    Word { name, details, positional }
}

/// The table of a kind.
pub const fn table(
    kind: Kind,
    word: &'static str,
    says: &'static str,
    fields: &'static [Field],
) -> KindTable {
    KindTable { kind, word, says, fields, library: false }
}

/// The table of a kind of the library.
pub const fn library(
    kind: Kind,
    word: &'static str,
    says: &'static str,
    fields: &'static [Field],
) -> KindTable {
    KindTable { library: true, ..table(kind, word, says, fields) }
}
