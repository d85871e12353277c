[
  (block)
  (record)
  (choice)
  (members)
  (list)
  (nodes)
  (events)
  (arguments)
] @indent.begin

["}" "]" ")"] @indent.branch @indent.end

[(comment) (doc_comment) (block_string)] @indent.ignore
