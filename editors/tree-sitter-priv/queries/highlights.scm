; No two patterns take the same node, so their order does not matter.

(comment) @comment
(doc_comment) @comment.documentation

(string) @string
(block_string) @string
(escape_sequence) @string.escape
(interpolation) @string.special
(language) @label

(number) @number
(date) @number
(unit) @keyword
(currency) @keyword
(country) @constant
(boolean) @boolean
(none) @constant.builtin

(declaration kind: (kind) @keyword)
(declaration name: (identifier) @type)
(field name: (identifier) @property)
(argument name: (identifier) @property)
(case key: (identifier) @property)
(use (path (identifier) @module))
(use alias: (identifier) @module)
(reference . (path (identifier) @function .) . (arguments))
(annotation "@" @attribute)
(annotation name: (identifier) @attribute)

["use" "as" "when" "by" "else" "any" "may" "best_effort"] @keyword
["and" "or" "not" "in" "is"] @keyword.operator
[
  "after" "without" "during" "until" "last" "first" "end" "of" "then" "because" "longer" "to"
  "per" "for" "automatically" "delete" "anonymise" "return" "isolate" "archive"
] @keyword
["unstated" "vague" "pending"] @constant.builtin

["->" "<" "<=" ">" ">="] @operator
(more) @operator
[":" "," "."] @punctuation.delimiter
["{" "}" "[" "]" "(" ")"] @punctuation.bracket
