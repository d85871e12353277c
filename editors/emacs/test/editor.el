;;; editor.el --- Run by `test/run' in a real Emacs  -*- lexical-binding: t; -*-

;; Opens a policy and asks the server what a person would ask.

(require 'priv-mode)
(require 'eglot)
(require 'flymake)
(require 'imenu)

(defvar failed nil)

(defun check (condition message)
  (princ (format "%s %s\n" (if condition "ok  " "FAIL") message))
  (unless condition (setq failed t)))

(defun wait (question)
  "Wait until QUESTION has an answer."
  (let ((tries 0) answer)
    (while (and (not (setq answer (funcall question))) (< tries 200))
      (accept-process-output nil 0.1)
      (setq tries (1+ tries)))
    answer))

(defun face (line column)
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- line))
    (forward-char (1- column))
    (get-text-property (point) 'face)))

(defun findings (text)
  (seq-filter (lambda (finding) (string-match-p text (flymake-diagnostic-text finding))) (flymake-diagnostics)))

(setq priv-program (getenv "PRIV")
      eglot-autoshutdown t
      eglot-sync-connect t
      make-backup-files nil
      eglot-confirm-server-initiated-edits nil)
(find-file (expand-file-name "policy.priv" (getenv "POLICY")))

(check (eq major-mode 'priv-mode) "a .priv file has the mode")
(font-lock-ensure)
(check (eq (face 3 1) 'font-lock-keyword-face) "a kind is coloured")
(check (eq (face 3 6) 'font-lock-type-face) "a name is coloured")
(check (eq (face 4 3) 'font-lock-variable-name-face) "a field is coloured")
(check (eq (face 1 16) 'font-lock-string-face) "a text is coloured")
(check (assoc "booking" (imenu--make-index-alist)) "declarations are in the index")

(with-temp-buffer
  (priv-mode)
  (insert "prose p {\ntext: \"\"\"\n  a \"b { c\n\"\"\"\nplace: [\nstart\n]\n}\n")
  (indent-region (point-min) (point-max))
  (check (string-match-p "\n  place: \\[\n    start\n  \\]\n}\n" (buffer-string)) "lines are indented by their brackets"))

(eglot-ensure)
(run-hooks 'post-command-hook)
(wait #'eglot-current-server)
(check (eglot-current-server) "the server runs")
(flymake-start)
(check (wait (lambda () (findings "gest"))) "the misspelt name is underlined")

(goto-char (point-min))
(search-forward "gest")
(let* ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover
                               (list :textDocument (eglot--TextDocumentIdentifier)
                                     :position (list :line 0 :character 9)))))
  (check (string-match-p "Guests" (format "%S" hover)) "a hover shows the label"))

(let* ((here (list :line 4 :character 12))
       (actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start here :end here)
                                       :context (list :diagnostics []))))
       (fix (seq-find (lambda (action) (string-match-p "guest" (format "%S" action))) actions)))
  (check fix "a fix is offered")
  (when fix
    (eglot--apply-workspace-edit (plist-get fix :edit))
    (check (progn (goto-char (point-min)) (search-forward "about:    guest" nil t)) "the fix writes the name")))

;; Without a display nothing is ever idle, so the edit is sent by hand.
(eglot--signal-textDocument/didChange)
(check (wait (lambda () (flymake-start) (null (findings "gest")))) "the finding goes away")
(set-buffer-modified-p nil)
(kill-emacs (if failed 1 0))
