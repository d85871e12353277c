(declaration) @class.around
(declaration body: (block) @class.inside)
(field) @entry.around
(field value: (_) @entry.inside)
(argument) @parameter.around
(comment) @comment.inside
(doc_comment) @comment.inside
