#!/usr/bin/env python3
"""Measures the language server over standard input and output, as an editor sees it.

    cargo build --release -p priv && tests/benches/latency.py [--short] [--only large] [--server "ruff server"]

Workspaces are made-up policies: a tiny file, one of some 14,000 and one of some
140,000 lines, and a hundred files of 1,400 lines. In each, a name in the middle
is spelled wrongly and mended again, one change at a time; the clock runs from
the change to the diagnostics of just that version of the text, and they have to
show the mistake, or not to. Then come completions right after a change, hovers
on a text at rest, and changes to other places: a text, a label of a subject that
all activities refer to, a declaration that comes and goes.

`--short` takes a few seconds and the two smaller workspaces, to see that all of
it works; figures worth quoting come from a quiet machine and a release build.
"""

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
SHAPES = {"tiny": ("onefile", 1), "middle": ("onefile", 730), "large": ("onefile", 7300), "files": ("manyfiles", 7300)}


def made_up(shape, size, folder):
    command = ["cargo", "run", "--quiet", "-p", "priv-tests", "--bin", "made_up", "--"]
    subprocess.run(command + [shape, str(size), str(folder)], cwd=ROOT, check=True)
    (folder / "priv.toml").write_text('[package]\nname = "bench"\n')


class Server:
    """A server with a client that reads every message at once."""

    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.numbers = 0
        self.published = {}
        capabilities = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}, "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities,
                                "workspaceFolders": [{"uri": folder.as_uri(), "name": "bench"}]})
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def read(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            sys.exit("the server went away")
        message = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]
        return message

    def ask(self, method, params):
        self.numbers += 1
        self.send({"id": self.numbers, "method": method, "params": params})
        while (message := self.read()).get("id") != self.numbers or "method" in message:
            pass
        if "error" in message:
            sys.exit(f"{method}: {message['error']}")
        return message["result"]

    def diagnostics(self, uri, version):
        """Those of just this version of a text."""
        while (known := self.published.get(uri)) is None or known.get("version") != version:
            self.read()
        return known["diagnostics"]

    def memory(self):
        """Resident bytes, and the most there ever were."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        field = lambda name: next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith(name))
        return field("VmRSS"), field("VmHWM")

    def end(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait()


class Text:
    """An open text, and places in its middle."""

    def __init__(self, server, path):
        self.server, self.uri, self.version = server, path.as_uri(), 1
        self.lines = path.read_text().split("\n")
        document = {"uri": self.uri, "languageId": "priv", "version": 1, "text": "\n".join(self.lines)}
        server.tell("textDocument/didOpen", {"textDocument": document})

    def find(self, words, start=None):
        """Line and columns of the first place at or after the middle."""
        start = len(self.lines) // 2 if start is None else start
        for number in [*range(start, len(self.lines)), *range(start)]:
            if (column := self.lines[number].find(words)) >= 0:
                return number, column, column + len(words)
        sys.exit(f"no {words} in {self.uri}")

    def replace(self, line, start, end, words):
        """One change; gives back the place of the new words."""
        self.version += 1
        place = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        self.server.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"range": place, "text": words}],
        })
        return line, start, start + len(words)

    def fresh(self):
        return self.server.diagnostics(self.uri, self.version)

    def at(self, line, column):
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}}


def clocked(work):
    begun = time.perf_counter()
    result = work()
    return (time.perf_counter() - begun) * 1e3, result


def repeated(work, rounds, seconds):
    """Times of as many rounds as fit, five at least."""
    times, end = [], time.perf_counter() + seconds
    for number in range(rounds):
        times.append(work(number))
        if number >= 4 and time.perf_counter() > end:
            break
    return times


def toggled(text, words, other, shows, rounds, seconds):
    """Replaces words by others and back; `shows` is a code that comes and goes."""
    place = text.find(words)

    def step(number):
        nonlocal place
        wrong = number % 2 == 0

        def change():
            nonlocal place
            place = text.replace(*place, other if wrong else words)
            return text.fresh()

        taken, found = clocked(change)
        there = any(one["code"] == shows and one["range"]["start"]["line"] == place[0] for one in found)
        if shows and there != wrong:
            sys.exit(f"stale diagnostics after change {number}")
        return taken

    times = repeated(step, rounds, seconds)
    if len(times) % 2:
        text.replace(*place, words)
        text.fresh()
    return times


def completions(text, rounds, seconds):
    line, start, end = text.find("purpose:    ")
    text_end = len(text.lines[line])
    place = (line, end, text_end)

    def step(number):
        nonlocal place
        place = text.replace(*place, "d" if number % 2 == 0 else "de")
        taken, items = clocked(lambda: text.server.ask("textDocument/completion", text.at(line, place[2])))
        labels = {item["label"] for item in (items if isinstance(items, list) else items["items"])}
        if "delivery" not in labels:
            sys.exit("the completion misses a name")
        text.fresh()
        return taken

    times = repeated(step, rounds, seconds)
    text.replace(*place, text.lines[line][end:])
    text.fresh()
    return times


def hovers(text, rounds, seconds):
    line, start, _ = text.find("purpose:    ")
    return repeated(lambda _: clocked(lambda: text.server.ask("textDocument/hover", text.at(line, start + 13)))[0], rounds, seconds)


def measured(name, command, rounds, seconds):
    shape, size = SHAPES[name]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder).resolve()
        made_up(shape, size, folder)
        files = sorted(folder.glob("*.priv"))
        lines = sum(file.read_text().count("\n") for file in files)
        chosen = files[len(files) // 2]
        server = Server(command, folder)
        opened, text = clocked(lambda: Text(server, chosen))
        first, _ = clocked(text.fresh)
        rows = {"open": [opened + first]}
        rows["keystroke"] = toggled(text, "purpose:    delivery", "purpose:    deliverq", "unknown-name", rounds, seconds)
        rows["in a text"] = toggled(text, "\"It can't be sent", "\"It cannot be sent", None, rounds, seconds)
        rows["completion"] = completions(text, rounds, seconds)
        rows["hover"] = hovers(text, rounds, seconds)
        rows["new declaration"] = toggled(text, "activity activity_", "data fresh {\n}\n\nactivity activity_", None, min(rounds, 20), seconds)
        if len(files) == 1:
            rows["shared label"] = shared(text, min(rounds, 20), seconds)
        memory, most = server.memory()
        server.end()
        return lines, rows, memory, most


def shared(text, rounds, seconds):
    """A letter comes and goes in the label of a subject whom all refer to."""
    line, _, end = text.find('subject customer "', 0)
    place = (line, end, end)

    def step(number):
        nonlocal place

        def change():
            nonlocal place
            place = text.replace(*place, "x" if number % 2 == 0 else "")
            return text.fresh()

        return clocked(change)[0]

    return repeated(step, rounds, seconds)


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, math.ceil(len(times) * share) - 1)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--short", action="store_true")
    arguments.add_argument("--only", choices=SHAPES, action="append")
    arguments.add_argument("--rounds", type=int, default=300)
    arguments.add_argument("--seconds", type=float, default=30, help="the most that a row takes")
    arguments.add_argument("--server", default=f"{TARGET / 'release' / 'priv'} lsp")
    chosen = arguments.parse_args()
    names = chosen.only or (["tiny", "middle"] if chosen.short else list(SHAPES))
    rounds, seconds = (6, 5) if chosen.short else (chosen.rounds, chosen.seconds)
    for name in names:
        lines, rows, memory, most = measured(name, chosen.server.split(), rounds, seconds)
        print(f"\n### {name}: {lines:,} lines, {memory / 2**20:.0f} MiB resident, {most / 2**20:.0f} at most\n")
        print("| what | p50 ms | p99 ms | n |\n|---|--:|--:|--:|")
        for row, times in rows.items():
            print(f"| {row} | {statistics.median(times):.2f} | {percentile(times, 0.99):.2f} | {len(times)} |")


if __name__ == "__main__":
    main()
