//! Single values, checked against the types of their field.

use super::Resolver;
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind};
use crate::model::Code;
use crate::model::value::{Channel, Contact, Hole, Name, Node, Quantity, Reference, Unit, Value, Word};
use crate::schema::{self, Kind, Type, shared};
use crate::source::Span;
use crate::spelling::nearest;
use crate::syntax::{ast, literal};

impl Resolver<'_> {
    /// The value, or nothing if it was reported.
    pub(super) fn value(&mut self, value: &ast::Value, table: &'static schema::Field) -> Option<Value> {
        if has(table, |kind| matches!(kind, Type::Period)) && self.is_period(value, table) {
            return self.period(value, table);
        }
        if let Some(tail) = &value.tail {
            let message = format!("`{}` is no period of retention", table.name);
            self.report(
                Diagnostic::error("wrong-type", message, self.span(tail.range)).label("belongs to a period"),
            );
        }
        let span = self.span(value.range);
        match &value.core {
            ast::Core::Broken => None,
            ast::Core::Hole(hole) => Some(Value::Hole(self.hole(hole))),
            ast::Core::None if table.none => Some(Value::None),
            ast::Core::None => {
                let message = format!("`{}` cannot be `none`", table.name);
                let finding = Diagnostic::error("none-not-allowed", message, span)
                    .label("says nothing here")
                    .help("write `unstated` if the text does not say");
                self.report(finding);
                None
            }
            ast::Core::Bool(value) if has(table, |t| matches!(t, Type::Bool)) => Some(Value::Bool(*value)),
            ast::Core::Text(text) if has(table, |t| matches!(t, Type::Text)) => {
                Some(Value::Text(self.words(text)))
            }
            ast::Core::Quantity(quantity) => self.quantity_value(quantity, table),
            ast::Core::Date(range) if has(table, |t| matches!(t, Type::Date)) => {
                self.date(*range).map(Value::Date)
            }
            ast::Core::Country(range) => self.country_value(*range, table),
            ast::Core::Record(fields) => self.record_value(fields, span, table),
            ast::Core::Reference(reference) => self.reference_value(reference, span, table),
            ast::Core::List(list) => self.route(None, &list.items, &list.route).map(Value::Route),
            ast::Core::Bool(_) | ast::Core::Text(_) | ast::Core::Date(_) | ast::Core::Span(_) => {
                self.wrong_type(span, table)
            }
            ast::Core::Choice(_) => None,
        }
    }

    /// Reports that a value has none of the forms that its field takes.
    pub(super) fn wrong_type(&mut self, span: Span, table: &'static schema::Field) -> Option<Value> {
        let message = format!("`{}` takes {}", table.name, expected(table));
        self.report(Diagnostic::error("wrong-type", message, span).label("something else stands here"));
        None
    }

    pub(super) fn hole(&mut self, hole: &ast::Hole) -> Hole {
        match hole {
            ast::Hole::Unstated => Hole::Unstated,
            ast::Hole::Vague(text) => Hole::Vague(literal::content(self.text(*text))),
            ast::Hole::Pending { who, by } => Hole::Pending {
                who: literal::content(self.text(*who)),
                by: by.and_then(|date| self.date(date)),
            },
        }
    }

    /// A day, or the first day of a month.
    pub(super) fn date(&mut self, range: ast::Range) -> Option<jiff::civil::Date> {
        let written = self.text(range);
        let full = if written.len() == 7 { format!("{written}-01") } else { written.to_owned() };
        let date = full.parse().ok();
        if date.is_none() {
            let message = format!("There is no day {written}");
            self.report(
                Diagnostic::error("unknown-date", message, self.span(range)).label("not in the calendar"),
            );
        }
        date
    }

    fn quantity_value(&mut self, quantity: &ast::Quantity, table: &'static schema::Field) -> Option<Value> {
        let lowered = self.quantity(quantity)?;
        let fits = has(table, |kind| match kind {
            Type::Quantity => true,
            Type::Number => lowered.unit == Unit::Bare,
            _ => false,
        });
        if fits { Some(Value::Quantity(lowered)) } else { self.wrong_type(self.span(quantity.range), table) }
    }

    /// A number with its unit.
    pub(super) fn quantity(&mut self, quantity: &ast::Quantity) -> Option<Quantity> {
        let number = self.number(quantity.number)?;
        let to = quantity.to.and_then(|to| self.number(to));
        let unit = match quantity.unit {
            None => Unit::Bare,
            Some(ast::Unit::Time(range)) => self.time_unit(range, false)?,
            Some(ast::Unit::Per(range)) => self.time_unit(range, true)?,
            Some(ast::Unit::Currency(range)) => Unit::Currency(self.text(range).as_bytes().try_into().ok()?),
        };
        Some(Quantity { number, to, unit })
    }

    fn number(&mut self, range: ast::Range) -> Option<f64> {
        self.text(range).replace('_', "").parse().ok()
    }

    fn time_unit(&mut self, range: ast::Range, per: bool) -> Option<Unit> {
        let word = self.text(range);
        let unit = match (word.strip_suffix('s').unwrap_or(word), per) {
            ("second", false) => Unit::Second,
            ("minute", false) => Unit::Minute,
            ("hour", false) => Unit::Hour,
            ("day", false) => Unit::Day,
            ("working_day", false) => Unit::WorkingDay,
            ("week", false) => Unit::Week,
            ("month", false) => Unit::Month,
            ("year", false) => Unit::Year,
            ("day", true) => Unit::PerDay,
            ("week", true) => Unit::PerWeek,
            ("month", true) => Unit::PerMonth,
            ("year", true) => Unit::PerYear,
            _ => {
                let units = ["second", "minute", "hour", "day", "working_day", "week", "month", "year"];
                let help = nearest(word, units).map_or_else(
                    || format!("the units are {}", units.join(", ")),
                    |close| format!("did you mean `{close}`?"),
                );
                let finding = Diagnostic::error(
                    "unknown-unit",
                    format!("`{word}` is no unit of time"),
                    self.span(range),
                )
                .label("not a unit")
                .help(help);
                self.report(finding);
                return None;
            }
        };
        Some(unit)
    }

    fn country_value(&mut self, range: ast::Range, table: &'static schema::Field) -> Option<Value> {
        if self.text(range) == "EU" && has(table, |kind| word_in(kind, "eu").is_some()) {
            return Some(Value::Word(Word { name: "eu", details: Vec::new() }));
        }
        if !has(table, |kind| matches!(kind, Type::Country | Type::Place)) {
            return self.wrong_type(self.span(range), table);
        }
        self.code(range).map(Value::Country)
    }

    /// A country code, with aliases resolved and unknown codes reported.
    pub(super) fn code(&mut self, range: ast::Range) -> Option<Code> {
        let written = self.text(range);
        let read = match written {
            "UK" => "GB",
            "EL" => "GR",
            "FR-RE" => "RE",
            "FR-GP" => "GP",
            "FR-MQ" => "MQ",
            "FR-GF" => "GF",
            "FR-YT" => "YT",
            other => other,
        };
        let code = Code::new(read)?;
        let span = self.span(range);
        if read != written {
            let finding = Diagnostic::new(
                "country-code-unknown",
                crate::diagnostic::Severity::Hint,
                format!("`{written}` is read as `{read}`"),
                span,
            )
            .label(format!("ISO 3166-1 has `{read}`"))
            .fix(Fix {
                title: format!("Write `{read}`"),
                kind: FixKind::Auto,
                edits: vec![Edit { span, text: read.to_owned() }],
            });
            self.report(finding);
        }
        if !self.codes.is_empty() && !self.codes.contains(&code.country()) {
            let finding =
                Diagnostic::error("country-code-unknown", format!("There is no country `{written}`"), span)
                    .label("not in ISO 3166-1")
                    .help(
                        "write the two letters of the country, such as `FR`; `eea` and `eu` are place words",
                    );
            self.report(finding);
            return None;
        }
        Some(code)
    }

    fn record_value(
        &mut self,
        fields: &[ast::Field],
        span: Span,
        table: &'static schema::Field,
    ) -> Option<Value> {
        for kind in table.types {
            match kind {
                Type::Record(tables) => return Some(Value::Record(self.record(fields, tables, table.name))),
                Type::Defaults => {
                    let tables = schema::activity::ACTIVITY.fields;
                    return Some(Value::Record(self.record(fields, tables, table.name)));
                }
                Type::Channels => return Some(Value::Channels(self.channels(fields))),
                _ => {}
            }
        }
        self.wrong_type(span, table)
    }

    fn channels(&mut self, fields: &[ast::Field]) -> Vec<Channel> {
        static CHANNEL: schema::Field = schema::table::one("channel", &[Type::Words(shared::CHANNELS)]);
        let mut channels: Vec<Channel> = Vec::new();
        for field in fields {
            let span = self.span(field.name);
            let notes = self.annotations(&field.annotations, self.span(field.range));
            let name = self.text(field.name).to_owned();
            if let Some(first) = channels.iter().find(|first| first.name == name) {
                let finding = Diagnostic::error(
                    "duplicate-field",
                    format!("The contact `{name}` is written twice"),
                    span,
                )
                .label("written again here")
                .related(first.span, "first written here");
                self.report(finding);
                continue;
            }
            let fact = self.fact(&field.value, &CHANNEL);
            channels.push(Channel { name, span, fact, sources: notes.sources });
        }
        channels
    }

    fn reference_value(
        &mut self,
        reference: &ast::Reference,
        span: Span,
        table: &'static schema::Field,
    ) -> Option<Value> {
        if !reference.route.is_empty() {
            if !has(table, |kind| matches!(kind, Type::Route)) {
                return self.wrong_type(span, table);
            }
            return self.route(Some(&reference.path), &[], &reference.route).map(Value::Route);
        }
        if has(table, |kind| matches!(kind, Type::Names)) {
            return self.name_label(reference).map(Box::new).map(Value::Name);
        }
        if has(table, |kind| matches!(kind, Type::Forbidden)) {
            return self.unknown_word(&reference.path, table);
        }
        let arguments = reference.arguments.as_deref();
        if let Some(word) = self.closed_word(&reference.path, table) {
            let owner = word.name;
            let details = self.details(arguments, word.details, word.positional, owner, span);
            return Some(Value::Word(Word { name: word.name, details }));
        }
        if let [only] = reference.path.segments[..]
            && let Some(value) = self.special_name(only, table, arguments.is_some())
        {
            return Some(value);
        }
        let kinds = kinds(table);
        if kinds.is_empty() {
            return self.unknown_word(&reference.path, table);
        }
        if has(table, |kind| matches!(kind, Type::Words(_)))
            && self.find(&reference.path, &kinds).is_none()
            && let Some(finding) = self.misspelt_word(&reference.path, table)
        {
            self.report(finding);
            return None;
        }
        self.here.takes_text = has(table, |kind| matches!(kind, Type::Text));
        let target = self.require(&reference.path, &kinds)?;
        let owner = self.model.get(target).name.clone();
        let details = self.details(arguments, table.details, 0, &owner, span);
        Some(Value::Ref(Reference { target, details }))
    }

    /// A closed word of the field: bare, or behind `std` and the name of a list.
    fn closed_word(&self, path: &ast::Path, table: &'static schema::Field) -> Option<&'static schema::Word> {
        let name = match path.segments[..] {
            [only] => self.text(only),
            [std, _, last] if self.text(std) == "std" && kinds(table).is_empty() => self.text(last),
            _ => return None,
        };
        table.types.iter().find_map(|kind| word_in(kind, name))
    }

    /// Names that are neither closed words nor declarations.
    fn special_name(
        &mut self,
        only: ast::Range,
        table: &'static schema::Field,
        called: bool,
    ) -> Option<Value> {
        let name = self.text(only);
        for kind in table.types {
            let found = match kind {
                Type::Section if !called => {
                    Some(Value::Name(Box::new(Name { name: name.to_owned(), label: Default::default() })))
                }
                Type::Language if name.len() == 2 || name.len() == 3 => {
                    Some(Value::Language(name.to_owned()))
                }
                Type::Contact => self.contact(name).map(Value::Contact),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// A contact by its name: of the organisation around, else ours, else the only one.
    fn contact(&self, name: &str) -> Option<Contact> {
        let parties = self.scope.contacts.get(name)?;
        let here = self.declaration();
        let module = self.here.module;
        let party = parties
            .iter()
            .find(|&&party| party == here)
            .or_else(|| parties.iter().find(|&&party| self.model.get(party).module == module))
            .or_else(|| parties.first())?;
        Some(Contact { party: *party, name: name.to_owned() })
    }

    fn route(
        &mut self,
        first: Option<&ast::Path>,
        side_by_side: &[ast::Value],
        steps: &[ast::Step],
    ) -> Option<Vec<Vec<Node>>> {
        let mut route = Vec::new();
        match first {
            Some(path) => route.push(vec![self.node(path)?]),
            None => {
                let mut nodes = Vec::new();
                for item in side_by_side {
                    match &item.core {
                        ast::Core::Reference(reference) => nodes.push(self.node(&reference.path)?),
                        _ => {
                            let span = self.span(item.range);
                            let finding =
                                Diagnostic::error("wrong-type", "A route passes through names", span);
                            self.report(finding.label("not a node"));
                            return None;
                        }
                    }
                }
                route.push(nodes);
            }
        }
        for step in steps {
            let paths = match step {
                ast::Step::Node(path) => std::slice::from_ref(path),
                ast::Step::Nodes(paths) => paths,
            };
            let nodes: Option<Vec<Node>> = paths.iter().map(|path| self.node(path)).collect();
            route.push(nodes?);
        }
        Some(route)
    }

    fn node(&mut self, path: &ast::Path) -> Option<Node> {
        if let [only] = path.segments[..]
            && self.text(only) == "public"
        {
            return Some(Node::Public);
        }
        let kinds = [Kind::Subject, Kind::System, Kind::Organisation, Kind::Recipient];
        self.require(path, &kinds).map(Node::Declared)
    }

    fn unknown_word(&mut self, path: &ast::Path, table: &'static schema::Field) -> Option<Value> {
        let finding = self.misspelt_word(path, table);
        match finding {
            Some(finding) => {
                self.report(finding);
                None
            }
            None => {
                let span = self.path_span(path);
                let written = self.sources.text(span);
                let words: Vec<String> = words(table).map(|word| format!("`{word}`")).collect();
                let finding = Diagnostic::error(
                    "unknown-word",
                    format!("`{}` has no word `{written}`", table.name),
                    span,
                )
                .label("not a word of this field");
                let finding = if words.is_empty() {
                    finding.help(format!("`{}` takes {}", table.name, expected(table)))
                } else {
                    finding.help(format!("its words are {}", words.join(", ")))
                };
                self.report(finding);
                None
            }
        }
    }

    fn misspelt_word(&self, path: &ast::Path, table: &'static schema::Field) -> Option<Diagnostic> {
        let span = self.path_span(path);
        let written = self.sources.text(span);
        let close = nearest(written, words(table))?;
        let message = format!("`{}` has no word `{written}`", table.name);
        Some(
            Diagnostic::error("unknown-word", message, span)
                .label("not a word of this field")
                .help(format!("did you mean `{close}`?"))
                .fix(Fix {
                    title: format!("Write `{close}`"),
                    kind: FixKind::Auto,
                    edits: vec![Edit { span, text: close.to_owned() }],
                }),
        )
    }

    /// The labels of declared names: `h24("24 hours")`.
    fn name_label(&mut self, reference: &ast::Reference) -> Option<Name> {
        let [only] = reference.path.segments[..] else { return None };
        let label = reference.arguments.iter().flatten().find_map(|argument| match &argument.value.core {
            ast::Core::Text(text) => Some(self.words(text)),
            _ => None,
        });
        Some(Name { name: self.text(only).to_owned(), label: label.unwrap_or_default() })
    }
}

static PLACES: [schema::Word; 5] = {
    use schema::table::word;
    [word("eea"), word("eu"), word("adequate"), word("outside_eea"), word("seat")]
};

/// The closed word of this name in a type.
fn word_in(kind: &'static Type, name: &str) -> Option<&'static schema::Word> {
    words_of(kind).iter().find(|word| word.name == name)
}

fn words_of(kind: &'static Type) -> &'static [schema::Word] {
    match kind {
        Type::Words(words) => words,
        Type::Place => &PLACES,
        Type::Contact => shared::CHANNELS,
        _ => &[],
    }
}

/// The closed words of a field.
pub(super) fn words(table: &'static schema::Field) -> impl Iterator<Item = &'static str> {
    table.types.iter().flat_map(|kind| words_of(kind)).map(|word| word.name)
}

/// The kinds that a reference in this field may name.
pub(super) fn kinds(table: &schema::Field) -> Vec<Kind> {
    table
        .types
        .iter()
        .flat_map(|kind| match kind {
            Type::Ref(kinds) => kinds.iter().copied(),
            _ => [].iter().copied(),
        })
        .collect()
}

pub(super) fn has(table: &'static schema::Field, test: impl Fn(&'static Type) -> bool) -> bool {
    table.types.iter().any(test)
}

/// What a field takes, in words.
fn expected(table: &schema::Field) -> String {
    let mut forms: Vec<String> = table
        .types
        .iter()
        .map(|kind| match kind {
            Type::Text => "a text".to_owned(),
            Type::Bool => "`true` or `false`".to_owned(),
            Type::Number => "a number".to_owned(),
            Type::Quantity => "a quantity such as `30 days`".to_owned(),
            Type::Date => "a date such as `2027-01-31`".to_owned(),
            Type::Country => "a country such as `FR`".to_owned(),
            Type::Place => "a country such as `FR`, `eea`, `eu` or `adequate`".to_owned(),
            Type::Language => "a language such as `en`".to_owned(),
            Type::Period => "a period such as `2 years after end of contract`".to_owned(),
            Type::Words(words) => one_of(words),
            Type::Ref(kinds) => one_kind(kinds),
            Type::Contact => "a name from `contacts`, or a channel".to_owned(),
            Type::Route => "a route such as `a -> b`".to_owned(),
            Type::Names => "names such as `[europe(\"Europe\"), asia]`".to_owned(),
            Type::Record(_) | Type::Defaults | Type::Channels => "a block `{ … }`".to_owned(),
            Type::Forbidden => "a kind with a guard".to_owned(),
            Type::Section => "names of sections".to_owned(),
        })
        .collect();
    forms.dedup();
    match forms.pop() {
        Some(last) if forms.is_empty() => last,
        Some(last) => format!("{} or {last}", forms.join(", ")),
        None => "nothing".to_owned(),
    }
}

fn one_of(words: &[schema::Word]) -> String {
    let listed: Vec<String> = words.iter().map(|word| format!("`{}`", word.name)).collect();
    match listed.len() {
        0..=6 => listed.join(", "),
        _ => format!("{} …", listed[..5].join(", ")),
    }
}

fn one_kind(kinds: &[Kind]) -> String {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    format!("the name of {}", super::lookup::article(&words.join(" or ")))
}
