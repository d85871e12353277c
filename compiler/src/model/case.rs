//! Cases: in which combinations of choices and circumstances something holds.
//!
//! A set of cases is a disjunction of conjunctions over *axes*. Parameters have
//! closed sets of values, so their negations are written out; countries are an
//! open set, so "outside the EEA" stays a negation.

use std::sync::Arc;

use super::DeclId;

/// Something that differs from case to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Axis {
    /// A declared parameter; values are indices into its `values`.
    Parameter(DeclId),
    /// A named `condition` without a guard of its own; 0 is "does not hold", 1 "holds".
    Condition(DeclId),
    /// A circumstance in words, by its number in the model; 0 and 1 as above.
    Circumstance(u32),
    /// An `any [ … ]`, by its number in the model; values are positions.
    Any(u32),
    /// Where the person lives; values are [`Code::atom`](super::Code::atom)s.
    Residence,
    /// Where a hop ends; values are [`Code::atom`](super::Code::atom)s.
    Destination,
}

/// One condition on one axis.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Literal {
    /// The axis.
    pub axis: Axis,
    /// Sorted values.
    pub values: Arc<[u32]>,
    /// Set if the values are those in which it does *not* hold.
    pub outside: bool,
}

impl Literal {
    fn and(&self, other: &Literal) -> Option<Literal> {
        let values: Vec<u32> = match (self.outside, other.outside) {
            (false, false) => keep(&self.values, |v| other.values.binary_search(v).is_ok()),
            (false, true) => keep(&self.values, |v| other.values.binary_search(v).is_err()),
            (true, false) => keep(&other.values, |v| self.values.binary_search(v).is_err()),
            (true, true) => union(&self.values, &other.values),
        };
        let outside = self.outside && other.outside;
        (outside || !values.is_empty()).then(|| Literal { axis: self.axis, values: values.into(), outside })
    }

    fn not(&self) -> Literal {
        Literal { outside: !self.outside, ..self.clone() }
    }
}

fn keep(values: &[u32], test: impl Fn(&u32) -> bool) -> Vec<u32> {
    values.iter().copied().filter(|value| test(value)).collect()
}

fn union(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut all: Vec<u32> = left.iter().chain(right).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A conjunction: at most one literal an axis, sorted by axis.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cube(pub Vec<Literal>);

impl Cube {
    fn and(&self, other: &Cube) -> Option<Cube> {
        let mut literals = self.0.clone();
        for literal in &other.0 {
            match literals.binary_search_by_key(&literal.axis, |own| own.axis) {
                Ok(at) => literals[at] = literals[at].and(literal)?,
                Err(at) => literals.insert(at, literal.clone()),
            }
        }
        Some(Cube(literals))
    }

    fn implies(&self, other: &Cube) -> bool {
        self.and(other).is_some_and(|both| both == *self)
    }
}

/// A set of cases. The default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cases(Option<Arc<[Cube]>>);

/// More combinations than anybody can check one by one.
pub const MOST_CASES: usize = 4096;

impl Cases {
    /// All cases.
    pub const ALWAYS: Cases = Cases(None);

    /// No case.
    pub fn never() -> Cases {
        Cases(Some(Arc::new([])))
    }

    /// The cases in which `axis` has one of these values.
    pub fn of(axis: Axis, mut values: Vec<u32>) -> Cases {
        values.sort_unstable();
        values.dedup();
        if values.is_empty() {
            return Cases::never();
        }
        Cases::from_cubes(vec![Cube(vec![Literal { axis, values: values.into(), outside: false }])])
    }

    /// The cases in which `axis` has none of these values.
    pub fn outside(axis: Axis, values: Vec<u32>) -> Cases {
        Cases::of(axis, values).not()
    }

    fn from_cubes(mut cubes: Vec<Cube>) -> Cases {
        if cubes.iter().any(|cube| cube.0.is_empty()) {
            return Cases::ALWAYS;
        }
        cubes.sort_unstable();
        cubes.dedup();
        let kept: Vec<Cube> = cubes
            .iter()
            .enumerate()
            .filter(|(at, cube)| {
                !cubes.iter().enumerate().any(|(other, wider)| other != *at && cube.implies(wider))
            })
            .map(|(_, cube)| cube.clone())
            .collect();
        Cases(Some(kept.into()))
    }

    /// The conjunctions; a single empty one for [`Cases::ALWAYS`].
    pub fn cubes(&self) -> &[Cube] {
        static ALWAYS: [Cube; 1] = [Cube(Vec::new())];
        self.0.as_deref().unwrap_or(&ALWAYS)
    }

    /// Whether this is every case.
    pub fn is_always(&self) -> bool {
        self.0.is_none()
    }

    /// Whether this is no case at all.
    pub fn is_never(&self) -> bool {
        self.0.as_ref().is_some_and(|cubes| cubes.is_empty())
    }

    /// The cases in both sets.
    pub fn and(&self, other: &Cases) -> Cases {
        if self.is_always() {
            return other.clone();
        }
        if other.is_always() || self == other {
            return self.clone();
        }
        let mut cubes = Vec::new();
        for left in self.cubes() {
            cubes.extend(other.cubes().iter().filter_map(|right| left.and(right)));
        }
        Cases::from_cubes(cubes)
    }

    /// The cases in either set.
    pub fn or(&self, other: &Cases) -> Cases {
        if self.is_always() || other.is_always() {
            return Cases::ALWAYS;
        }
        Cases::from_cubes(self.cubes().iter().chain(other.cubes()).cloned().collect())
    }

    /// The cases outside this set.
    pub fn not(&self) -> Cases {
        self.cubes().iter().fold(Cases::ALWAYS, |rest, cube| {
            let outside = cube.0.iter().map(|literal| Cube(vec![literal.not()])).collect();
            rest.and(&Cases::from_cubes(outside))
        })
    }

    /// Whether there is a case in both sets.
    pub fn overlaps(&self, other: &Cases) -> bool {
        !self.and(other).is_never()
    }

    /// Whether every case here is a case there. Exact for one conjunction a side;
    /// otherwise it may say no where the answer is yes.
    pub fn within(&self, other: &Cases) -> bool {
        other.is_always()
            || self.cubes().iter().all(|cube| other.cubes().iter().any(|wide| cube.implies(wide)))
    }

    /// The values of an axis that occur, if the set confines it to a closed list.
    pub fn values(&self, axis: Axis) -> Option<Vec<u32>> {
        let mut all = Vec::new();
        for cube in self.cubes() {
            let literal = cube.0.iter().find(|literal| literal.axis == axis)?;
            if literal.outside {
                return None;
            }
            all = union(&all, &literal.values);
        }
        Some(all)
    }

    /// The same cases without what they say about an axis.
    pub fn without(&self, axis: Axis) -> Cases {
        self.keeping(|own| own != axis)
    }

    /// The same cases without which member of an `any [ … ]` is meant; what the
    /// author wrote as a guard stays.
    pub fn without_any(&self) -> Cases {
        self.keeping(|own| !matches!(own, Axis::Any(_)))
    }

    /// The same cases with what they say about some axes only.
    fn keeping(&self, wanted: impl Fn(Axis) -> bool) -> Cases {
        if self.is_always() {
            return Cases::ALWAYS;
        }
        let kept =
            |cube: &Cube| Cube(cube.0.iter().filter(|literal| wanted(literal.axis)).cloned().collect());
        Cases::from_cubes(self.cubes().iter().map(kept).collect())
    }

    /// The cases here that are not there. `size` says how many values an axis has,
    /// where the set is closed; then all of them together are every case.
    pub fn minus(&self, other: &Cases, size: impl Fn(Axis) -> Option<usize>) -> Cases {
        let possible = |cube: &&Cube| {
            cube.0.iter().all(|literal| {
                !literal.outside || size(literal.axis).is_none_or(|size| literal.values.len() < size)
            })
        };
        let rest = self.and(&other.not());
        if rest.is_always() {
            return rest;
        }
        Cases::from_cubes(rest.cubes().iter().filter(possible).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGION: Axis = Axis::Parameter(DeclId(1));
    const PLAN: Axis = Axis::Parameter(DeclId(2));

    #[test]
    fn contradicting_cases_never_hold() {
        let asia = Cases::of(REGION, vec![2]);
        let europe = Cases::of(REGION, vec![0]);
        assert!(asia.and(&europe).is_never());
        assert!(!asia.overlaps(&europe));
        assert!(asia.or(&europe).overlaps(&asia));
    }

    #[test]
    fn outside_a_set_is_its_complement() {
        let both = Cases::of(REGION, vec![0, 1]).and(&Cases::of(PLAN, vec![0]));
        let rest = both.not();
        assert!(!rest.overlaps(&both));
        assert!(rest.overlaps(&Cases::of(PLAN, vec![1])));
        assert!(Cases::ALWAYS.not().is_never());
        assert!(Cases::never().not().is_always());
    }

    #[test]
    fn all_values_of_a_closed_set_are_every_case() {
        let some = Cases::of(REGION, vec![0, 1]);
        let all = some.or(&Cases::of(REGION, vec![2]));
        let size = |axis| (axis == REGION).then_some(3);
        assert!(Cases::ALWAYS.minus(&all, size).is_never());
        assert!(Cases::of(PLAN, vec![0]).minus(&all, size).is_never());
        assert!(!Cases::ALWAYS.minus(&some, size).is_never());
        assert!(!Cases::ALWAYS.minus(&all, |_| None).is_never());
    }

    #[test]
    fn narrower_cases_are_absorbed() {
        let asia = Cases::of(REGION, vec![2]);
        let asia_on_plan = asia.and(&Cases::of(PLAN, vec![0]));
        assert_eq!(asia.or(&asia_on_plan), asia);
        assert!(asia_on_plan.within(&asia));
        assert!(!asia.within(&asia_on_plan));
        assert_eq!(asia_on_plan.values(REGION), Some(vec![2]));
        assert_eq!(asia_on_plan.without(PLAN), asia);
    }
}
