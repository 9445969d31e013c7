#!/usr/bin/env python3
"""Writes the questions that every door is asked, one a line.

    questions.py [--seed N] [--cases N]

All of the corpora and golden reports in both languages come first, whatever the number of cases; then, from the seed,
values of every kind and slips of them, dossiers with answers taken from one another, and texts that are hardly a question.
"""
import argparse
import itertools
import json
import random
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "oracle"))

import dossiers  # noqa: E402
import generate  # noqa: E402

TODAY = "2026-11-22"
NAMED = f'"today":"{TODAY}"'  # the doors have different clocks: every question names its day
PARTS = ("kind", "input", "context", "today", "now", "locale")

NO_QUESTIONS = [
    "nonsense", "null", "[]", "{}", "0", '""', "{", '{"kind":"siren"', '{"a":1,"a":2}', "[" * 200, '{"a":' * 40, "\ufeff{}", "\0",
    '{"kind":"siren","input":732829320}', '{"kind":"siren","input":null}', '{"kind":"siren","input":["732829320"]}',
    '{"kind":"none","input":"1"}', '{"procedure":"none","values":{}}', '{"procedure":"passport","values":[]}',
    '{"procedure":"passport","values":null}', '{"procedure":"passport","values":{"a":{"b":"1"},"a.b":"2"}}',
    '{"kind":"email","input":"\\ud800"}', '{"kind":"email","input":"\\udc00\\ud800"}', '{"kind":"email","input":"\\ud83d\\ude00"}',
    '{"kind":"vin","input":"' + "1" * 70_000 + '"}', '{"kind":"civil-name","input":"' + "é" * 30_000 + '"}',
    '{"kind":"height","input":1e2}', '{"kind":"height","input":1.0}', '{"kind":"height","input":-0}', '{"kind":"height","input":1e999}',
    '{"kind":"siren","input":"732829320","locale":"de"}', '{"kind":"siren","input":"732829320","locale":7}',
]


def dump(question):
    return json.dumps(question, ensure_ascii=False, separators=(",", ":"))


def kept():
    """What the other tests know, in French and in English."""
    for file in sorted((TESTS / "corpus").glob("*.ndjson")):
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            yield {"today": TODAY, **{key: line[key] for key in PARTS if key in line}}
    for question in dossiers.golden():
        yield {"today": TODAY, **question}
        yield {"today": TODAY, **question, "locale": "en", "submitted": True}


def of_a_kind(r, known):
    """A value of a kind, sometimes while it is typed, sometimes beside what else is known of the document."""
    kind = r.choice(sorted(known))
    if kind in generate.MAKERS and r.random() < 0.8:
        text = next(itertools.islice(generate.values(r, kind), r.randrange(3), None))
    else:
        text = generate.slips(r, r.choice(known[kind]))
    question = {"today": TODAY, "kind": kind, "input": text}
    if r.random() < 0.2:
        question["locale"] = "en"
    if r.random() < 0.1:
        question["typing"] = True
    if r.random() < 0.1:
        question["context"] = {"firstRegistered": r.choice(["1949-01-01", "1965-05-12", "2009-04-15", "n"]), "J.1": r.choice(["VP", "REM", "?"])}
    return dump(question)


def awkward(r, line):
    """A question after something happened to it, on one line; its day is left alone."""
    text = line
    for _ in range(r.randrange(1, 4)):
        text = generate.slips(r, text)
    return text if "\n" not in text and text.strip() and NAMED in text and '"barcode"' not in text else line


def questions(seed, cases):
    known = {}
    lines = [dump(question) for question in kept()]
    for question in map(json.loads, lines):
        if "kind" in question:
            known.setdefault(question["kind"], []).append(question["input"])
    yield from lines
    yield from NO_QUESTIONS
    r = random.Random(f"parity {seed}")
    makers = dossiers.Maker()
    for _ in range(cases - len(lines) - len(NO_QUESTIONS)):
        chance = r.random()
        line = of_a_kind(r, known) if chance < 0.75 else dump({"today": TODAY, **makers.dossier(r)})
        yield awkward(r, line) if r.random() < 0.1 else line


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cases", type=int, default=200_000)
    options = options.parse_args()
    for line in questions(options.seed, options.cases):
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")


if __name__ == "__main__":
    main()
