" Colours without the tree-sitter grammar. The last match wins, but a keyword always does.
if exists("b:current_syntax")
  finish
endif

syntax match privName "\<[a-z_][a-z0-9_]*\%(-[a-z0-9][a-z0-9_]*\)*\>"
syntax match privCall "\<[a-z_][a-z0-9_]*\ze("

syntax keyword privWord use as when by any else may best_effort and or not in is
syntax keyword privHole unstated vague pending
syntax keyword privConstant none true false
" These may be names, so they are matched: what follows can tell otherwise.
syntax match privPeriod "\<\%(after\|without\|during\|until\|then\|because\|longer\|last\|first\|end\|of\|to\|per\|for\)\>"
syntax match privPeriod "\<\%(stated\|automatically\|delete\|anonymise\|return\|isolate\|archive\)\>"
syntax match privUnit "\<\%(second\|seconds\|minute\|minutes\|hour\|hours\|day\|days\|working_day\|working_days\|week\)\>"
syntax match privUnit "\<\%(weeks\|month\|months\|year\|years\)\>"
syntax match privCall "\<\%(law\|post\)\ze("

syntax match privField "\<[a-z_][a-z0-9_]*\%(-[a-z0-9][a-z0-9_]*\)*\ze\s*:"
syntax match privDeclared "\<[a-z_][a-z0-9_-]*" contained
syntax match privKind "\%(^\|[{}]\)\s*\zs\<\%(activity\|adequacy\|assessment\|authority\|breach\|claim\|clauses\|condition\|consent\)\ze\s\+[a-z_][a-z0-9_-]*\%(\s*:\)\@!\>" nextgroup=privDeclared skipwhite
syntax match privKind "\%(^\|[{}]\)\s*\zs\<\%(consent_age\|control\|country\|data\|decision\|derogation\|document\|element\|event\)\ze\s\+[a-z_][a-z0-9_-]*\%(\s*:\)\@!\>" nextgroup=privDeclared skipwhite
syntax match privKind "\%(^\|[{}]\)\s*\zs\<\%(exemption\|flow\|ground\|marketing\|measure\|organisation\|parameter\|part\|prose\)\ze\s\+[a-z_][a-z0-9_-]*\%(\s*:\)\@!\>" nextgroup=privDeclared skipwhite
syntax match privKind "\%(^\|[{}]\)\s*\zs\<\%(purpose\|recipient\|retention\|right\|rights\|rule\|safeguard\|sector\|service\|subject\)\ze\s\+[a-z_][a-z0-9_-]*\%(\s*:\)\@!\>" nextgroup=privDeclared skipwhite
syntax match privKind "\%(^\|[{}]\)\s*\zs\<\%(system\|technique\|term\|terms\|tracker\|transfer\)\ze\s\+[a-z_][a-z0-9_-]*\%(\s*:\)\@!\>" nextgroup=privDeclared skipwhite
syntax match privAnnotation "@[a-z_]\+"
syntax match privNumber "\<\d[0-9_.]*\>"
syntax match privNumber "\<\d\{4}-\d\d\%(-\d\d\)\?\>"
syntax match privConstant "\<[A-Z]\{2,3}\%(-[A-Z0-9]\{1,3}\)\?\>"
syntax match privOperator "->\|\.\.\|<=\|>=\|<\|>"

syntax match privEscape contained "\\[\"\\n]\|{{"
syntax match privInterpolation contained "{[a-z_][a-z0-9_.]*}"
syntax region privText start=+"+ skip=+\\.+ end=+"+ oneline contains=privEscape,privInterpolation
syntax region privText start=+"""+ skip=+\\.+ end=+"""+ contains=privEscape,privInterpolation
syntax match privComment "//.*$"
syntax match privDocComment "///\%(/\)\@!.*$"

highlight default link privWord Keyword
highlight default link privKind Structure
highlight default link privDeclared Type
highlight default link privField Identifier
highlight default link privHole Todo
highlight default link privConstant Constant
highlight default link privPeriod Statement
highlight default link privUnit Statement
highlight default link privCall Function
highlight default link privAnnotation PreProc
highlight default link privNumber Number
highlight default link privOperator Operator
highlight default link privText String
highlight default link privEscape SpecialChar
highlight default link privInterpolation Special
highlight default link privComment Comment
highlight default link privDocComment SpecialComment

let b:current_syntax = "priv"
