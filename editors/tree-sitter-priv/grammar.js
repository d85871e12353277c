/**
 * The grammar of Priv for editors. It follows the compiler's, production by
 * production; what the compiler reads as a slip (`=` for `:`) is an error here.
 *
 * @file
 * @license MIT OR Apache-2.0
 */

/// <reference types="tree-sitter-cli/dsl" />

/** Words with a part in some places only; everywhere else they are names. */
const WORDS = [
  "after", "without", "during", "until", "then", "because", "longer", "last", "first", "end",
  "of", "to", "per", "for", "automatically", "delete", "anonymise", "return", "isolate", "archive",
  "law", "post",
];

/** Words that open an event of another form. */
const EVENTS = ["last", "first", "end"];

/** Words that are never names. */
const RESERVED = [
  "use", "as", "when", "by", "any", "may", "best_effort", "unstated", "vague", "pending", "none",
  "true", "false", "and", "or", "not", "in", "is", "else",
];

const UNITS = ["second", "minute", "hour", "day", "working_day", "week", "month", "year"].flatMap(
  (unit) => [unit, `${unit}s`],
);

/** A name: no word of these counts as special. */
const nameOf = ($, words) =>
  choice($.identifier, ...[...words, ...UNITS].map((word) => alias(word, $.identifier)));

/** `rule { "," rule } [ "," ]` */
const commas = (rule) => seq(rule, repeat(seq(",", rule)), optional(","));

/** The same, which may end in `..`. */
const open = ($, rule) =>
  choice(
    seq(rule, repeat(seq(",", rule)), optional(seq(",", $.more)), optional(",")),
    seq($.more, optional(",")),
  );

export default grammar({
  name: "priv",

  word: ($) => $.identifier,
  extras: ($) => [/[\x01-\x20\x7F]/, $.comment, $.doc_comment],
  externals: ($) => [$._language],
  reserved: { global: (_) => RESERVED },
  supertypes: ($) => [$._core, $._condition],

  // A word that goes on with what stands before it may also name the next field:
  // in `within: 24 hours after: …`, `after` does.
  conflicts: ($) => [
    [$.span, $._name],
    [$.quantity],
    [$.value],
    [$._core, $.span],
    [$.tail],
    [$.ending],
  ],

  rules: {
    source_file: ($) => repeat(choice($.use, $.declaration)),

    use: ($) => seq("use", alias($._path, $.path), optional(choice(
      seq(".", $.members),
      seq("as", field("alias", $._name)),
    ))),
    members: ($) => seq("{", commas($._name), "}"),

    declaration: ($) => prec.right(seq(
      optional($._annotations),
      field("kind", alias($.identifier, $.kind)),
      field("name", $._name),
      optional(field("label", $.text)),
      optional($.guard),
      optional(field("body", $.block)),
    )),
    _annotations: ($) => repeat1($.annotation),
    annotation: ($) => seq("@", field("name", $._name), optional(alias($._citation, $.arguments))),
    block: ($) => seq("{", repeat(choice($.field, $.declaration)), "}"),
    field: ($) => seq(optional($._annotations), field("name", $._name), ":", field("value", $.value)),

    value: ($) => seq(
      optional(field("modality", choice("may", "best_effort"))),
      $._core,
      optional($.tail),
      optional($.guard),
    ),
    _core: ($) => choice(
      $.text, $.span, $.reference, $.list, $.quantity, $.hole, $.none, $.boolean,
      $.date, $.country, $.choice, $.record,
    ),

    none: (_) => "none",
    boolean: (_) => choice("true", "false"),
    text: ($) => seq($._string, repeat(seq(alias($._language, $.language), $._string))),
    reference: ($) => seq(
      choice(
        seq($.path, optional($.arguments)),
        seq(alias($._cited, $.path), alias($._citation, $.arguments)),
        alias($._icelandic, $.path),
      ),
      repeat($._step),
    ),
    // Only these take more than one detail without a name.
    _cited: ($) => prec(1, alias(choice("law", "post"), $.identifier)),
    // Where a value stands, `is` is a language.
    _icelandic: ($) => alias("is", $.identifier),
    arguments: ($) => seq("(", choice($.argument, $.value), repeat(seq(",", $.argument)), optional(","), ")"),
    _citation: ($) => seq("(", commas(choice($.argument, $.value)), ")"),
    argument: ($) => seq(field("name", choice($._name, alias("by", $.identifier))), ":", field("value", $.value)),
    list: ($) => seq(optional("any"), "[", open($, $._item), "]", repeat($._step)),
    _item: ($) => seq(optional($._annotations), $.value),
    more: (_) => "..",
    _step: ($) => seq("->", choice($.path, $.nodes)),
    nodes: ($) => seq("[", commas($.path), "]"),
    choice: ($) => seq("by", field("parameter", $.path), "{", repeat($.case), "}"),
    case: ($) => seq(optional($._annotations), field("key", choice($._name, $.country, "else")), ":", field("value", $.value)),
    record: ($) => seq("{", repeat($.field), "}"),
    hole: ($) => choice(
      "unstated",
      seq("vague", $._string),
      seq("pending", $._string, optional(seq("by", $.date))),
    ),
    quantity: ($) => seq(
      $.number,
      optional(seq("to", $.number)),
      optional(choice($.unit, $.currency, seq("per", $.unit))),
    ),
    unit: (_) => choice(...UNITS),

    span: ($) => choice(
      seq(choice($.quantity, $.hole), "after", $._event),
      seq($.quantity, "without", choice($._event, $.events)),
      seq("during", $._interval),
      seq("until", $._event),
    ),
    events: ($) => seq("[", open($, $._event), "]"),
    _event: ($) => choice(
      $.last_event, $.first_event, $.end_event, $.date, $.text, $.hole, alias($._event_path, $.path),
    ),
    last_event: ($) => seq("last", $.path, optional(seq("by", choice($.path, $.hole)))),
    first_event: ($) => seq("first", $.path),
    end_event: ($) => seq("end", "of", $._interval),
    _interval: ($) => choice($.text, $.hole, $.path),

    tail: ($) => choice(
      seq(repeat1($._or_until), optional($._or_longer), optional($._because), optional($._endings)),
      seq($._or_longer, optional($._because), optional($._endings)),
      seq($._because, optional($._endings)),
      $._endings,
    ),
    _or_until: ($) => seq("or", "until", $._event),
    _or_longer: (_) => seq("or", "longer"),
    _because: ($) => seq("because", field("cause", alias($._core, $.value))),
    _endings: ($) => repeat1(seq("then", $.ending)),
    ending: ($) => seq(
      choice("delete", "anonymise", "return", "isolate", seq("archive", optional(seq("for", $.quantity)))),
      optional("automatically"),
    ),

    guard: ($) => seq("when", $._condition),
    _condition: ($) => choice($.or, $.and, $.not, $.group, $.test),
    or: ($) => prec.left(1, seq($._condition, "or", $._condition)),
    and: ($) => prec.left(2, seq($._condition, "and", $._condition)),
    not: ($) => prec(3, seq("not", choice($.group, $.test))),
    group: ($) => seq("(", $._condition, ")"),
    test: ($) => choice($.text, seq($.path, optional(choice(
      seq("is", optional("not"), $._operand),
      seq(optional("not"), "in", choice($.path, alias($._set, $.list))),
      seq(choice("<", "<=", ">", ">="), $.quantity),
    )))),
    _operand: ($) => choice($.country, $.path, $.none, $.boolean, alias(choice("unstated", "vague", "pending"), $.hole)),
    _set: ($) => seq("[", open($, $.value), "]"),

    path: ($) => $._path,
    _path: ($) => choice($._name, seq($._path, ".", $._name)),
    _event_path: ($) => seq($._event_name, repeat(seq(".", $._name))),
    _name: ($) => nameOf($, WORDS),
    _event_name: ($) => nameOf($, WORDS.filter((word) => !EVENTS.includes(word))),

    _string: ($) => choice($.string, $.block_string),
    string: ($) => seq('"', repeat(choice(
      alias(token.immediate(prec(1, /[^"\\\n{]+/)), $.string_content),
      alias(token.immediate("{"), $.string_content),
      $.interpolation, $.escape_sequence,
    )), token.immediate('"')),
    block_string: ($) => seq('"""', repeat(choice(
      alias(token.immediate(prec(1, /[^"\\{]+/)), $.string_content),
      alias(token.immediate("{"), $.string_content),
      alias(token.immediate('"'), $.string_content),
      $.interpolation, $.escape_sequence,
    )), token.immediate('"""')),
    escape_sequence: (_) => token.immediate(choice(/\\["\\n]/, "{{")),
    interpolation: (_) => token.immediate(/\{[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*\}/),

    identifier: (_) => /[a-z_][a-z0-9_]*(-[a-z0-9][a-z0-9_]*)*/,
    number: (_) => /[0-9]+(_[0-9]+)*(\.[0-9]+)?/,
    date: (_) => /[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?/,
    country: (_) => /[A-Z][A-Z](-[A-Z0-9]{1,3})?/,
    currency: (_) => /[A-Z][A-Z][A-Z]/,
    comment: (_) => token(choice(/\/\/([^\/\n][^\n]*)?/, /\/\/\/\/[^\n]*/)),
    doc_comment: (_) => token(/\/\/\/([^\/\n][^\n]*)?/),
  },
});
