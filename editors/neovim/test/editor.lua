-- Run by `test/run` inside a real Neovim: opens a policy and asks the server what
-- a person would ask.

local folder = os.getenv("POLICY")
local failed = false

local function check(condition, message)
  print((condition and "ok   " or "FAIL ") .. message)
  failed = failed or not condition
end

--- Waits until a question has an answer.
local function wait(question)
  local answer
  vim.wait(20000, function()
    answer = question()
    return answer
  end, 50)
  return answer
end

--- The answer of the server to a request at a line and column, both from 1.
local function ask(method, line, column, more)
  local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line - 1, character = column - 1 } }
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("force", position, more or {}), 20000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

--- The syntax group at a line and column.
local function group(line, column)
  return vim.fn.synIDattr(vim.fn.synID(line, column, 1), "name")
end

require("priv").setup({ cmd = { os.getenv("PRIV"), "lsp" } })
vim.cmd("edit " .. folder .. "/policy.priv")

check(vim.bo.filetype == "priv", "a .priv file has the filetype priv")
check(group(3, 1) == "privKind" and group(3, 6) == "privDeclared", "kind and name are coloured")
check(group(4, 3) == "privField" and group(3, 20) == "privText", "fields and texts are coloured")

local findings = wait(function()
  local all = vim.diagnostic.get(0)
  return #all > 0 and all
end)
check(findings, "findings arrive")
local unknown = vim.tbl_filter(function(finding)
  return finding.message:find("gest", 1, true) ~= nil
end, findings or {})[1]
check(unknown and unknown.lnum == 4, "the misspelt name is underlined where it stands")

local hover = ask("textDocument/hover", 1, 9)
check(hover and vim.inspect(hover.contents):find("Guests", 1, true), "a hover shows the label")

local actions = ask("textDocument/codeAction", 5, 13, {
  range = { start = { line = 4, character = 12 }, ["end"] = { line = 4, character = 16 } },
  context = { diagnostics = {} },
}) or {}
local fix = vim.tbl_filter(function(action)
  return action.edit ~= nil and vim.inspect(action.edit):find("guest", 1, true)
end, actions)[1]
check(fix, "a fix is offered")
if fix then
  vim.lsp.util.apply_workspace_edit(fix.edit, "utf-16")
  check(vim.api.nvim_buf_get_lines(0, 4, 5, true)[1]:find("guest", 1, true), "the fix writes the name")
  check(wait(function()
    return #vim.tbl_filter(function(finding)
      return finding.message:find("gest", 1, true) ~= nil
    end, vim.diagnostic.get(0)) == 0
  end), "the finding goes away")
end

vim.api.nvim_buf_set_lines(0, -1, -1, true, { "data more {", "elements: [" })
vim.cmd("normal! G==")
check(vim.fn.indent(vim.fn.line("$")) == 2, "a field is indented")

vim.cmd(failed and "cquit" or "qall!")
