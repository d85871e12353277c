; No two patterns take the same node, so their order does not matter.

(comment) @comment.line
(doc_comment) @comment.line.documentation

(string) @string
(block_string) @string
(escape_sequence) @constant.character.escape
(interpolation) @variable
(language) @label

(number) @constant.numeric
(date) @constant.numeric
(unit) @keyword
(currency) @keyword
(country) @constant
(boolean) @constant.builtin.boolean
(none) @constant.builtin

(declaration kind: (kind) @keyword)
(declaration name: (identifier) @type)
(field name: (identifier) @variable.other.member)
(argument name: (identifier) @variable.other.member)
(case key: (identifier) @variable.other.member)
(use (path (identifier) @namespace))
(use alias: (identifier) @namespace)
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
