// The TextMate grammar colours every word of the language for what it is, in
// every file of the project.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "..", "..", "..");
const read = (...path) => readFileSync(join(...path), "utf8");

const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(read(HERE, "..", "syntaxes", "priv.tmLanguage.json"), "priv.json"),
});
const grammar = await registry.loadGrammar("source.priv");

/** The tokens of a text, each with its text and its innermost scope. */
function tokens(text) {
  let stack = textmate.INITIAL;
  return text.split("\n").flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scope: scopes.at(-1),
      scopes,
    }));
  });
}

/** The scope of the first token with this text. */
function scope(text, word) {
  return tokens(text).find((token) => token.text === word)?.scope ?? "";
}

const kinds = [...read(ROOT, "docs/reference/kinds.md").matchAll(/^## `(\w+)`$/gm)].map(([, kind]) => kind);
const reserved = [...read(ROOT, "compiler/src/syntax/token.rs").matchAll(/#\[token\("([a-z_]+)"\)\]/g)].map(([, word]) => word);

test("every kind opens a declaration", () => {
  assert.ok(kinds.length > 40);
  for (const kind of kinds) {
    for (const text of [`${kind} thing "Thing" {`, `  ${kind} thing {`, `activity a { ${kind} thing {}`, `${kind} thing`]) {
      const last = tokens(text).findLast((token) => token.text === kind);
      assert.equal(last?.scope, "storage.type.priv", text);
    }
    assert.equal(scope(`  ${kind}: x`, kind), "support.type.property-name.priv");
  }
});

test("every word of the grammar has a colour of its own", () => {
  assert.ok(reserved.length > 40);
  const endings = ["delete", "anonymise", "return", "isolate", "archive"];
  for (const word of reserved) {
    const before = endings.includes(word) ? "then" : "x";
    const after = ["law", "post"].includes(word) ? "(" : " y";
    const text = word === "use" ? "use a.b" : `a: ${before} ${word}${after}`;
    assert.match(scope(text, word) || scope(text, ` ${word}`), /^(keyword|constant|storage|support\.function)/, text);
  }
});

test("texts, comments and places are told apart", () => {
  assert.equal(scope('label: "a // b" fr "c"', "fr"), "storage.modifier.language.priv");
  assert.equal(scope('text: """\n  one {contacts.privacy} "two"\n"""', "contacts.privacy"), "variable.other.interpolation.priv");
  assert.equal(scope('text: """\n  a "b\n"""\ndata x {', "data"), "storage.type.priv");
  assert.equal(scope("/// says", "///"), "punctuation.definition.comment.priv");
  assert.match(tokens("/// says")[1].scope, /documentation/);
  assert.match(tokens("//// says")[1].scope, /double-slash/);
  assert.equal(scope("keep: 30 days", "days"), "keyword.other.unit.priv");
  assert.equal(scope("keep: 30 days: x", "days"), "support.type.property-name.priv");
  assert.equal(scope("fee: 20 EUR", "EUR"), "keyword.other.unit.priv");
  assert.equal(scope("location: US-CA", "US-CA"), "constant.other.country.priv");
  assert.equal(scope("by: x after: y", "after"), "support.type.property-name.priv");
  assert.equal(scope("on: 2027-01-31", "2027-01-31"), "constant.numeric.date.priv");
  assert.equal(scope("@accept(a-b)", "accept"), "storage.type.annotation.priv");
});

test("no letter of the examples and of the library is left without a scope, and texts end where they end", () => {
  const files = [...priv(join(ROOT, "examples")), ...priv(join(ROOT, "stdlib"))];
  assert.ok(files.length > 20);
  for (const file of files) {
    const all = tokens(read(file));
    const plain = all.filter(({ text, scopes }) => text.trim() && scopes.length === 1);
    assert.deepEqual(plain.map(({ text }) => text), [], file);
    assert.ok(!all.at(-1).scopes.some((one) => one.startsWith("string")), file);
    assert.ok(!all.some(({ scope }) => scope.startsWith("invalid")), file);
  }
});

function priv(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".priv"))
    .map((entry) => join(entry.parentPath, entry.name));
}
