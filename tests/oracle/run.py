#!/usr/bin/env python3
"""Holds the `guichet` command against a second reading of the same rules.

    run.py GUICHET [--seed N] [--cases N]

Every value is made from the seed, read by `rules.py` and by the command, and each difference in `valid` or `canonical`
is printed by kind. A difference that `triage.py` explains is counted apart, with its reason. Exit status 1 when one is
left unexplained.
"""
import argparse
import collections
import itertools
import json
import random
import subprocess
import sys

import freer
import generate
import rules
import triage


def ask(command, lines):
    """The answers of the command, in the order of the lines."""
    text = "".join(json.dumps(line) + "\n" for line in lines)
    run = subprocess.run([command, "check", "--today", "2026-11-22"], input=text.encode(), stdout=subprocess.PIPE, check=False)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(lines):
        sys.exit(f"{len(lines)} lines asked, {len(answers)} answered")
    return answers


def main():
    options = argparse.ArgumentParser()
    options.add_argument("guichet")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cases", type=int, default=35_000)
    options = options.parse_args()

    each = options.cases // len(generate.MAKERS) + 1
    seen, wrong, explained = collections.Counter(), collections.Counter(), collections.Counter()
    right = collections.Counter()
    for kind in generate.MAKERS:
        stream = generate.values(random.Random(f"{options.seed} {kind}"), kind)
        typed = list(itertools.islice(stream, each))
        name = kind.replace("-", "_")
        read = getattr(rules, name, None) or getattr(freer, name)
        answers = ask(options.guichet, [{"kind": kind, "input": text} for text in typed])
        for text, answer in zip(typed, answers):
            seen[kind] += 1
            meant = read(text)
            right[kind] += meant is not None
            if meant == answer.get("canonical") and (meant is not None) == answer.get("valid"):
                continue
            reason = triage.reason(kind, text, meant, answer)
            if reason:
                explained[reason] += 1
                continue
            wrong[kind] += 1
            if wrong[kind] <= 5:
                codes = [issue["code"] for issue in answer.get("issues", [])] or answer.get("error")
                print(f"{kind}: {text!r}: the oracle reads {meant!r}, the command {answer.get('canonical')!r} {codes}")
    for reason, count in sorted(explained.items()):
        print(f"  explained: {reason}: {count}")
    thin = [kind for kind in seen if right[kind] < each // 10]
    if thin:
        print(f"  too few right values of {', '.join(thin)}")
    print(f"{sum(seen.values())} cases of {len(seen)} kinds, {sum(right.values())} right; "
          f"{sum(explained.values())} explained, {sum(wrong.values())} unexplained")
    sys.exit(1 if wrong or thin else 0)


if __name__ == "__main__":
    main()
