#!/usr/bin/env python3
"""Runs the fuzzers that were built, several at a time, and says what each did.

    fuzz.py PROGRAMS FOLDER SECONDS JOBS TARGET…

What a fuzzer reached is kept in FOLDER, and what it found is written in fuzz/found: a crash fails the run.
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FUZZ = Path(__file__).resolve().parents[1] / "fuzz"


def main(programs, folder, seconds, jobs, *targets):
    with ThreadPoolExecutor(int(jobs)) as pool:
        told = list(pool.map(lambda target: run(Path(programs).resolve(), Path(folder).resolve(), seconds, target), targets))
    print(f"{'target':10} {'executions':>12} {'seconds':>8}  crashes")
    for target, executions, took, crashes in told:
        print(f"{target:10} {executions:>12} {took:>8}  {', '.join(crashes) or 'none'}")
    return 1 if any(crashes for *_, crashes in told) else 0


def run(programs, folder, seconds, target):
    found, reached, kept = FUZZ / "found" / target, folder / target, FUZZ / "corpus" / target
    for each in (found, reached):
        each.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    command = [programs / target, reached, *([kept] if kept.is_dir() else []), f"-max_total_time={seconds}", "-max_len=2000",
               "-timeout=30", f"-artifact_prefix={found}/", "-print_final_stats=1"]
    log = folder / f"{target}.log"
    with log.open("w") as said:
        done = subprocess.run(command, cwd=FUZZ, stdout=said, stderr=subprocess.STDOUT)
    text = log.read_text(errors="replace")
    crashes = sorted(file.name for file in set(found.iterdir()) - before)
    if done.returncode and not crashes:
        crashes = [f"exit {done.returncode}, see {log}"]
    for empty in (found, found.parent):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()
    executions = re.search(r"stat::number_of_executed_units:\s*(\d+)", text)
    took = re.search(r"Done \d+ runs in (\d+) second", text)
    print(f"{target} has ended", flush=True)
    return target, *(match[1] if match else "?" for match in (executions, took)), crashes


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
