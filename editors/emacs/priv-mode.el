;;; priv-mode.el --- Privacy policies in Priv  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Colours, indentation, an index of declarations, and `priv lsp' through eglot:
;;
;;   (add-to-list 'load-path "…/editors/emacs")
;;   (require 'priv-mode)
;;   (add-hook 'priv-mode-hook #'eglot-ensure)
;;
;; `priv-preview' shows the notice in the browser.

;;; Code:

(require 'browse-url)
(require 'compile)

(declare-function eglot-current-server "eglot")
(declare-function jsonrpc-request "jsonrpc")

(defgroup priv nil
  "Privacy policies that are checked."
  :group 'languages)

(defcustom priv-program "priv"
  "The program `priv', or where it is."
  :type 'string)

(defcustom priv-indent 2
  "Columns of a step of indentation."
  :type 'natnum
  :safe #'natnump)

(defconst priv-kinds
  '("activity" "adequacy" "assessment" "authority" "breach" "claim" "clauses"
    "condition" "consent" "consent_age" "control" "country" "data" "decision"
    "derogation" "document" "element" "event" "exemption" "flow" "ground"
    "marketing" "measure" "organisation" "parameter" "part" "prose" "purpose"
    "recipient" "retention" "right" "rights" "rule" "safeguard" "sector"
    "service" "subject" "system" "technique" "term" "terms" "tracker" "transfer")
  "Words that open a declaration.")

(defconst priv-words
  '("use" "as" "when" "by" "any" "else" "may" "best_effort" "and" "or" "not"
    "in" "is" "after" "without" "during" "until" "then" "because" "longer"
    "last" "first" "end" "of" "to" "per" "for" "stated" "automatically" "delete"
    "anonymise" "return" "isolate" "archive" "law" "post" "second" "seconds"
    "minute" "minutes" "hour" "hours" "day" "days" "working_day" "working_days"
    "week" "weeks" "month" "months" "year" "years")
  "Words of the grammar.")

(defconst priv-constants
  '("unstated" "vague" "pending" "none" "true" "false")
  "Values that are words, holes among them.")

(defconst priv--name "[a-z_][a-z0-9_]*\\(?:-[a-z0-9][a-z0-9_]*\\)*")

(defvar priv-font-lock-keywords
  `((,(concat "\\(?:^\\|[{}]\\)\\s-*\\(" (regexp-opt priv-kinds) "\\)\\s-+\\(" priv--name "\\)\\s-*\\(?:[\"{]\\|when\\_>\\|$\\)")
     (1 font-lock-keyword-face) (2 font-lock-type-face))
    (,(concat "@" priv--name) . font-lock-preprocessor-face)
    (,(concat "\\_<\\(" priv--name "\\)\\s-*:") 1 font-lock-variable-name-face)
    (,(concat "\\_<\\(" priv--name "\\)(") 1 font-lock-function-name-face)
    (,(regexp-opt priv-constants 'symbols) . font-lock-constant-face)
    (,(regexp-opt priv-words 'symbols) . font-lock-keyword-face)
    ("\\_<[A-Z]\\{2,3\\}\\(?:-[A-Z0-9]\\{1,3\\}\\)?\\_>" . font-lock-constant-face))
  "Colours of Priv.")

(defvar priv-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 12" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    table)
  "Syntax of Priv.")

(defun priv--propertize (start end)
  "Mark the first and the last quote of each \"\"\" between START and END."
  (goto-char start)
  (while (search-forward "\"\"\"" end t)
    (let* ((begin (match-beginning 0))
           (state (save-excursion (syntax-ppss begin)))
           (quote (cond ((nth 4 state) nil)
                        ((eq (nth 3 state) t) (1- (point)))
                        ((null (nth 3 state)) begin))))
      (when quote
        (put-text-property quote (1+ quote) 'syntax-table (string-to-syntax "|"))
        (dotimes (offset 3)
          (let ((other (+ begin offset)))
            (unless (= other quote)
              (put-text-property other (1+ other) 'syntax-table (string-to-syntax ".")))))))))

(defun priv-indent-line ()
  "Indent a line by the brackets that are open before it."
  (let* ((state (save-excursion (syntax-ppss (line-beginning-position))))
         (column (- (current-column) (current-indentation))))
    (unless (nth 3 state)
      (indent-line-to (priv--indentation state))
      (when (> column 0)
        (forward-char column)))))

(defun priv--indentation (state)
  "The column for a line before which the parser is in STATE."
  (let ((open (nth 1 state))
        (closes (save-excursion (back-to-indentation) (looking-at-p "[]})]"))))
    (if (null open)
        0
      (+ (save-excursion (goto-char open) (current-indentation))
         (if closes 0 priv-indent)))))

(defun priv-preview (&optional document)
  "Show the notice, or DOCUMENT, in the browser, as it stands in the buffer."
  (interactive (list (and current-prefix-arg (read-string "Document: "))))
  (let* ((argument (list :uri (concat "file://" (buffer-file-name)) :document (or document :null)))
         (server (or (eglot-current-server) (user-error "Start eglot first")))
         (page (jsonrpc-request server :workspace/executeCommand
                                (list :command "priv.preview" :arguments (vector argument)))))
    (browse-url-of-file (make-temp-file "priv-" nil ".html" (plist-get page :html)))))

(defun priv-check ()
  "Run `priv check' on the package around the file."
  (interactive)
  (let ((default-directory (or (locate-dominating-file default-directory "priv.toml") default-directory)))
    (compile (concat (shell-quote-argument priv-program) " check --color never ."))))

(add-to-list 'compilation-error-regexp-alist-alist
             '(priv "^ *╭─\\[ \\(.+?\\):\\([0-9]+\\):\\([0-9]+\\) \\]$" 1 2 3))
(add-to-list 'compilation-error-regexp-alist 'priv)

(defvar priv-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-c") #'priv-check)
    (define-key map (kbd "C-c C-p") #'priv-preview)
    map)
  "Keys of `priv-mode'.")

;;;###autoload
(define-derived-mode priv-mode prog-mode "Priv"
  "Write privacy policies that are checked.

\\{priv-mode-map}"
  (setq-local comment-start "// "
              comment-start-skip "///*\\s-*"
              comment-end ""
              indent-tabs-mode nil
              indent-line-function #'priv-indent-line
              syntax-propertize-function #'priv--propertize
              font-lock-defaults '(priv-font-lock-keywords)
              electric-indent-chars (append "]})" electric-indent-chars)
              imenu-generic-expression
              `((nil ,(concat "^\\s-*" (regexp-opt priv-kinds) "\\s-+\\(" priv--name "\\)\\s-*\\(?:[\"{]\\|when\\_>\\|$\\)") 1))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.priv\\'" . priv-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `(priv-mode . ,(lambda (&rest _) (list priv-program "lsp")))))

(defvar project-vc-extra-root-markers)
(with-eval-after-load 'project
  (when (boundp 'project-vc-extra-root-markers)
    (add-to-list 'project-vc-extra-root-markers "priv.toml")))

(provide 'priv-mode)

;;; priv-mode.el ends here
