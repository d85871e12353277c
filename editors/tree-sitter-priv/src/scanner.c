// The language before a further string of a text: `fr` in `"Name" fr "Nom"`.
// Two or three letters are a language only if a string follows.

#include <string.h>

#include "tree_sitter/parser.h"

enum TokenType { LANGUAGE };

static const char *const RESERVED[] = {"use", "as", "by", "any", "may", "and", "or", "not", "in"};

static bool is_space(int32_t c) { return (c > 0 && c <= ' ') || c == 0x7F; }

static bool begins_name(int32_t c) { return (c >= 'a' && c <= 'z') || c == '_'; }

static bool in_name(int32_t c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '-'; }

static bool is_reserved(const char *word) {
  for (size_t i = 0; i < sizeof RESERVED / sizeof *RESERVED; i++) {
    if (strcmp(word, RESERVED[i]) == 0) return true;
  }
  return false;
}

void *tree_sitter_priv_external_scanner_create(void) { return NULL; }

void tree_sitter_priv_external_scanner_destroy(void *payload) {}

unsigned tree_sitter_priv_external_scanner_serialize(void *payload, char *buffer) { return 0; }

void tree_sitter_priv_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {}

bool tree_sitter_priv_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid_symbols) {
  if (!valid_symbols[LANGUAGE]) return false;
  while (is_space(lexer->lookahead)) lexer->advance(lexer, true);
  char word[4] = {0};
  unsigned length = 0;
  if (!begins_name(lexer->lookahead)) return false;
  while (in_name(lexer->lookahead)) {
    if (length == 3) return false;
    word[length++] = (char)lexer->lookahead;
    lexer->advance(lexer, false);
  }
  if (length < 2 || is_reserved(word)) return false;
  lexer->mark_end(lexer);
  while (is_space(lexer->lookahead)) lexer->advance(lexer, false);
  lexer->result_symbol = LANGUAGE;
  return lexer->lookahead == '"';
}
