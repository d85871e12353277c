// The patterns of the problem matcher and of the language configuration, against
// what the program really prints and what people really write.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const json = (name) => JSON.parse(readFileSync(join(import.meta.dirname, "..", name), "utf8"));
const { problemMatchers } = json("package.json").contributes;
const { indentationRules, onEnterRules, folding, wordPattern } = json("language-configuration.json");

test("the problem matcher finds each finding of `priv check`", () => {
  const folder = mkdtempSync(join(tmpdir(), "priv-matcher-"));
  writeFileSync(join(folder, "policy.priv"), 'subject guest "Guests" {\n  traits: chlid\n}\n\ndata x { elements: email\n');
  const { stdout } = spawnSync(process.env.PRIV, ["check", "."], { cwd: folder, encoding: "utf8" });
  const [first, second] = problemMatchers[0].pattern.map(({ regexp }) => new RegExp(regexp));
  const lines = stdout.split("\n");
  const found = lines.flatMap((line, index) => {
    const [head, place] = [first.exec(line), second.exec(lines[index + 1] ?? "")];
    return head && place ? [[head[1], head[2], place[1], place[2]]] : [];
  });
  const heads = lines.filter((line) => /^(error|warning|note|hint)\[/.test(line));
  assert.ok(found.length >= 2, stdout);
  assert.equal(found.length, heads.length, stdout);
  assert.deepEqual(found.find(([, , , line]) => line === "2")?.slice(2), ["policy.priv", "2"], stdout);
});

test("lines indent after what they open", () => {
  const increase = new RegExp(indentationRules.increaseIndentPattern);
  for (const line of ['data x "X" {', "  elements: [", "  basis: contract(", 'data x "a { b" { // c', "  by region {"]) {
    assert.match(line, increase);
  }
  for (const line of ["data x {}", '  label: "a {"', "// {", "  elements: [a]", "}"]) {
    assert.doesNotMatch(line, increase);
  }
  assert.match("  ]", new RegExp(indentationRules.decreaseIndentPattern));
});

test("a doc comment goes on, a comment does not", () => {
  const doc = new RegExp(onEnterRules[0].beforeText);
  assert.match("  /// says", doc);
  assert.doesNotMatch("// says", doc);
  assert.doesNotMatch("//// says", doc);
});

test("regions fold and words are whole", () => {
  assert.match("// region People", new RegExp(folding.markers.start));
  assert.match("// #endregion", new RegExp(folding.markers.end));
  assert.deepEqual("@accept(retention-missing) a->b".match(new RegExp(wordPattern, "g")), ["accept", "retention-missing", "a", "b"]);
});
