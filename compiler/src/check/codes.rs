//! The errors of the language by code, for `priv explain` and for checking the
//! codes that people name. Legal rules explain themselves (`rules::find`).

use crate::rules;
use crate::spelling::nearest;

/// A finding about the language: its code, and what it means in a sentence or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Kebab-case name.
    pub code: &'static str,
    /// What it means, and what to do about it.
    pub means: &'static str,
}

const fn code(code: &'static str, means: &'static str) -> Code {
    Code { code, means }
}

/// All of them: first how a text is written, then what its words mean.
pub static CODES: &[Code] = &[
    code(
        "file-too-large",
        "A file is read up to a size; split the policy into several files, whose order never matters.",
    ),
    code(
        "format-refused",
        "The formatter found that its own layout would change more than the layout, and left the text as it is.",
    ),
    code(
        "fact-not-shown",
        "The package declares documents, and none of them shows this activity: widen `of`, `only` or `audience` of one, or add a document.",
    ),
    code(
        "word-of-the-library",
        "A text says what a word of the library means. Rules know the word's sensitivity, and documents its translations; a text is only shown.",
    ),
    code("name-style", "Names are written in `snake_case`: lower-case letters, digits and `_`."),
    code(
        "syntax-comma",
        "Fields follow each other without commas; only items of lists and details in parentheses have them.",
    ),
    code(
        "syntax-comment",
        "Comments begin with `//` and end with their line; `///` before a declaration documents it.",
    ),
    code("syntax-control-character", "The text holds a character that no editor shows."),
    code(
        "syntax-country",
        "Countries are two capitals, as `FR`, with a region where the law has one: `US-CA`.",
    ),
    code("syntax-date", "Dates are days of the calendar as `2027-01-31`, or months as `2027-01`."),
    code(
        "syntax-empty-list",
        "An empty list doesn't say what is meant: `none` says that there is nothing, `unstated` that nobody said.",
    ),
    code("syntax-empty-parentheses", "Details stand in parentheses; without any, the parentheses go too."),
    code("syntax-equals", "A field and its value are joined by `:`."),
    code(
        "syntax-escape",
        "In a text, `\\\"` is a quote, `\\\\` a backslash and `\\n` a new line; there are no other escapes.",
    ),
    code("syntax-expected-block", "The fields of a declaration stand between `{` and `}`."),
    code(
        "syntax-expected-case",
        "The cases of a choice are `value: what holds then`, and `else: …` for all others.",
    ),
    code("syntax-expected-comma", "Items of a list are separated by commas."),
    code(
        "syntax-expected-condition",
        "A condition compares a parameter or a place, names a `condition`, or is a circumstance in quotes.",
    ),
    code("syntax-expected-date", "A date is expected here, as `2027-01-31`."),
    code("syntax-expected-declaration", "A file is a row of declarations, `kind name \"Label\" { … }`."),
    code(
        "syntax-expected-ending",
        "What happens to data at the end of a period is `delete`, `anonymise`, `return`, `isolate` or `archive`.",
    ),
    code(
        "syntax-expected-event",
        "A period runs from an event or to one: a word of the library, an activity, or a text.",
    ),
    code("syntax-expected-field", "A block holds fields, `name: value`; several values stand in a list."),
    code("syntax-expected-list", "A list in brackets is expected here."),
    code(
        "syntax-expected-name",
        "A name is expected here: lower-case letters, digits and `_`, a letter first.",
    ),
    code(
        "syntax-expected-node",
        "The steps of a route are subjects, systems, recipients, organisations or `public`.",
    ),
    code("syntax-expected-number", "A number is expected here, in digits."),
    code(
        "syntax-expected-period",
        "After a period, `or until` names an earlier end and `or longer because` a later one.",
    ),
    code("syntax-expected-text", "A text in quotes is expected here."),
    code(
        "syntax-expected-unit",
        "A period counts seconds, minutes, hours, days, working days, weeks, months or years.",
    ),
    code("syntax-expected-value", "A value is expected here; `unstated` fits wherever a value fits."),
    code("syntax-late-use", "`use` stands at the beginning of a file, before all declarations."),
    code("syntax-missing-colon", "A field and its value are joined by `:`."),
    code("syntax-missing-comma", "Items of a list are separated by commas."),
    code("syntax-missing-unit", "A period needs a unit: `30 days` is not one month, and neither is `30`."),
    code("syntax-missing-value", "A field has a value; `unstated` says that the text gives none."),
    code(
        "syntax-more",
        "A file with very many errors shows the first ones; the others follow when these are gone.",
    ),
    code("syntax-nameless", "A declaration has a name, by which others refer to it."),
    code(
        "syntax-number",
        "Numbers are digits, in groups with `_` if you like, and a space separates them from what follows.",
    ),
    code("syntax-open-list", "`..` ends a list to which more belongs that the text doesn't name."),
    code("syntax-open-string", "A text ends on its line; one over several lines stands between `\"\"\"`."),
    code(
        "syntax-operator",
        "Conditions are written in words: `is`, `is not`, `and`, `or`, `not`; routes are joined by `->`.",
    ),
    code("syntax-positional", "Only the first detail in parentheses goes without its name."),
    code("syntax-quoted-name", "Names stand without quotes, texts with them."),
    code("syntax-quotes", "Texts stand between straight quotes, `\"`."),
    code(
        "syntax-reserved-word",
        "Some words belong to the grammar and are no names, as `when`, `by` or `none`.",
    ),
    code("syntax-semicolon", "Fields end without `;`."),
    code("syntax-space", "The text holds a character that looks like a space, or like nothing, and is none."),
    code(
        "syntax-surplus-bracket",
        "A bracket closes nothing; it is left over, or its partner is missing above.",
    ),
    code(
        "syntax-too-deep",
        "Blocks, lists and conditions nest up to a depth; declare the inner parts on their own.",
    ),
    code("syntax-unclosed-block", "A block that begins with `{` ends with `}`."),
    code("syntax-unclosed-list", "A list that begins with `[` ends with `]`."),
    code("syntax-unclosed-parenthesis", "Details that begin with `(` end with `)`."),
    code("syntax-unexpected", "The grammar has no place for this."),
    code("syntax-unknown-character", "The character means nothing here; text stands between quotes."),
    code(
        "syntax-word",
        "Names are lower case; countries and currencies are capitals; all other words stand between quotes.",
    ),
    code(
        "choice-incomplete",
        "A choice by a parameter has a case for each of its values, or ends in `else`.",
    ),
    code(
        "contradiction",
        "A field that takes one value states two that can hold at once: the text says both.",
    ),
    code("country-code-unknown", "No country has this code in the tables of the library."),
    code("duplicate-case", "A choice has one case for each value."),
    code("duplicate-definition", "A name is declared once in its module; all kinds share their names."),
    code(
        "duplicate-field",
        "A field stands once in a block; `by` and `part` say what differs from case to case.",
    ),
    code(
        "field-missing",
        "A declaration of this kind always has this field; `unstated` fits if nobody knows yet.",
    ),
    code(
        "guard-unreadable",
        "The condition of this guard could not be understood, so nothing is read into it.",
    ),
    code(
        "misplaced-declaration",
        "Only a `part` is declared inside another declaration, and only inside an activity.",
    ),
    code(
        "none-not-allowed",
        "The field always has something in it; `unstated` says that the text doesn't tell what.",
    ),
    code("several-values", "The field takes one value; `by` says which one holds when."),
    code(
        "language-unknown",
        "Priv has no words for documents in this language; a folder of wording would teach it.",
    ),
    code("taxonomy-cycle", "Declarations refer to each other in a circle where one has to come first."),
    code(
        "text-untranslated",
        "A document is built in a language in which this text has no words: `\"Newsletter\" fr \"Lettre\"` adds them.",
    ),
    code("unknown-annotation", "The annotations are `@source`, `@accept` and `@was`."),
    code("unknown-date", "The day is not in the calendar."),
    code("unknown-field", "Declarations of this kind, or details of this word, have no such field."),
    code("unknown-kind", "There is no such kind of declaration."),
    code("unknown-name", "Nothing of this name is declared, here, in the package or in the library."),
    code("unknown-unit", "The unit is none that periods or quantities have."),
    code("unknown-value", "The parameter has no such value."),
    code("unknown-word", "The field has a closed list of words, and this is none of them."),
    code("wrong-kind", "The name is declared, and is not of the kind that the field refers to."),
    code(
        "wrong-type",
        "The value is of another sort than the field takes, as a date where a period belongs.",
    ),
];

/// The finding with this code.
pub fn find(code: &str) -> Option<&'static Code> {
    CODES.iter().find(|known| known.code == code)
}

/// `None` if something is reported under this code; else a sentence that says
/// so, with the code that was probably meant.
pub fn unknown(code: &str) -> Option<String> {
    if find(code).is_some() || rules::find(code).is_some() {
        return None;
    }
    let known = rules::all().map(|rule| rule.code).chain(CODES.iter().map(|known| known.code));
    let hint = match nearest(code, known) {
        Some(known) => format!("did you mean `{known}`?"),
        None => "`priv explain` lists them all".to_owned(),
    };
    Some(format!("there is no finding called `{code}`; {hint}"))
}
