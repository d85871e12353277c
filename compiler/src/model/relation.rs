//! Pairs that are looked up by their first half, and values gathered under keys.

use std::collections::HashMap;
use std::hash::Hash;

/// What belongs to each key, in the order of the values.
#[derive(Clone, Debug)]
pub struct Relation<K, V>(Vec<(K, V)>);

impl<K, V> Default for Relation<K, V> {
    fn default() -> Self {
        Relation(Vec::new())
    }
}

impl<K: Ord, V: Ord> FromIterator<(K, V)> for Relation<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut pairs: Vec<(K, V)> = pairs.into_iter().collect();
        pairs.sort_unstable();
        pairs.dedup();
        Relation(pairs)
    }
}

impl<K: Ord, V: Copy> Relation<K, V> {
    /// What belongs to a key.
    pub fn of(&self, key: K) -> impl Iterator<Item = V> {
        let from = self.0.partition_point(|(own, _)| *own < key);
        self.0[from..].iter().take_while(move |(own, _)| *own == key).map(|(_, value)| *value)
    }
}

/// Values gathered under keys, in the order in which the keys first came.
#[derive(Clone, Debug)]
pub struct Gathered<K, V> {
    places: HashMap<K, usize>,
    groups: Vec<(K, Vec<V>)>,
}

impl<K, V> Default for Gathered<K, V> {
    fn default() -> Self {
        Gathered { places: HashMap::new(), groups: Vec::new() }
    }
}

impl<K: Clone + Eq + Hash, V> Gathered<K, V> {
    /// Adds a value to those of its key.
    pub fn add(&mut self, key: K, value: V) {
        self.group(key).push(value);
    }

    /// The key that came first.
    pub fn first_key(&self) -> Option<&K> {
        self.groups.first().map(|(key, _)| key)
    }

    /// The values of a key so far.
    pub fn group(&mut self, key: K) -> &mut Vec<V> {
        let place = *self.places.entry(key.clone()).or_insert(self.groups.len());
        if place == self.groups.len() {
            self.groups.push((key, Vec::new()));
        }
        &mut self.groups[place].1
    }
}

impl<K, V> IntoIterator for Gathered<K, V> {
    type Item = (K, Vec<V>);
    type IntoIter = std::vec::IntoIter<(K, Vec<V>)>;

    fn into_iter(self) -> Self::IntoIter {
        self.groups.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::Relation;

    #[test]
    fn values_come_in_order_and_once() {
        let pairs: Relation<u8, u8> = [(2, 9), (1, 5), (2, 3), (2, 9)].into_iter().collect();
        assert_eq!(pairs.of(2).collect::<Vec<_>>(), [3, 9]);
        assert_eq!(pairs.of(3).count(), 0);
    }
}
