#!/usr/bin/env python3
"""Mutation testing of the core: every mutant that cargo-mutants names, in one build.

cargo-mutants compiles the crate once for each mutant: thousands of builds. Here its list is taken, every function is
written with all its mutants side by side (mutant schemata), one build holds them all, and each run of the tests chooses
one by GUICHET_MUTANT. What cannot be written so (a constant, a `const fn`, an opaque type) is left to cargo-mutants
itself, one build each.

    main.py CARGO_MUTANTS FOLDER [--floors identifiers,rulebook,validate] [--sample N --seed S] [--apart]
"""

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import schemata
from trials import Trials

ROOT = Path(__file__).resolve().parents[2]
# Without the doors: the tests that hold the core, the quickest first.
TESTS = ["corpus", "laws", "outcomes", "functions", "misprints", "procedures", "packed", "coherence", "editions", "wire"]


def main():
    options = read_options()
    tree = options.folder / "tree"
    schemata.copy(ROOT, tree)
    mutants = listed(options, tree)
    apart, woven, refused = woven_and_built(tree, mutants, options.folder / "refused.json")
    # In an order of chance: whatever has been run when somebody stops it is a sample.
    chosen = random.Random(options.seed).sample(sorted(woven), min(options.sample or len(woven), len(woven)))
    print(f"{len(mutants)} mutants: {len(woven)} in one build, {len(refused)} that do not compile, "
          f"{len(apart)} left to cargo-mutants; {len(chosen)} are run (seed {options.seed})", flush=True)
    verdicts = Trials(tree, TESTS, options.jobs).run(chosen, mutants, options.folder / "verdicts.ndjson")
    if options.apart:
        verdicts.update(one_by_one(options, apart, mutants))
    else:
        names = "".join(f"{mutants[rank]['name']}\n" for rank in apart)
        (options.folder / "apart.txt").write_text(names)
    return report(verdicts, mutants, options.folder / "survivors.txt")


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("cargo_mutants", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--floors", default="identifiers,rulebook,validate")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--apart", action="store_true", help="also what needs a build each")
    return parser.parse_args()


def listed(options, tree):
    """The mutants of the floors, as cargo-mutants names them."""
    files = [word for floor in options.floors.split(",") for word in ("-f", f"src/{floor}.rs", "-f", f"src/{floor}/**")]
    command = [options.cargo_mutants.resolve(), "mutants", "--list", "--json", *files]
    said = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=True)
    return json.loads(said.stdout)


def woven_and_built(tree, mutants, memory):
    """Weaves what can be woven; what the compiler refuses is taken out, until it builds, and remembered."""
    apart = {rank for rank, mutant in enumerate(mutants) if schemata.needs_a_build(tree, mutant)}
    known = set(json.loads(memory.read_text())) if memory.exists() else set()
    refused = {rank for rank, mutant in enumerate(mutants) if mutant["diff"] in known} - apart
    woven = set(range(len(mutants))) - apart - refused
    sources = schemata.Sources(tree)
    while True:
        places = sources.weave(mutants, woven)
        errors = schemata.refused(tree, {mutants[rank]["file"] for rank in woven})
        if not errors:
            memory.write_text(json.dumps(sorted(mutants[rank]["diff"] for rank in refused)))
            return sorted(apart), woven, refused
        hit = {places.get(error) for error in errors} - {None}
        if not hit:
            sys.exit(f"what is woven does not build, and no mutant is the cause: {sorted(errors)[:5]}")
        print(f"the compiler refuses {len(hit)}", flush=True)
        refused |= hit
        woven -= hit


def one_by_one(options, apart, mutants):
    """cargo-mutants itself, on the sources as they are."""
    tree = options.folder / "apart"
    schemata.copy(ROOT, tree)
    verdicts = {}
    for rank in apart:
        tests = [word for test in TESTS for word in ("--test", test)]
        name = mutants[rank]["name"].split(": ", 1)[1]
        place = mutants[rank]["name"].split(": ", 1)[0]
        only = ["-f", mutants[rank]["file"], "-F", f"^{regex(place)}: {regex(name)}$"]
        command = [options.cargo_mutants.resolve(), "mutants", "--in-place", "--baseline", "skip", "--timeout", "300",
                   "-o", options.folder.resolve() / "cargo-mutants", *only, "--", "--lib", *tests]
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
        verdicts[rank] = {0: "caught", 2: "survived", 3: "timeout"}.get(done.returncode, "failed")
        if "1 unviable" in done.stdout:
            verdicts[rank] = "unviable"
        print(verdicts[rank], mutants[rank]["name"], flush=True)
    return verdicts


def regex(text):
    return "".join(letter if letter.isalnum() or letter in " _/:-" else "\\" + letter for letter in text)


def report(verdicts, mutants, survivors):
    verdicts = {rank: verdict for rank, verdict in verdicts.items() if verdict != "unviable"}
    lived = [rank for rank, verdict in sorted(verdicts.items()) if verdict == "survived"]
    survivors.write_text("".join(f"{mutants[rank]['name']}\n" for rank in lived))
    for floor in sorted({mutants[rank]["file"].split("/")[1] for rank in verdicts}):
        of = Counter(verdict for rank, verdict in verdicts.items() if mutants[rank]["file"].split("/")[1] == floor)
        noticed = sum(of.values()) - of["survived"]
        print(f"{floor:12} {noticed} of {sum(of.values())} noticed ({100 * noticed / sum(of.values()):.1f} %), "
              f"{of['timeout']} of them by never ending")
    noticed = len(verdicts) - len(lived)
    print(f"{noticed} of {len(verdicts)} mutants are noticed ({100 * noticed / max(len(verdicts), 1):.1f} %); "
          f"the others: {survivors}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
