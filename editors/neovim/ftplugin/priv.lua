if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.bo.commentstring = "// %s"
vim.bo.comments = ":///,://"
vim.bo.shiftwidth = 2
vim.bo.softtabstop = 2
vim.bo.expandtab = true
vim.b.undo_ftplugin = "setlocal commentstring< comments< shiftwidth< softtabstop< expandtab<"

local buffer = vim.api.nvim_get_current_buf()
local priv = require("priv")
vim.api.nvim_buf_create_user_command(buffer, "PrivPreview", function(given)
  priv.preview(given.args)
end, { nargs = "?", desc = "Show the notice in the browser" })
vim.api.nvim_buf_create_user_command(buffer, "PrivInstallGrammar", priv.install_grammar, { desc = "Build the tree-sitter grammar" })

if vim.api.nvim_buf_get_name(buffer) ~= "" then
  priv.start(buffer)
end
-- Colours of the grammar, where it is installed and can be read.
if vim.fn.has("nvim-0.11") == 1 then
  pcall(vim.treesitter.start, buffer, "priv")
end
