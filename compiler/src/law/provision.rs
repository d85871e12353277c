//! Which provisions ask for a field: what the compiled JSON cites beside a fact,
//! and what a change of the fact is measured by.

use crate::schema::Kind;

/// The provisions behind a field of a kind, the one that asks for it most
/// directly first; empty where no provision asks for it. Of fields of a block
/// (`dpo.name`) the first name counts.
pub fn provisions(kind: Kind, field: &str) -> &'static [&'static str] {
    let field = field.split('.').next().unwrap_or(field);
    match kind {
        Kind::Activity | Kind::Part => activity(field),
        Kind::Organisation | Kind::Recipient => party(field),
        Kind::Subject | Kind::Data | Kind::Purpose => person(field),
        Kind::System | Kind::Flow | Kind::Transfer | Kind::Retention => place(field),
        Kind::Consent | Kind::Marketing | Kind::Tracker | Kind::Decision => consent(kind, field),
        Kind::Rights => rights(field),
        Kind::Measure => &["GDPR 32(1)"],
        Kind::Breach => &["GDPR 33(1)", "GDPR 34(1)"],
        Kind::Terms => terms(field),
        Kind::Assessment => &["GDPR 35(1)"],
        Kind::Document if matches!(field, "changes" | "date") => &["GDPR 12(1)", "GDPR 13(3)"],
        _ => &[],
    }
}

fn activity(field: &str) -> &'static [&'static str] {
    match field {
        "role" => &["GDPR 4(7)", "GDPR 26(1)", "GDPR 28(1)"],
        "controller" => &["GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 30(1)(a)"],
        "purpose" => &["GDPR 13(1)(c)", "GDPR 14(1)(c)", "GDPR 5(1)(b)", "GDPR 30(1)(b)"],
        "basis" => &["GDPR 13(1)(c)", "GDPR 14(1)(c)", "GDPR 6(1)"],
        "article_9" => &["GDPR 9(2)"],
        "article_10" => &["GDPR 10"],
        "subjects" => &["GDPR 30(1)(c)"],
        "data" => &["GDPR 14(1)(d)", "GDPR 5(1)(c)", "GDPR 30(1)(c)"],
        "source" => &["GDPR 14(2)(f)"],
        "provision" => &["GDPR 13(2)(e)"],
        "recipients" => &["GDPR 13(1)(e)", "GDPR 14(1)(e)", "GDPR 30(1)(d)"],
        "retention" => &["GDPR 13(2)(a)", "GDPR 14(2)(a)", "GDPR 5(1)(e)", "GDPR 30(1)(f)"],
        "decisions" => &["GDPR 13(2)(f)", "GDPR 14(2)(g)", "GDPR 22(1)"],
        "marketing" => &["GDPR 21(2)", "ePrivacy 13"],
        "necessity" => &["GDPR 5(1)(c)"],
        "informed" => &["GDPR 13(1)", "GDPR 14(3)"],
        "assessments" | "techniques" | "scale" => &["GDPR 35(1)"],
        "operations" => &["GDPR 28(3)", "GDPR 30(2)(b)"],
        "measures" => &["GDPR 32(1)", "GDPR 30(1)(g)"],
        "frequency" | "core" => &["GDPR 30(5)"],
        _ => &[],
    }
}

fn party(field: &str) -> &'static [&'static str] {
    match field {
        "legal_name" | "seat" | "contacts" => &["GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 30(1)(a)"],
        "dpo" => &["GDPR 13(1)(b)", "GDPR 14(1)(b)", "GDPR 37(7)"],
        "representative" => &["GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 27(1)"],
        "authority" => &["GDPR 13(2)(d)", "GDPR 14(2)(e)", "GDPR 77(1)"],
        "targets" => &["GDPR 3(2)"],
        "head_count" => &["GDPR 30(5)"],
        "role" => &["GDPR 26(1)", "GDPR 28(3)"],
        "members" => &["GDPR 13(1)(e)", "GDPR 14(1)(e)"],
        "location" | "country" => &["GDPR 13(1)(f)", "GDPR 14(1)(f)", "GDPR 44"],
        "contract" | "services" => &["GDPR 28(3)"],
        "guarantees" => &["GDPR 28(1)"],
        "subprocessors" => &["GDPR 28(2)", "GDPR 28(4)"],
        "own_purposes" => &["GDPR 28(10)"],
        _ => &[],
    }
}

fn person(field: &str) -> &'static [&'static str] {
    match field {
        "min_age" | "traits" => &["GDPR 8(1)"],
        "elements" => &["GDPR 14(1)(d)", "GDPR 30(1)(c)"],
        "tags" => &["GDPR 9(1)", "GDPR 10"],
        "identity" => &["GDPR 4(1)", "GDPR 4(5)"],
        "class" => &["GDPR 5(1)(b)"],
        _ => &[],
    }
}

fn place(field: &str) -> &'static [&'static str] {
    match field {
        "operator" => &["GDPR 28(1)"],
        "location" | "access" => &["GDPR 13(1)(f)", "GDPR 14(1)(f)", "GDPR 44"],
        "retention" | "keep" => &["GDPR 5(1)(e)", "GDPR 13(2)(a)", "GDPR 14(2)(a)"],
        "measures" => &["GDPR 32(1)"],
        "route" | "data" => &["GDPR 13(1)(e)", "GDPR 14(1)(e)"],
        "covers" | "safeguard" => &["GDPR 13(1)(f)", "GDPR 14(1)(f)", "GDPR 46(1)"],
        "assessment" | "extra_measures" => &["GDPR 46(1)"],
        "copy_from" => &["GDPR 13(1)(f)", "GDPR 14(1)(f)"],
        _ => &[],
    }
}

fn consent(kind: Kind, field: &str) -> &'static [&'static str] {
    match (kind, field) {
        (Kind::Consent, "withdraw") => &["GDPR 7(3)", "GDPR 13(2)(c)", "GDPR 14(2)(d)"],
        (Kind::Consent, "evidence") => &["GDPR 7(1)"],
        (Kind::Consent, "parental") => &["GDPR 8(1)"],
        (Kind::Consent, "required_for_service") => &["GDPR 7(4)"],
        (Kind::Consent, _) => &["GDPR 4(11)", "GDPR 7(1)"],
        (Kind::Marketing, "stop") => &["GDPR 21(2)"],
        (Kind::Marketing, _) => &["ePrivacy 13"],
        (Kind::Tracker, "lifetime") => &["ePrivacy 5(3)", "GDPR 13(2)(a)"],
        (Kind::Tracker, "set_by" | "read_by") => &["ePrivacy 5(3)", "GDPR 13(1)(e)"],
        (Kind::Tracker, _) => &["ePrivacy 5(3)"],
        (_, "gateway") => &["GDPR 22(2)"],
        (_, "human" | "contest") => &["GDPR 22(3)"],
        _ => &["GDPR 13(2)(f)", "GDPR 14(2)(g)"],
    }
}

fn rights(field: &str) -> &'static [&'static str] {
    match field {
        "access" => &["GDPR 15"],
        "rectification" => &["GDPR 16"],
        "erasure" => &["GDPR 17"],
        "restriction" => &["GDPR 18"],
        "portability" => &["GDPR 20"],
        "objection" => &["GDPR 21"],
        "withdrawal" => &["GDPR 7(3)"],
        "human_review" => &["GDPR 22(3)"],
        "answer_within" | "extension" => &["GDPR 12(3)"],
        "fee" => &["GDPR 12(5)"],
        "refusal" => &["GDPR 12(4)"],
        "identity" => &["GDPR 12(6)"],
        "cannot_identify" => &["GDPR 11(2)"],
        "passed_on" => &["GDPR 19"],
        "complaints" => &["GDPR 13(2)(d)", "GDPR 14(2)(e)"],
        _ => &["GDPR 12(2)"],
    }
}

fn terms(field: &str) -> &'static [&'static str] {
    match field {
        "instructions" => &["GDPR 28(3)(a)"],
        "confidentiality" => &["GDPR 28(3)(b)"],
        "security" => &["GDPR 28(3)(c)"],
        "subprocessors" => &["GDPR 28(2)", "GDPR 28(3)(d)"],
        "rights_help" => &["GDPR 28(3)(e)"],
        "assistance" => &["GDPR 28(3)(f)"],
        "at_end" => &["GDPR 28(3)(g)"],
        "audit" => &["GDPR 28(3)(h)"],
        "breach" => &["GDPR 33(2)"],
        "information" | "requests" | "contact_point" | "essence" => &["GDPR 26(2)"],
        _ => &["GDPR 28(3)"],
    }
}
