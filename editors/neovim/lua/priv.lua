-- Priv in Neovim 0.7 and later: the language server, and the grammar if it is built.

local M = {}

--- What `require("priv").setup({ … })` may change.
M.options = {
  --- The program and its arguments.
  cmd = { "priv", "lsp" },
  --- Passed on to the client: `on_attach`, `capabilities`, `handlers`, …
  client = {},
}

function M.setup(options)
  M.options = vim.tbl_deep_extend("force", M.options, options or {})
end

--- The folder of the package around a file: the next one above with a `priv.toml`,
--- else the folder of the file.
function M.root(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local manifest = vim.fn.findfile("priv.toml", folder .. ";")
  return manifest ~= "" and vim.fn.fnamemodify(manifest, ":p:h") or folder
end

local clients = {}

--- Starts the server for a buffer, or takes the one that serves its package.
function M.start(buffer)
  if vim.fn.executable(M.options.cmd[1]) == 0 then
    vim.notify_once("priv is not on the PATH: require('priv').setup({ cmd = { '/path/to/priv', 'lsp' } })", vim.log.levels.WARN)
    return
  end
  local root = M.root(vim.api.nvim_buf_get_name(buffer))
  local config = vim.tbl_extend("keep", { name = "priv", cmd = M.options.cmd, root_dir = root }, M.options.client)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  clients[root] = clients[root] and vim.lsp.get_client_by_id(clients[root]) and clients[root] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, clients[root])
  return clients[root]
end

--- Shows the notice of the policy in the browser, as it stands in the buffer.
function M.preview(name)
  local target = vim.fn.tempname() .. ".html"
  local arguments = { uri = vim.uri_from_bufnr(0), document = name ~= "" and name or nil }
  vim.lsp.buf_request(0, "workspace/executeCommand", { command = "priv.preview", arguments = { arguments } }, function(err, page)
    if err or not page then
      return vim.notify(err and err.message or "This policy has nothing to show yet", vim.log.levels.WARN)
    end
    vim.fn.writefile(vim.split(page.html, "\n"), target)
    M.show(target)
  end)
end

--- Opens a file with the program that the desktop chose for it.
function M.show(file)
  local open = vim.ui and vim.ui.open
  if open then
    return open(file)
  end
  vim.fn.jobstart({ vim.fn.has("mac") == 1 and "open" or "xdg-open", file }, { detach = true })
end

--- Builds the tree-sitter grammar of this project with a C compiler, and copies its
--- queries. Neovim 0.11 and later can use it.
function M.install_grammar()
  local here = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h:h")
  local grammar = here .. "/tree-sitter-priv"
  local site = vim.fn.stdpath("data") .. "/site"
  vim.fn.mkdir(site .. "/parser", "p")
  vim.fn.mkdir(site .. "/queries/priv", "p")
  local command = { os.getenv("CC") or "cc", "-shared", "-fPIC", "-Os", "-I", grammar .. "/src", "-o", site .. "/parser/priv.so" }
  vim.list_extend(command, { grammar .. "/src/parser.c", grammar .. "/src/scanner.c" })
  local said = vim.fn.system(command)
  if vim.v.shell_error ~= 0 then
    return vim.notify(said, vim.log.levels.ERROR)
  end
  for _, query in ipairs({ "highlights", "folds", "indents", "injections" }) do
    local file = "/" .. query .. ".scm"
    vim.fn.writefile(vim.fn.readfile(grammar .. "/queries" .. file), site .. "/queries/priv" .. file)
  end
  vim.notify("The grammar of Priv is installed; open a policy anew")
end

return M
