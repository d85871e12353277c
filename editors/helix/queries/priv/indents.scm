[
  (block)
  (record)
  (choice)
  (members)
  (list)
  (nodes)
  (events)
  (arguments)
] @indent

["}" "]" ")"] @outdent
