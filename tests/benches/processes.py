#!/usr/bin/env python3
"""Measures whole processes: Priv beside tools that people know, in one run.

    cargo build --release && tests/benches/processes.py [--sizes 1000,10000] [--rounds 5]

Every size is a made-up policy with so many activities; peers get as many
records of the same content in their own language, and those that are not
installed are left out. Rounds go through all commands in turn, so that a busy
machine slows all of them. Printed are medians, the peak of memory, ratios to
`ruff check`, memory for each byte of source, and fitted exponents: processor
time grows with n to that power.
"""

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
PURPOSES = ["delivery", "billing", "newsletter"]


def made_up(shape, size, folder):
    """Writes our own input; gives back its bytes."""
    example = ["cargo", "run", "--quiet", "--release", "-p", "priv-tests", "--bin", "made_up", "--"]
    subprocess.run(example + [shape, str(size), str(folder)], cwd=ROOT, check=True)
    return sum(file.stat().st_size for file in folder.glob("*.priv"))


def records(size):
    """The same activities for the peers."""
    for number in range(size):
        yield {
            "id": f"activity_{number}",
            "purpose": PURPOSES[number % 3],
            "subjects": "customer",
            "data": [f"orders_{number // 10}", f"accounts_{number // 10}"],
            "source": "subject, when a customer orders",
            "basis": ["contract", "legal_obligation", "consent"][number % 3],
            "provision": "It can't be sent.",
            "recipients": [f"carrier_{number // 10}"],
            "systems": f"store_{number // 10}",
            "months": 12 + number % 24,
        }


def python(size):
    """As typed Python, for linters and type checkers."""
    head = (
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Activity:\n    id: str\n    purpose: str\n"
        "    subjects: str\n    data: list[str]\n    source: str\n    basis: str\n    provision: str\n"
        "    recipients: list[str]\n    systems: str\n    months: int\n\n\n"
    )
    def one(record):
        lines = "".join(f"    {key}={json.dumps(value)},\n" for key, value in record.items())
        return f"{record['id']} = Activity(\n{lines})\n"
    return head + "".join(one(record) for record in records(size))


def inputs(size, folder):
    ours = folder / "policy"
    size_in_bytes = made_up("onefile", size, ours)
    made_up("manyfiles", size, folder / "many")
    (folder / "records.py").write_text(python(size))
    (folder / "records.json").write_text(json.dumps(list(records(size)), indent=1))
    (folder / "all.priv").write_text("".join(file.read_text() for file in sorted(ours.glob("*.priv"))))
    return size_in_bytes


def commands(folder):
    tool = str(TARGET / "release" / "priv")
    ours = str(folder / "policy")
    out = str(folder / "out")
    listed = {
        "priv check, one file": [tool, "check", ours],
        "priv check, 100 activities a file": [tool, "check", str(folder / "many")],
        "priv fmt --check": [tool, "fmt", "--check", ours],
        "priv build, JSON": [tool, "build", ours, "--format", "json", "--out", out],
        "priv build, HTML": [tool, "build", ours, "--format", "html", "--out", out],
        "ruff check": ["ruff", "check", "--no-cache", "--quiet", str(folder / "records.py")],
        "ruff format --check": ["ruff", "format", "--no-cache", "--quiet", "--check", str(folder / "records.py")],
        "ty check": ["ty", "check", "--quiet", str(folder / "records.py")],
        "jq length": ["jq", "length", str(folder / "records.json")],
        "sha256sum of our source": ["sha256sum", str(folder / "all.priv")],
    }
    return {name: command for name, command in listed.items() if shutil.which(command[0])}


def run(command):
    """Wall and processor seconds, and the peak of memory in bytes."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    wall = time.perf_counter() - begun
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def measured(size, rounds):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        size_in_bytes = inputs(size, folder)
        results = {name: [] for name in commands(folder)}
        for _ in range(rounds):
            for name, command in commands(folder).items():
                results[name].append(run(command))
        return size_in_bytes, results


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--sizes", default="1,1000,10000")
    arguments.add_argument("--rounds", type=int, default=5)
    chosen = arguments.parse_args()
    before = {}
    for size in map(int, chosen.sizes.split(",")):
        size_in_bytes, results = measured(size, chosen.rounds)
        medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in results.items()}
        ruff = medians["ruff check"][1] if "ruff check" in medians else None
        print(f"\n### {size:,} activities, {size_in_bytes / 1e6:.2f} MB\n")
        print("| command | wall ms | CPU ms | peak MiB | × ruff check | bytes a byte | exponent |")
        print("|---|--:|--:|--:|--:|--:|--:|")
        for name, (wall, cpu, peak) in medians.items():
            ratio = f"{cpu / ruff:.2f}" if ruff else ""
            a_byte = f"{peak / size_in_bytes:.1f}" if name.startswith("priv") and size > 100 else ""
            power = ""
            if name in before and before[name][0] > 100:
                smaller, less = before[name]
                power = f"{math.log(cpu / less) / math.log(size / smaller):.2f}"
            print(f"| `{name}` | {wall * 1e3:.0f} | {cpu * 1e3:.0f} | {peak / 2**20:.0f} | {ratio} | {a_byte} | {power} |")
            before[name] = (size, cpu)


if __name__ == "__main__":
    main()
