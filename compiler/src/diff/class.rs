//! Which class a change has by what it is about. Direction and context may
//! still make less of it: what narrows is told to nobody in advance.

use super::change::Class;
use super::duty::{self, Duty};
use crate::schema::Kind;

/// A class, and the duty of a material one.
pub type Weight = (Class, Option<&'static Duty>);

const INTERNAL: Weight = (Class::Internal, None);
const EDITORIAL: Weight = (Class::Editorial, None);

const fn told(duty: &'static Duty) -> Weight {
    (Class::Material, Some(duty))
}

/// The weight of a changed field. `ours`: the declaration is the organisation
/// that speaks.
pub fn of_field(kind: Kind, field: &str, ours: bool) -> Weight {
    let field = field.split('.').next().unwrap_or(field);
    if matches!(field, "label" | "note") {
        return EDITORIAL;
    }
    match kind {
        Kind::Activity | Kind::Part => activity(field),
        Kind::Organisation if ours => organisation(field),
        Kind::Recipient => recipient(field),
        Kind::Data => data(field),
        Kind::Purpose if field == "class" => told(&duty::PURPOSE),
        Kind::System | Kind::Retention => match field {
            "retention" | "keep" => told(&duty::PERIOD),
            _ => INTERNAL,
        },
        Kind::Transfer => match field {
            "safeguard" | "copy_from" => told(&duty::SAFEGUARD),
            _ => INTERNAL,
        },
        Kind::Flow => match field {
            "paid" | "informed" => told(&duty::RECIPIENT),
            _ => INTERNAL,
        },
        Kind::Consent => match field {
            "withdraw" => told(&duty::WITHDRAWAL),
            "required_for_service" => told(&duty::PROVISION),
            _ => INTERNAL,
        },
        Kind::Marketing => match field {
            "suppression" => INTERNAL,
            _ => told(&duty::MARKETING),
        },
        Kind::Tracker => told(&duty::TRACKER),
        Kind::Decision => match field {
            "taken_by" | "weight" => INTERNAL,
            _ => told(&duty::DECISION),
        },
        Kind::Rights => match field {
            "complaints" => told(&duty::COMPLAINT),
            "answered_by" | "for" | "to" => INTERNAL,
            _ => told(&duty::RIGHTS),
        },
        Kind::Claim => told(&duty::PROMISE),
        Kind::Term | Kind::Prose => EDITORIAL,
        Kind::Document => match field {
            "changes" | "audience" | "of" | "type" => INTERNAL,
            _ => EDITORIAL,
        },
        _ => INTERNAL,
    }
}

fn activity(field: &str) -> Weight {
    match field {
        "purpose" => told(&duty::PURPOSE),
        "basis" => told(&duty::BASIS),
        "article_9" | "article_10" => told(&duty::CONDITION),
        "controller" => told(&duty::CONTROLLER),
        "role" => told(&duty::ROLE),
        "subjects" | "data" => told(&duty::DATA),
        "source" => told(&duty::SOURCE),
        "provision" => told(&duty::PROVISION),
        "recipients" => told(&duty::RECIPIENT),
        "retention" => told(&duty::PERIOD),
        "decisions" => told(&duty::DECISION),
        "marketing" => told(&duty::MARKETING),
        _ => INTERNAL,
    }
}

fn organisation(field: &str) -> Weight {
    match field {
        "legal_name" | "seat" | "contacts" | "representative" => told(&duty::CONTROLLER),
        "dpo" => told(&duty::OFFICER),
        "authority" => told(&duty::COMPLAINT),
        _ => INTERNAL,
    }
}

fn recipient(field: &str) -> Weight {
    match field {
        "role" | "own_purposes" | "members" => told(&duty::RECIPIENT),
        "policy" | "aliases" => EDITORIAL,
        _ => INTERNAL,
    }
}

fn data(field: &str) -> Weight {
    match field {
        "elements" | "identity" => told(&duty::DATA),
        "defined_in" => EDITORIAL,
        _ => INTERNAL,
    }
}

/// The weight of a declaration that is new, or gone where `gone` is set.
pub fn of_declaration(kind: Kind, gone: bool) -> Weight {
    match kind {
        Kind::Activity | Kind::Part => told(&duty::PURPOSE),
        Kind::Tracker => told(&duty::TRACKER),
        Kind::Decision => told(&duty::DECISION),
        Kind::Rights => told(&duty::RIGHTS),
        Kind::Claim if gone => told(&duty::PROMISE),
        Kind::Term | Kind::Prose | Kind::Condition | Kind::Parameter | Kind::Document => EDITORIAL,
        _ => INTERNAL,
    }
}
