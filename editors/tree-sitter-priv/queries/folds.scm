[
  (block)
  (record)
  (choice)
  (list)
  (arguments)
  (block_string)
] @fold
