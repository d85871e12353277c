//! Broader and narrower: `kind_of` of subjects and data, classes of purposes.

use crate::model::{DeclId, Model};
use crate::schema::{self, Kind};

/// Whether a declaration has its place among broader and narrower ones.
pub fn takes_part(model: &Model, id: DeclId) -> bool {
    field(model.get(id).kind).is_some()
}

fn field(kind: Kind) -> Option<&'static str> {
    let name = if kind == Kind::Purpose { "class" } else { "kind_of" };
    schema::field(kind, name).map(|_| name)
}

/// What a declaration is directly narrower than.
pub fn broader(model: &Model, id: DeclId) -> Vec<DeclId> {
    let own = field(model.get(id).kind).map(|name| model.own(id, name));
    own.into_iter().flat_map(|fact| fact.refs().map(|(_, target)| target)).collect()
}

/// What is directly narrower than a declaration, the package's own first.
pub fn narrower(model: &Model, id: DeclId) -> Vec<DeclId> {
    let (mut own, mut library) = (Vec::new(), Vec::new());
    for declaration in &model.declarations {
        if broader(model, declaration.id).contains(&id) {
            let list = if model.is_library(declaration.id) { &mut library } else { &mut own };
            list.push(declaration.id);
        }
    }
    own.extend(library);
    own
}

#[cfg(test)]
mod tests {
    use super::{broader, narrower, takes_part};
    use crate::loader::Package;
    use crate::{Options, compile};

    #[test]
    fn purposes_have_classes_and_classes_have_purposes() {
        let text = "purpose letters { class: marketing }\nsystem box { holds: email }\n";
        let model = compile(&Package::of([("a.priv", text)]), &Options::default()).model;
        let by_name =
            |name: &str| model.declarations.iter().rev().find(|own| own.name == name).expect("declared").id;
        let (letters, marketing) = (by_name("letters"), by_name("marketing"));
        assert_eq!(broader(&model, letters), [marketing]);
        assert_eq!(narrower(&model, marketing)[0], letters);
        assert!(takes_part(&model, letters) && !takes_part(&model, by_name("box")));
    }
}
