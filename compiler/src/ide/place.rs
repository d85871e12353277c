//! What stands at an offset.

use crate::model::{DeclId, Declaration, Model};
use crate::schema;
use crate::source::{SourceId, Sources, Span};

/// Something that an editor can ask about.
#[derive(Clone, Copy, Debug)]
pub enum Thing {
    /// A name that refers to a declaration.
    Mention(DeclId),
    /// The name in a declaration.
    Declaration(DeclId),
    /// The word before the colon of a field.
    Field(DeclId, &'static schema::Field),
}

impl Thing {
    /// The declaration that is meant or asked about.
    pub fn declaration(self) -> DeclId {
        match self {
            Thing::Mention(id) | Thing::Declaration(id) | Thing::Field(id, _) => id,
        }
    }
}

/// What stands at an offset of a file, with its place.
pub fn at(model: &Model, sources: &Sources, source: SourceId, offset: usize) -> Option<(Span, Thing)> {
    let touches = |span: Span| {
        let (file, range) = sources.locate(span);
        file == source && range.start <= offset && offset <= range.end
    };
    if let Some(mention) = model.mentions.iter().find(|mention| touches(mention.span)) {
        return Some((mention.span, Thing::Mention(mention.target)));
    }
    let around = model.all().filter(|declaration| touches(declaration.whole));
    around.flat_map(things).find(|(span, _)| touches(*span))
}

fn things(declaration: &Declaration) -> impl Iterator<Item = (Span, Thing)> {
    let name = (declaration.span, Thing::Declaration(declaration.id));
    let fields =
        declaration.fields.iter().map(|field| (field.name, Thing::Field(declaration.id, field.table)));
    std::iter::once(name).chain(fields)
}

/// All places that name a declaration, its own name first if asked for.
pub fn names(model: &Model, target: DeclId, with_declaration: bool) -> Vec<Span> {
    let own = with_declaration.then(|| model.get(target).span);
    let mentions =
        model.mentions.iter().filter(|mention| mention.target == target).map(|mention| mention.span);
    own.into_iter().chain(mentions).collect()
}
