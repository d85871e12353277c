//! The syntax tree: what was written, before anybody asks what it means.
//!
//! The tree borrows nothing. Names, strings and numbers are byte ranges within
//! their chunk; [`crate::source::Sources::chunk_text`] has the text. A part
//! that could not be read is a `Broken` node or a `broken` flag; later phases
//! pass over it in silence, since the parser has reported it.
//!
//! A policy is mostly such trees, so their lists take one word each and no more
//! room than they need.

use thin_vec::{ThinVec, thin_vec};

/// Byte range within a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Range {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// What one chunk holds: `{ use } { declaration }`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chunk {
    /// Imports; the grammar wants them before the first declaration of a file.
    pub uses: ThinVec<Use>,
    /// Usually one.
    pub declarations: ThinVec<Declaration>,
}

/// `use vendors.mail`, `use vendors.{a, b}`, `use vendors.mail as post`.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// From `use` to the last token.
    pub range: Range,
    /// The module or declaration.
    pub path: Path,
    /// What of it becomes visible, and under which name.
    pub names: UseNames,
}

/// What a `use` makes visible.
#[derive(Clone, Debug, PartialEq)]
pub enum UseNames {
    /// The last segment of the path.
    Whole,
    /// These members of it.
    Members(ThinVec<Range>),
    /// It, under another name.
    As(Range),
}

/// `a.b.c`; every segment is a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// At least one.
    pub segments: ThinVec<Range>,
}

impl Path {
    /// A path of one name.
    pub fn of(name: Range) -> Path {
        Path { segments: thin_vec![name] }
    }
}

/// `{ annotation } kind name [ text ] [ guard ] [ "{" … "}" ]`
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// From the first annotation (doc comments left out) to the last token.
    pub range: Range,
    /// `///` comments right before it, without the slashes.
    pub docs: ThinVec<Range>,
    /// In written order.
    pub annotations: ThinVec<Annotation>,
    /// The kind word, known or not.
    pub kind: Range,
    /// The declared name.
    pub name: Range,
    /// The label in the header.
    pub label: Option<Text>,
    /// `when …`
    pub guard: Option<Condition>,
    /// Absent for a declaration without a block.
    pub body: Option<Body>,
}

/// The block of a declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// From `{` to `}`.
    pub range: Range,
    /// In written order.
    pub members: ThinVec<Member>,
    /// Set if something in the block could not be read, so that nobody reports
    /// a field as missing that may stand in the unread part.
    pub broken: bool,
}

/// What stands in a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// `name: value`
    Field(Field),
    /// A nested declaration, such as `part`.
    Declaration(Box<Declaration>),
}

/// `{ annotation } name ":" value`
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// From the first annotation to the end of the value.
    pub range: Range,
    /// In written order.
    pub annotations: ThinVec<Annotation>,
    /// The field's name.
    pub name: Range,
    /// Its value; `Core::Broken` if it could not be read.
    pub value: Value,
}

/// `@name(arguments)`
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// From `@` to the last token.
    pub range: Range,
    /// Without the `@`.
    pub name: Range,
    /// In written order.
    pub arguments: ThinVec<Argument>,
}

/// `[ name ":" ] value`
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Absent for a positional argument.
    pub name: Option<Range>,
    /// The value.
    pub value: Value,
}

/// How firmly a value is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// `may`
    May,
    /// `best_effort`
    BestEffort,
}

/// `[ modality ] core [ retention_tail ] [ guard ]`
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The whole value, without annotations.
    pub range: Range,
    /// Annotations of a list's item, in written order.
    pub annotations: ThinVec<Annotation>,
    /// `may` or `best_effort`.
    pub modality: Option<Modality>,
    /// What is stated.
    pub core: Core,
    /// `or until …`, `or longer`, `because …`, `then …`
    pub tail: Option<Box<Tail>>,
    /// `when …`
    pub guard: Option<Box<Condition>>,
}

/// A value without modality, tail and guard.
#[derive(Clone, Debug, PartialEq)]
pub enum Core {
    /// Could not be read, and was reported.
    Broken,
    /// `unstated`, `vague "…"`, `pending "…" by …`
    Hole(Hole),
    /// `none`
    None,
    /// `true`, `false`
    Bool(bool),
    /// A text in one or several languages.
    Text(Text),
    /// `30 days`, `2 to 4 weeks`, `20 EUR`, `1 per year`, `13`
    Quantity(Box<Quantity>),
    /// `2027-01-31`, `2023-09`; the range holds the digits.
    Date(Range),
    /// `FR`, `US-CA`
    Country(Range),
    /// `[ … ]`, `any [ … ]`
    List(List),
    /// `by parameter { … }`
    Choice(Choice),
    /// `{ name: value … }`
    Record(ThinVec<Field>),
    /// A word, a name, a call or a route.
    Reference(Reference),
    /// A period of retention.
    Span(Box<Span>),
}

/// A place where a fact is missing, and is known to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Hole {
    /// `unstated`
    Unstated,
    /// `vague "as written"`; the string.
    Vague(Range),
    /// `pending "who decides" by 2027-01-31`
    Pending {
        /// The string.
        who: Range,
        /// The date.
        by: Option<Range>,
    },
}

/// `"Contact data" fr "Coordonnées"`; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The whole text.
    pub range: Range,
    /// The first has no language tag.
    pub variants: ThinVec<TextVariant>,
}

/// One language of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextVariant {
    /// `fr`; absent for the package's main language.
    pub language: Option<Range>,
    /// The string literal, quotes included; see `syntax::literal` for its content.
    pub string: Range,
}

/// `number [ "to" number ] [ unit | currency | "per" unit ]`
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The whole quantity.
    pub range: Range,
    /// The digits.
    pub number: Range,
    /// The upper end of a range.
    pub to: Option<Range>,
    /// What is counted.
    pub unit: Option<Unit>,
}

/// What a quantity counts; ranges hold the word as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// `days`
    Time(Range),
    /// `EUR`
    Currency(Range),
    /// `per year`
    Per(Range),
}

/// `[ "any" ] "[" [ item { "," item } [ "," ] ] "]" [ "->" … ]`
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// `any`: exactly one of these.
    pub any: bool,
    /// Without the `..`.
    pub items: ThinVec<Value>,
    /// `..` stands last: more exist.
    pub open: bool,
    /// Further steps of a route that begins with this list.
    pub route: ThinVec<Step>,
}

/// `by path { name: value … else: value }`
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The parameter.
    pub parameter: Path,
    /// In written order.
    pub cases: ThinVec<Case>,
}

/// One case of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// In written order.
    pub annotations: ThinVec<Annotation>,
    /// Which case.
    pub key: CaseKey,
    /// Its value.
    pub value: Value,
}

/// What a case is for; the range holds the word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CaseKey {
    /// A value of the parameter, or a place word.
    Name(Range),
    /// A country.
    Country(Range),
    /// `else`
    Else(Range),
}

/// `path [ "(" … ")" ] { "->" … }`
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The word or name.
    pub path: Path,
    /// Details in parentheses; `None` if there are no parentheses.
    pub arguments: Option<ThinVec<Argument>>,
    /// Further steps of a route that begins here.
    pub route: ThinVec<Step>,
}

/// A step of a route after an arrow.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// One node.
    Node(Path),
    /// Several side by side.
    Nodes(ThinVec<Path>),
}

/// `( quantity | hole ) "after" event | quantity "without" ( event | list )
/// | "during" interval | "until" event`
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// `5 years after end of contract`, `unstated after departure`
    After {
        /// The length, or a hole.
        length: Length,
        /// What it counts from.
        event: Event,
    },
    /// `24 months without [visit, newsletter_read, ..]`
    Without {
        /// The length.
        length: Quantity,
        /// What has to stay away.
        events: ThinVec<Event>,
        /// More events count.
        open: bool,
    },
    /// `during contract`
    During(Interval),
    /// `until withdrawal`
    Until(Event),
}

/// The length of a period.
#[derive(Clone, Debug, PartialEq)]
pub enum Length {
    /// `30 days`
    Quantity(Quantity),
    /// `unstated`, `vague "…"`, `pending "…"`
    Hole(Hole),
}

/// Something that happens on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The whole event.
    pub range: Range,
    /// Which one.
    pub kind: EventKind,
}

/// The forms of an event.
#[derive(Clone, Debug, PartialEq)]
pub enum EventKind {
    /// `sending`
    Named(Path),
    /// `2027-01-31`
    Date(Range),
    /// `last contact by client`; `by` may be a hole.
    Last {
        /// What happened.
        what: Path,
        /// Who did it.
        by: Option<By>,
    },
    /// `first login`
    First(Path),
    /// `end of contract`
    EndOf(Interval),
    /// `"the lease is signed"`
    Text(Text),
    /// `unstated`
    Hole(Hole),
}

/// Who did it, in `last contact by client`.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// A party or subject.
    Party(Path),
    /// Not said.
    Hole(Hole),
}

/// Something that lasts.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// The whole interval.
    pub range: Range,
    /// Which one.
    pub kind: IntervalKind,
}

/// The forms of an interval.
#[derive(Clone, Debug, PartialEq)]
pub enum IntervalKind {
    /// `contract`
    Named(Path),
    /// `"the school year"`
    Text(Text),
    /// `unstated`
    Hole(Hole),
}

/// `{ "or" "until" event } [ "or" "longer" ] [ "because" cause ] { "then" end }`
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Tail {
    /// The whole tail.
    pub range: Range,
    /// Earlier ends.
    pub or_until: ThinVec<Event>,
    /// `or longer`
    pub or_longer: bool,
    /// `because …`
    pub because: Option<Box<Value>>,
    /// What happens at the end, in order.
    pub then: ThinVec<End>,
}

/// What happens when a period is over.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The whole end.
    pub range: Range,
    /// What happens.
    pub action: EndAction,
    /// `archive for …`
    pub length: Option<Quantity>,
    /// `automatically`
    pub automatically: bool,
}

/// What happens to the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndAction {
    /// `delete`
    Delete,
    /// `anonymise`
    Anonymise,
    /// `return`
    Return,
    /// `isolate`
    Isolate,
    /// `archive`
    Archive,
}

/// A condition in a guard.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// From the first token after `when`.
    pub range: Range,
    /// Its form.
    pub kind: ConditionKind,
}

/// The forms of a condition.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionKind {
    /// Could not be read, and was reported.
    Broken,
    /// `a or b`
    Or(ThinVec<Condition>),
    /// `a and b`
    And(ThinVec<Condition>),
    /// `not a`
    Not(Box<Condition>),
    /// A `condition` by its name, or an attribute that is true.
    Named(Path),
    /// `path is [not] operand`
    Is {
        /// The parameter or attribute.
        path: Path,
        /// `is not`
        not: bool,
        /// What it is compared with.
        operand: Operand,
    },
    /// `path [not] in list`
    In {
        /// The parameter or attribute.
        path: Path,
        /// `not in`
        not: bool,
        /// The set.
        set: Set,
    },
    /// `path < quantity`
    Compare {
        /// The attribute.
        path: Path,
        /// Which comparison.
        operator: Comparison,
        /// What it is compared with.
        quantity: Quantity,
    },
    /// A circumstance in words; both outcomes are possible.
    Text(Text),
}

/// What `is` compares with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A value or name.
    Path(Path),
    /// A country.
    Country(Range),
    /// `stated`
    Stated,
    /// `unstated`
    Unstated,
    /// `vague`
    Vague,
    /// `pending`
    Pending,
    /// `none`
    None,
    /// `true`, `false`
    Bool(bool),
}

/// What `in` looks into.
#[derive(Clone, Debug, PartialEq)]
pub enum Set {
    /// `[a, b]`
    List(List),
    /// `eea`
    Path(Path),
}

/// `<`, `<=`, `>`, `>=`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}
