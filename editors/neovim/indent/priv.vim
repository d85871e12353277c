if exists("b:did_indent")
  finish
endif
let b:did_indent = 1

setlocal indentexpr=PrivIndent(v:lnum)
setlocal indentkeys=0},0],0),!^F,o,O
let b:undo_indent = "setlocal indentexpr< indentkeys<"

" As far as the line before, one step more after an open bracket, one less for a closing one.
function! PrivIndent(lnum) abort
  let before = prevnonblank(a:lnum - 1)
  if before == 0
    return 0
  endif
  let line = substitute(getline(before), '"\([^"\\]\|\\.\)*"\|//.*', '', 'g')
  let step = line =~# '[{[(]\s*$' ? shiftwidth() : 0
  let back = getline(a:lnum) =~# '^\s*[]})]' ? shiftwidth() : 0
  return indent(before) + step - back
endfunction
