#!/usr/bin/env python3
"""The lines that the tests run, floor by floor, from the summary of cargo-llvm-cov; below 95 % of floors 1 to 7 it fails."""

import json
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# As in ARCHITECTURE.md; the build script and the host tools are no floor.
FLOORS = {
    "1 date, checksum, json": ["date", "checksum", "json"], "2 fault": ["fault"], "3 text": ["text"],
    "4 identifiers": ["identifiers"], "4 files": ["files"], "4 photo": ["photo"], "5 report": ["report"],
    "6 rulebook": ["rulebook"], "7 validate, library": ["validate", "library"], "8 messages": ["messages"],
    "9 wire, handbook": ["wire", "handbook"], "10 service": ["service"],
}
WEAKEST = 12
LEAST = 95


def main(summary):
    counts = defaultdict(lambda: [0, 0])
    files = []
    for file in json.loads(summary.read_text())["data"][0]["files"]:
        path = Path(file["filename"])
        if not path.is_relative_to(ROOT / "src"):
            continue
        name = path.relative_to(ROOT / "src").parts[0].removesuffix(".rs")
        floor = next((floor for floor, modules in FLOORS.items() if name in modules), None)
        lines = file["summary"]["lines"]
        if floor:
            counts[floor][0] += lines["covered"]
            counts[floor][1] += lines["count"]
            files.append((lines["count"] - lines["covered"], lines["percent"], path.relative_to(ROOT)))
    for floor in FLOORS:
        covered, count = counts[floor]
        print(f"{floor:24} {covered:6} of {count:6} lines  {100 * covered / max(count, 1):6.2f} %")
    core = [counts[floor] for floor in FLOORS if int(floor.split()[0]) <= 7]
    covered, count = (sum(column) for column in zip(*core))
    percent = 100 * covered / count
    print(f"{'floors 1 to 7':24} {covered:6} of {count:6} lines  {percent:6.2f} %")
    print("\nfewest lines run:")
    for missed, run, path in sorted(files, reverse=True)[:WEAKEST]:
        print(f"  {missed:4} lines missed, {run:6.2f} %  {path}")
    if percent < LEAST:
        sys.exit(f"floors 1 to 7 are below {LEAST} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
