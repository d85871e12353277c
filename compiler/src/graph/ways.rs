//! Hops by where they begin and end, by the activities that they serve, and by
//! the declarations that make them.

use super::hop::{Hop, Place};
use crate::model::DeclId;
use crate::model::relation::Relation;

/// Numbers of hops, in order.
#[derive(Debug)]
pub(super) struct Ways {
    pub arriving: Relation<Place, usize>,
    pub leaving: Relation<Place, usize>,
    pub serving: Relation<DeclId, usize>,
    pub made_by: Relation<DeclId, usize>,
}

impl Ways {
    pub fn new(hops: &[Hop]) -> Ways {
        let hops = || hops.iter().enumerate();
        let serves = |(number, hop): (usize, &Hop)| {
            hop.activities.iter().map(move |&activity| (activity, number)).collect::<Vec<_>>()
        };
        Ways {
            arriving: hops().map(|(number, hop)| (hop.to, number)).collect(),
            leaving: hops().map(|(number, hop)| (hop.from, number)).collect(),
            serving: hops().flat_map(serves).collect(),
            made_by: hops().map(|(number, hop)| (hop.by, number)).collect(),
        }
    }
}
