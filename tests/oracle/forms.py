#!/usr/bin/env python3
"""Holds the `guichet` command against a second reading of the rulebook, procedure by procedure.

    forms.py GUICHET [--seed N] [--cases N]

The dossiers are those of `dossiers.py`. What is asked, what is missing, which rules speak and how loud, where one is sent,
which documents and which fee must be the same. Exit status 1 when anything differs.
"""
import argparse
import collections
import datetime
import json
import random
import re
import sys

import agreements
import dossiers
import rulebook
from run import ask

BATCH = 4000
TODAY = "2026-11-22"


class Reader:
    """What the kinds make of answers, asked of the command: `run.py` holds the kinds themselves."""

    def __init__(self, command):
        self.command, self.known, self.wanted = command, {}, {}

    def read(self, form, field, typed, item):
        kind = field.get("kind")
        if "choices" in field:
            return rulebook.Answer(typed) if typed in field["choices"] else rulebook.Unreadable
        if kind in ("tick", "yes-no"):
            return flag(typed)
        if kind == "text":
            return rulebook.Answer(typed.strip()) if isinstance(typed, str) and len(typed) <= field["most"] else rulebook.Unreadable
        if kind == "number":
            return number(typed, field)
        return self.identified(form, field, kind, typed, item)

    def identified(self, form, field, kind, typed, item):
        beside = {name: form.cell(path, item) for name, path in field.get("context", {}).items()}
        question = {"kind": kind, "input": typed, "today": form.today.isoformat()}
        question["context"] = {name: answer.canonical for name, answer in beside.items() if answer}
        question["context"]["procedure"] = form.procedure["id"]
        key = json.dumps(question)
        if key not in self.known:
            self.wanted[key] = question
            return rulebook.Unreadable
        return self.known[key]

    def learn(self):
        """Asks what was not known yet; whether there was anything."""
        wanted, self.wanted = self.wanted, {}
        for key, answer in zip(wanted, ask(self.command, list(wanted.values()))) if wanted else ():
            right = answer.get("valid")
            self.known[key] = rulebook.Answer(answer["canonical"], answer.get("facts")) if right else rulebook.Unreadable
        return bool(wanted)


def flag(typed):
    words = {True: True, False: False, "true": True, "false": False, "oui": True, "non": False, "yes": True, "no": False, "on": True}
    typed = typed.strip().lower() if isinstance(typed, str) else typed
    known = typed in words if isinstance(typed, (bool, str)) else False
    return rulebook.Answer(words[typed]) if known else rulebook.Unreadable


def number(typed, field):
    text = re.sub("[ \u00a0\u202f]", "", str(typed)).lower()
    text = re.sub("(g/km|km|kg|kw|cm3|€)$", "", text)
    thousands = re.fullmatch(r"(?!0[.,])[0-9]{1,3}([.,][0-9]{3})+", text)
    text = re.sub("[.,]", "", text) if thousands else text.replace(",", ".")
    if isinstance(typed, bool) or not re.fullmatch(r"[0-9]+(\.[0-9]{1,3})?", text):
        return rulebook.Unreadable
    return rulebook.Answer(text) if field.get("least", 0) <= float(text) <= field["most"] else rulebook.Unreadable


def told(procedure, question, reader):
    today = datetime.date.fromisoformat(question["today"])
    return rulebook.Form(procedure, question["values"], today, question.get("now"), reader.read).report()


def answered(answer, skipped, rules):
    """The same of the command's report."""
    elsewhere = answer["elsewhere"] and answer["elsewhere"]["id"]
    spoken = [(issue["rule"], issue["path"], issue["severity"]) for issue in answer["issues"] if issue.get("rule") in rules - skipped]
    fee = answer["fee"] and answer["fee"]["amount"]
    return {"asked": sorted(answer["asked"]), "elsewhere": elsewhere, "own": answer["own"], "missing": sorted(answer["missing"]),
            "documents": sorted(answer["documents"]), "fee": fee, "rules": sorted(spoken)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("guichet")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cases", type=int, default=24_000)
    options = options.parse_args()

    procedures = dict(rulebook.procedures())
    rules = {name: {rule["id"] for rule in it["rule"]} for name, it in procedures.items()}
    skipped = {name: {rule["id"] for rule in it["rule"] if rule["then"].get("agree", "sum") not in agreements.NAMED} for name, it in procedures.items()}
    maker, reader, r = dossiers.Maker(), Reader(options.guichet), random.Random(f"{options.seed} forms")
    seen, wrong, heard = collections.Counter(), collections.Counter(), collections.Counter()
    left = options.cases
    while left > 0:
        questions = [{"today": TODAY, **maker.dossier(r)} for _ in range(min(BATCH, left))]
        left -= len(questions)
        while [told(procedures[q["procedure"]], q, reader) for q in questions] and reader.learn():
            pass
        for question, answer in zip(questions, ask(options.guichet, questions)):
            name = question["procedure"]
            seen[name] += 1
            ours = told(procedures[name], question, reader)
            theirs = answered(answer, skipped[name], rules[name])
            heard.update(f"{name}/{rule}" for rule, _, _ in ours["rules"])
            for part in ours:
                if ours[part] != theirs[part]:
                    wrong[name] += 1
                    if wrong[name] <= 3:
                        print(f"{name}: {part}: {difference(ours[part], theirs[part])}\n  {json.dumps(question, ensure_ascii=False)}")
                    break
    total = sum(len(it) for it in rules.values())
    silent = total - sum(map(len, skipped.values())) - len(heard)
    print(f"{sum(seen.values())} dossiers of {len(seen)} procedures, {len(heard)} of {total} rules heard "
          f"({sum(map(len, skipped.values()))} left to named comparisons, {silent} silent); {sum(wrong.values())} differences")
    sys.exit(1 if wrong else 0)


def difference(ours, theirs):
    if isinstance(ours, list):
        return f"only the oracle {[it for it in ours if it not in theirs]}, only the command {[it for it in theirs if it not in ours]}"
    return f"the oracle {ours!r}, the command {theirs!r}"


if __name__ == "__main__":
    main()
