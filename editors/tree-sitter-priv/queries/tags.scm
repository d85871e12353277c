; The outline: every declaration, under its kind.

((doc_comment)* @doc
  .
  (declaration name: (identifier) @name) @definition.type
  (#strip! @doc "^///\\s*"))

(declaration name: (identifier) @name) @definition.type

(reference (path (identifier) @name)) @reference.type
