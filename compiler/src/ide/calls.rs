//! Who sends data to whom: the hops of the graph around a node.

use crate::Compilation;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::DeclId;
use crate::schema::Kind;
use crate::source::Span;

/// A neighbour in the graph, and where the ways there are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The other node: a subject, system or party, or the activity whose store it is.
    pub node: DeclId,
    /// In words: "operation", "disclosure".
    pub how: Vec<&'static str>,
    /// Where the hops are written.
    pub places: Vec<Span>,
}

/// Whether a declaration is a node of the graph.
pub fn is_node(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Subject | Kind::System | Kind::Organisation | Kind::Recipient | Kind::Activity | Kind::Part
    )
}

/// Who sends data to a node.
pub fn incoming(compilation: &Compilation, node: DeclId) -> Vec<Way> {
    let into = |hop: &Hop| is_at(compilation, hop.to, hop, node);
    ways(compilation, into, |hop| hop.from)
}

/// Whom a node sends data to.
pub fn outgoing(compilation: &Compilation, node: DeclId) -> Vec<Way> {
    let out = |hop: &Hop| is_at(compilation, hop.from, hop, node);
    ways(compilation, out, |hop| hop.to)
}

/// Whether a place is a node. An activity is where its data is: in its own
/// store, else in the systems that serve it.
fn is_at(compilation: &Compilation, place: Place, hop: &Hop, node: DeclId) -> bool {
    let model = &compilation.model;
    match place {
        Place::Declared(id) | Place::Store(id) if id == node => true,
        Place::Declared(id) if model.get(id).kind == Kind::System => {
            matches!(model.get(node).kind, Kind::Activity | Kind::Part) && hop.activities.contains(&node)
        }
        Place::Store(id) => model.get(id).parent == Some(node),
        _ => false,
    }
}

fn ways(compilation: &Compilation, fits: impl Fn(&Hop) -> bool, other: impl Fn(&Hop) -> Place) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for hop in compilation.graph.hops.iter().filter(|hop| fits(hop)) {
        let (Place::Declared(node) | Place::Store(node)) = other(hop) else { continue };
        let at = ways.iter().position(|way| way.node == node).unwrap_or_else(|| {
            ways.push(Way { node, how: Vec::new(), places: Vec::new() });
            ways.len() - 1
        });
        let way = &mut ways[at];
        if !way.how.contains(&word(hop.kind)) {
            way.how.push(word(hop.kind));
        }
        if !way.places.contains(&hop.span) {
            way.places.push(hop.span);
        }
    }
    ways
}

fn word(kind: HopKind) -> &'static str {
    match kind {
        HopKind::Collection => "collection",
        HopKind::Operation => "operation",
        HopKind::Copy => "copy",
        HopKind::Access => "access",
        HopKind::Disclosure => "disclosure",
        HopKind::Flow => "flow",
        HopKind::Subprocessing => "sub-processing",
        HopKind::Tracking => "tracking",
    }
}

#[cfg(test)]
mod tests {
    use super::{incoming, outgoing};
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn hops_lead_in_and_out() {
        let text = "organisation o { ours: true country: FR }\nsubject user \"Users\"\n\
                    recipient host { role: processor country: FR }\n\
                    system store { operator: host holds: email location: FR }\n\
                    activity a { purpose: account subjects: user data: email source: subject systems: store }\n";
        let compilation = compile(&Package::of([("a.priv", text)]), &Options::default());
        let by_name = |name: &str| {
            let found = compilation.model.declarations.iter().rev().find(|own| own.name == name);
            found.expect("declared").id
        };
        let store = by_name("store");
        let into = incoming(&compilation, store);
        assert!(into.iter().any(|way| way.node == by_name("user") && way.how == ["collection"]), "{into:?}");
        let out = outgoing(&compilation, store);
        assert!(out.iter().any(|way| way.node == by_name("host") && way.how == ["operation"]), "{out:?}");
    }
}
