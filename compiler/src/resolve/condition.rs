//! Guards and choices, as sets of cases.

use super::{Resolver, Tree};
use crate::diagnostic::Diagnostic;
use crate::model::case::{Axis, Cases};
use crate::model::{Code, DeclId};
use crate::schema::Kind;
use crate::source::Span;
use crate::spelling::nearest;
use crate::syntax::ast;

/// Where a condition stands in the work.
enum State {
    Waiting,
    Working,
    Done,
}

impl Resolver<'_> {
    /// Lowers every `condition`, those that others build on first.
    pub(super) fn lower_conditions(&mut self, trees: &[&Tree<'_>]) {
        let conditions: Vec<&Tree<'_>> =
            trees.iter().copied().filter(|tree| self.model.get(tree.id).kind == Kind::Condition).collect();
        let mut states: Vec<State> = conditions.iter().map(|_| State::Waiting).collect();
        for at in 0..conditions.len() {
            self.lower_condition(at, &conditions, &mut states);
        }
    }

    fn lower_condition(&mut self, at: usize, conditions: &[&Tree<'_>], states: &mut [State]) {
        match states[at] {
            State::Done => return,
            State::Working => {
                let declaration = self.model.get(conditions[at].id);
                let message = format!("The condition `{}` is defined by itself", declaration.name);
                self.report(
                    Diagnostic::error("taxonomy-cycle", message, declaration.span)
                        .label("leads back to itself"),
                );
                return;
            }
            State::Waiting => states[at] = State::Working,
        }
        let tree = conditions[at];
        if let Some(guard) = &tree.tree.guard {
            for needed in self.named_conditions(guard, tree) {
                if let Some(before) = conditions.iter().position(|other| other.id == needed) {
                    self.lower_condition(before, conditions, states);
                }
            }
        }
        self.stand_on(tree);
        let cases = match &tree.tree.guard {
            Some(guard) => self.cases(guard),
            None => Cases::of(Axis::Condition(tree.id), vec![1]),
        };
        self.model.get_mut(tree.id).cases = cases;
        states[at] = State::Done;
    }

    fn named_conditions(&mut self, guard: &ast::Condition, tree: &Tree<'_>) -> Vec<DeclId> {
        self.stand_on(tree);
        match &guard.kind {
            ast::ConditionKind::Or(all) | ast::ConditionKind::And(all) => {
                all.iter().flat_map(|one| self.named_conditions(one, tree)).collect()
            }
            ast::ConditionKind::Not(one) => self.named_conditions(one, tree),
            ast::ConditionKind::Named(path) => self.find(path, &[Kind::Condition]).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The cases that a condition leaves. What cannot be read leaves all.
    pub(super) fn cases(&mut self, condition: &ast::Condition) -> Cases {
        match &condition.kind {
            ast::ConditionKind::Broken => Cases::ALWAYS,
            ast::ConditionKind::Or(all) => {
                all.iter().fold(Cases::never(), |cases, one| cases.or(&self.cases(one)))
            }
            ast::ConditionKind::And(all) => {
                all.iter().fold(Cases::ALWAYS, |cases, one| cases.and(&self.cases(one)))
            }
            ast::ConditionKind::Not(one) => self.negated(one),
            ast::ConditionKind::Named(path) => self.named(path),
            ast::ConditionKind::Is { path, not, operand } => self.is(path, *not, operand),
            ast::ConditionKind::In { path, not, set } => self.contained(path, *not, set),
            ast::ConditionKind::Compare { path, .. } => {
                let span = self.path_span(path);
                self.report_guard(span, "Comparisons are for `rule` only");
                Cases::ALWAYS
            }
            ast::ConditionKind::Text(text) => {
                let words = self.words(text);
                let number = self.circumstance(words);
                Cases::of(Axis::Circumstance(number), vec![1])
            }
        }
    }

    /// A negation with the closed sets of parameters written out.
    fn negated(&mut self, condition: &ast::Condition) -> Cases {
        let cases = self.cases(condition);
        self.close(&cases.not())
    }

    /// Replaces "none of these values" of a parameter or circumstance by the other values.
    fn close(&self, cases: &Cases) -> Cases {
        cases.cubes().iter().fold(Cases::never(), |all, cube| {
            let closed = cube.0.iter().fold(Cases::ALWAYS, |both, literal| {
                let one = match self.domain(literal.axis) {
                    Some(domain) if literal.outside => Cases::of(
                        literal.axis,
                        domain.into_iter().filter(|v| !literal.values.contains(v)).collect(),
                    ),
                    _ if literal.outside => Cases::outside(literal.axis, literal.values.to_vec()),
                    _ => Cases::of(literal.axis, literal.values.to_vec()),
                };
                both.and(&one)
            });
            all.or(&closed)
        })
    }

    fn domain(&self, axis: Axis) -> Option<Vec<u32>> {
        match axis {
            Axis::Parameter(id) => Some((0..self.scope.values.get(&id)?.len() as u32).collect()),
            Axis::Condition(_) | Axis::Circumstance(_) => Some(vec![0, 1]),
            Axis::Any(_) | Axis::Residence | Axis::Destination => None,
        }
    }

    /// A circumstance in words; the same words are the same circumstance.
    fn circumstance(&mut self, words: crate::model::text::Text) -> u32 {
        let known = self.scope.circumstances.get(words.main()).copied();
        if let Some(numbers) = &mut self.numbers {
            return numbers.circumstance(known);
        }
        if let Some(number) = known {
            return number;
        }
        let number = self.model.circumstances.len() as u32;
        self.scope_mut().circumstances.insert(words.main().to_owned(), number);
        self.model.circumstances.push(words);
        number
    }

    fn named(&mut self, path: &ast::Path) -> Cases {
        match self.require(path, &[Kind::Condition]) {
            Some(id) => self.model.get(id).cases.clone(),
            None => Cases::ALWAYS,
        }
    }

    /// The axis that a path names: a parameter, or one of the two built-in ones.
    fn axis(&mut self, path: &ast::Path) -> Option<Axis> {
        if let [only] = path.segments[..] {
            match self.text(only) {
                "residence" => return Some(Axis::Residence),
                "destination" => return Some(Axis::Destination),
                _ => {}
            }
        }
        self.require(path, &[Kind::Parameter]).map(Axis::Parameter)
    }

    fn is(&mut self, path: &ast::Path, not: bool, operand: &ast::Operand) -> Cases {
        let Some(axis) = self.axis(path) else { return Cases::ALWAYS };
        let values = match operand {
            ast::Operand::Path(value) => self.value_of(axis, value),
            ast::Operand::Country(range) => self.code(*range).map(|code| vec![code.atom()]),
            _ => {
                let span = self.path_span(path);
                self.report_guard(span, "A guard compares a parameter with one of its values");
                None
            }
        };
        self.having(axis, values, not)
    }

    fn contained(&mut self, path: &ast::Path, not: bool, set: &ast::Set) -> Cases {
        let Some(axis) = self.axis(path) else { return Cases::ALWAYS };
        let values = match set {
            ast::Set::Path(value) => self.value_of(axis, value),
            ast::Set::List(list) => {
                let mut values = Vec::new();
                for item in &list.items {
                    match &item.core {
                        ast::Core::Country(range) => values.extend(self.code(*range).map(Code::atom)),
                        ast::Core::Reference(reference) => {
                            values.extend(self.value_of(axis, &reference.path).into_iter().flatten());
                        }
                        _ => self.report_guard(
                            self.span(item.range),
                            "A set in a guard holds values and countries",
                        ),
                    }
                }
                Some(values)
            }
        };
        self.having(axis, values, not)
    }

    fn having(&self, axis: Axis, values: Option<Vec<u32>>, not: bool) -> Cases {
        let Some(values) = values else { return Cases::ALWAYS };
        match self.chosen(axis) {
            Some(chosen) if values.contains(&chosen) != not => Cases::ALWAYS,
            Some(_) => Cases::never(),
            None if not => self.close(&Cases::outside(axis, values)),
            None => Cases::of(axis, values),
        }
    }

    /// The one value of a parameter that the user set.
    fn chosen(&self, axis: Axis) -> Option<u32> {
        let Axis::Parameter(parameter) = axis else { return None };
        let name = &self.model.get(parameter).name;
        let (_, value) = self.setting.set.iter().find(|(set, _)| set == name)?;
        let values = self.scope.values.get(&parameter)?;
        values.iter().position(|own| own == value).map(|position| position as u32)
    }

    /// The values of an axis that a word stands for.
    fn value_of(&mut self, axis: Axis, path: &ast::Path) -> Option<Vec<u32>> {
        let word = path.segments.last().map(|&segment| self.text(segment))?;
        let span = self.path_span(path);
        match axis {
            Axis::Parameter(parameter) => {
                self.parameter_value(parameter, word, span).map(|value| vec![value])
            }
            _ => match self.places.get(word) {
                Some(codes) => Some(codes.iter().map(|code| code.atom()).collect()),
                None => {
                    let message = format!("`{word}` is neither a country nor a group of countries");
                    let finding = Diagnostic::error("unknown-name", message, span)
                        .label("not a place")
                        .help("write a country code such as `FR`, or `eea`, `eu` or `adequate`");
                    self.report(finding);
                    None
                }
            },
        }
    }

    fn parameter_value(&mut self, parameter: DeclId, word: &str, span: Span) -> Option<u32> {
        let values = self.scope.values.get(&parameter).cloned().unwrap_or_default();
        if let Some(position) = values.iter().position(|value| value == word) {
            return Some(position as u32);
        }
        let declaration = self.model.get(parameter);
        let message = format!("`{}` has no value called `{word}`", declaration.name);
        let listed: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
        let help = nearest(word, values.iter().map(String::as_str)).map_or_else(
            || format!("its values are {}", listed.join(", ")),
            |close| format!("did you mean `{close}`?"),
        );
        let finding = Diagnostic::error("unknown-value", message, span)
            .label("not one of its values")
            .related(declaration.span, "the parameter")
            .help(help);
        self.report(finding);
        None
    }

    fn report_guard(&mut self, span: Span, message: &str) {
        self.report(Diagnostic::error("guard-unreadable", message, span).label("cannot stand in this guard"));
    }

    /// The cases of each branch of a `by`, and a finding for values that no branch names.
    pub(super) fn choice_cases(&mut self, choice: &ast::Choice) -> Option<Vec<Option<Cases>>> {
        let axis = self.axis(&choice.parameter)?;
        let mut named: Vec<u32> = Vec::new();
        let mut branches: Vec<Option<Cases>> = Vec::new();
        let mut rest = None;
        for case in &choice.cases {
            let (range, values) = match case.key {
                ast::CaseKey::Else(_) => {
                    rest = Some(branches.len());
                    branches.push(None);
                    continue;
                }
                ast::CaseKey::Country(range) => (range, self.code(range).map(|code| vec![code.atom()])),
                ast::CaseKey::Name(range) => (range, self.value_of(axis, &ast::Path::of(range))),
            };
            branches.push(values.map(|values| self.branch(axis, values, &mut named, range)));
        }
        match rest {
            Some(at) => branches[at] = Some(self.having(axis, Some(named), true)),
            None => self.report_missing(axis, &named, choice),
        }
        Some(branches)
    }

    /// One branch: its values without those that an earlier branch took.
    fn branch(&mut self, axis: Axis, values: Vec<u32>, named: &mut Vec<u32>, range: ast::Range) -> Cases {
        let fresh: Vec<u32> = values.into_iter().filter(|value| !named.contains(value)).collect();
        if fresh.is_empty() {
            let message = format!("The case `{}` can never be reached", self.text(range));
            let finding = Diagnostic::error("duplicate-case", message, self.span(range))
                .label("an earlier case has it");
            self.report(finding);
        }
        named.extend(&fresh);
        self.having(axis, Some(fresh), false)
    }

    /// Destinations are known from the routes: one that is left out has no
    /// safeguard, which is for the rules on transfers to say.
    fn report_missing(&mut self, axis: Axis, named: &[u32], choice: &ast::Choice) {
        if axis == Axis::Destination {
            return;
        }
        let span = self.path_span(&choice.parameter);
        let missing: Vec<String> = match axis {
            Axis::Parameter(parameter) => {
                let values = self.scope.values.get(&parameter).cloned().unwrap_or_default();
                let left = values.iter().enumerate().filter(|(at, _)| !named.contains(&(*at as u32)));
                left.map(|(_, value)| format!("`{value}`")).collect()
            }
            _ => vec!["every other country".to_owned()],
        };
        if missing.is_empty() {
            return;
        }
        let word = self.sources.text(span);
        let message = format!("`by {word}` leaves out {}", missing.join(", "));
        let finding = Diagnostic::error("choice-incomplete", message, span)
            .label("not every value has a case")
            .help("add the missing cases, or end with `else: …`");
        self.report(finding);
    }
}
