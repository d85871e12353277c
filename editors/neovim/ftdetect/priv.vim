autocmd BufRead,BufNewFile *.priv setfiletype priv
