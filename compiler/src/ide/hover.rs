//! What a thing is, as Markdown.

use super::place::Thing;
use crate::law::Law;
use crate::model::Model;
use crate::schema::{self, Kind};

/// A few lines on a thing: its label and kind, what it says of itself, and what
/// follows from it.
pub fn hover(model: &Model, law: Law<'_>, thing: Thing) -> String {
    match thing {
        Thing::Field(owner, field) => of_field(model.get(owner).kind, field),
        Thing::Mention(id) | Thing::Declaration(id) => {
            let declaration = model.get(id);
            let mut lines =
                vec![format!("**{}** · {} `{}`", model.label(id), declaration.kind.word(), model.path(id))];
            if !declaration.documentation.is_empty() {
                lines.push(declaration.documentation.clone());
            }
            lines.extend(derived(model, law, id));
            lines.join("\n\n")
        }
    }
}

fn of_field(kind: Kind, field: &schema::Field) -> String {
    let need = match field.need {
        schema::Need::Optional => "optional",
        schema::Need::Always => "always needed",
        schema::Need::Controller => "needed where we are controller",
        schema::Need::Processor => "needed where we are processor",
        schema::Need::ControllerAndProcessor => "needed as controller and as processor",
        schema::Need::Notice => "needed for a notice",
        schema::Need::Record => "needed for the record of processing",
        schema::Need::Terms => "needed for terms",
        schema::Need::List => "needed for a list of sub-processors",
        schema::Need::Transfer => "needed for transfers",
        schema::Need::Automated => "needed for automated decisions",
    };
    let says = if field.says.is_empty() { String::new() } else { format!(": {}", field.says) };
    format!("**{}** of `{}`{says}\n\n{need}", field.name, kind.word())
}

/// What the compiler concludes from a declaration.
fn derived(model: &Model, law: Law<'_>, id: crate::model::DeclId) -> Vec<String> {
    match model.get(id).kind {
        Kind::Data | Kind::Element => {
            let tags = model.tags(id);
            (!tags.is_empty()).then(|| format!("carries {}", tags.join(", "))).into_iter().collect()
        }
        Kind::Activity | Kind::Part => {
            let bases: Vec<String> = model
                .bases(id)
                .map(|(basis, ..)| format!("{} (Art. 6(1)({}))", basis.word(), basis.letter()))
                .collect();
            (!bases.is_empty()).then(|| format!("rests on {}", bases.join(", "))).into_iter().collect()
        }
        Kind::Recipient | Kind::Organisation => model
            .seat(id)
            .map(|seat| {
                let place = if law.in_eea(seat) { "in the EEA" } else { "outside the EEA" };
                format!("seat in {}, {place}", law.country_name(seat))
            })
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}
