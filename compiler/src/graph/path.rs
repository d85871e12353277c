//! How data gets somewhere: the hops before a hop.

use std::collections::{BTreeMap, VecDeque};

use super::Graph;
use super::hop::Hop;
use crate::model::DeclId;
use crate::model::case::Cases;

impl Graph {
    /// A shortest way on which the data of a hop gets to where it begins, and
    /// the hop itself, in order. Hops on the way share a case with it and, where
    /// both say so, an activity.
    pub fn path_through(&self, last: usize) -> Vec<&Hop> {
        let end = &self.hops[last];
        let mut after: BTreeMap<usize, usize> = BTreeMap::new();
        let mut queue: VecDeque<(usize, Cases)> = VecDeque::from([(last, end.cases.clone())]);
        let mut first = last;
        while let Some((number, cases)) = queue.pop_front() {
            first = number;
            let before = self.arriving(self.hops[number].from).filter(|(other, hop)| {
                *other != last
                    && !after.contains_key(other)
                    && share(&hop.activities, &end.activities)
                    && hop.cases.overlaps(&cases)
            });
            let found: Vec<usize> = before.map(|(other, _)| other).collect();
            if found.is_empty() {
                break;
            }
            for other in found {
                after.insert(other, number);
                queue.push_back((other, cases.and(&self.hops[other].cases)));
            }
        }
        let mut path = vec![&self.hops[first]];
        while let Some(&next) = after.get(&first) {
            path.push(&self.hops[next]);
            first = next;
        }
        path
    }
}

fn share(left: &[DeclId], right: &[DeclId]) -> bool {
    left.is_empty() || right.is_empty() || left.iter().any(|own| right.contains(own))
}
