"""A second, slow reading of the rulebook: each TOML file by the meaning that ARCHITECTURE.md and its own comments give.

A condition is True, False or None, which is "not known yet". What a kind makes of an answer is asked of whoever calls:
this file reads rules, not numbers.
"""
import calendar
import datetime
import re
import tomllib
import unicodedata
from pathlib import Path

import agreements

RULEBOOK = Path(__file__).resolve().parents[2] / "src" / "rulebook"
MOST_ITEMS = 20


# Blocks


def kebab(place):
    return re.sub("([A-Z])", lambda m: "-" + m[1].lower(), place.replace("[]", "")).replace(".", "-")


def placed(value, place, key=""):
    """The same tree with the names of a block made those of its place."""
    if isinstance(value, dict):
        return {k: placed(v, place, key if key in ("change",) else k) for k, v in value.items()}
    if isinstance(value, list):
        return [placed(v, place, key) for v in value]
    if isinstance(value, str) and value.startswith("."):
        return kebab(place) + "-" + value[1:] if key in ("id", "known") else place + value
    return value


def paths(tree):
    """Every path that a condition looks at."""
    if isinstance(tree, dict):
        return ({tree["field"]} if "field" in tree else set()).union(*map(paths, tree.values()), set())
    if isinstance(tree, list):
        return set().union(*map(paths, tree), set())
    return set()


def composed(tree):
    """The procedure with its blocks in their places."""
    whole = {**tree, "field": []}
    lists = ("elsewhere", "rule", "document", "fee", "server")
    for name in lists:
        whole[name] = list(tree.get(name, []))
    for name in ("known", "limit", "source", "amount"):
        whole[name] = {}
    own_known = dict(tree.get("known", {}))
    for entry in tree["field"]:
        if "use" not in entry:
            whole["field"].append(entry)
            continue
        block = tomllib.loads((RULEBOOK / "blocks" / (entry["use"] + ".toml")).read_text(encoding="utf-8"))
        place = entry["at"]
        omitted = {path for path in entry.get("omit", [])}
        gone = set(omitted)
        for field in block.get("field", []):
            if field["path"] in omitted:
                continue
            field = {**field, **entry.get("change", {}).get(field["path"], {})}
            field = placed(field, place)
            if "when" in entry:
                field["when"] = {"all": [entry["when"], field["when"]]} if "when" in field else entry["when"]
            whole["field"].append(field)
        for name, condition in block.get("known", {}).items():
            if not paths(condition) & gone:
                whole["known"][kebab(place) + "-" + name] = placed(condition, place)
        for name in lists:
            for one in block.get(name, []):
                if name == "rule" and set(one["blames"]) & gone:
                    continue
                whole[name].append(placed(one, place))
        for name in ("limit", "source", "amount"):
            whole[name].update(block.get(name, {}))
    for name in ("limit", "source", "amount"):
        whole[name].update(tree.get(name, {}))
    whole["known"].update(own_known)
    return whole


def procedures():
    """Every procedure, by its name."""
    for file in sorted((RULEBOOK / "procedures").glob("*.toml")):
        tree = tomllib.loads(file.read_text(encoding="utf-8"))
        yield tree["id"], composed(tree)


# Days


def later(day, length, sign=1):
    """The same day so many days, months or years later; a day that a month lacks is its last one."""
    if "days" in length:
        return day + datetime.timedelta(days=sign * length["days"])
    months = day.year * 12 + day.month - 1 + sign * (length.get("months", 0) + 12 * length.get("years", 0))
    year, month = divmod(months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days(text):
    """The first and the last day that a canonical date may mean: `1962-00-00` is a year."""
    year, month, day = map(int, text.split("-"))
    first = datetime.date(year, month or 1, day or 1)
    last_month = month or 12
    return first, datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])


def certain(test, text):
    """What a test says of every day that it may be, or None."""
    one, other = map(test, days(text))
    return one if one == other else None


# Truth


def every(truths):
    truths = list(truths)
    return False if False in truths else None if None in truths else True


def some(truths):
    truths = list(truths)
    return True if True in truths else None if None in truths else False


def opposite(truth):
    return None if truth is None else not truth


# A form


class Unreadable:
    """There is an answer, and it cannot be read."""


class Answer:
    """An answer that reads: its canonical form, and what its kind tells of it."""

    def __init__(self, canonical, facts=None):
        self.canonical, self.facts = canonical, facts or {}


def word(value):
    """A word as answers are compared: flags and numbers by the text they are written with."""
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def folded(text):
    """Case, accents and what separates words apart."""
    plain = unicodedata.normalize("NFD", str(text).replace("’", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


class Form:
    """One dossier, as a procedure sees it on a day."""

    def __init__(self, procedure, values, today, now, read):
        self.procedure, self.values, self.today, self.now, self.read = procedure, values, today, now, read
        self.cells = {}  # path as it stands in the form -> Answer, Unreadable or None; absent where it is not asked
        self.exists = {}  # path -> whether it is asked, or not known yet
        self.asked, self.missing = [], []
        self.fields = {field["path"]: field for field in procedure["field"]}
        for field in procedure["field"]:
            for item in self.items(field["path"]):
                self.ask(field, item)
            if field["path"] == procedure.get("day"):
                self.move(field["path"])

    def move(self, path):
        """The day of the application stands for today, unless it is still to come."""
        said = self.cells.get(path)
        if isinstance(said, Answer) and days(said.canonical)[0] <= self.today:
            day = days(said.canonical)[0]
            self.today, self.now = day, self.now if day == self.today else None

    def items(self, path):
        if "[]" not in path:
            return [None]
        group = path.split("[]")[0]
        ranks = [int(m[1]) for m in (re.match(re.escape(group) + r"\[([0-9]+)\]", p) for p in self.values) if m]
        return range(max(ranks, default=-1) + 1)

    def at(self, path, item):
        return path.replace("[]", "[%d]" % item) if "[]" in path and item is not None else path

    def ask(self, field, item):
        path = self.at(field["path"], item)
        self.exists[path] = self.holds(field["when"], item) if "when" in field else True
        if self.exists[path] is not True:
            return
        self.asked.append(path)
        typed = self.values.get(path)
        kind = field.get("kind", "choice")
        if typed is None or isinstance(typed, str) and not typed.strip():
            self.cells[path] = Answer(False) if kind == "tick" else None
        else:
            self.cells[path] = self.read(self, field, typed, item)
        absent = self.cells[path] is None or kind == "tick" and isinstance(self.cells[path], Answer) and self.cells[path].canonical is False
        if field.get("required") and absent:
            self.missing.append(path)

    def cell(self, path, item):
        """The answer of a field, None where there is none that can be read."""
        found = self.cells.get(self.at(path, item))
        return found if isinstance(found, Answer) else None

    def is_given(self, path, item):
        found = self.cells.get(self.at(path, item))
        if self.fields[path].get("kind") == "tick" and isinstance(found, Answer):
            return found.canonical is True
        return found is not None

    def length(self, limit):
        """A number of years written in place, or the limit of that name on this day."""
        if isinstance(limit, int):
            return {"years": limit}
        limit = self.procedure["limit"][limit]
        unit = next(unit for unit in ("days", "months", "years") if unit in limit)
        return dated(limit[unit], self.today, unit)

    # Conditions

    def holds(self, condition, item=None):
        if "all" in condition:
            return every(self.holds(one, item) for one in condition["all"])
        if "any" in condition:
            return some(self.holds(one, item) for one in condition["any"])
        if "not" in condition:
            return opposite(self.holds(condition["not"], item))
        if "known" in condition:
            return self.holds(self.procedure["known"][condition["known"]], item)
        return self.passes(condition, item)

    def passes(self, test, item):
        if "given" in test:
            if self.exists.get(self.at(test["field"], item)) is None:
                return None
            return self.is_given(test["field"], item) == test["given"]
        answer = self.cell(test["field"], item)
        if answer is None:
            return None
        value = answer.facts.get(test["fact"]) if "fact" in test else answer.canonical
        if value is None:
            return None
        if "is" in test:
            return word(value) == word(test["is"])
        if "in" in test:
            return word(value) in map(word, test["in"])
        if "at-least" in test:
            return float(value) >= test["at-least"]
        if "at-most" in test:
            return float(value) <= test["at-most"]
        if "from" in test:
            return certain(lambda day: day >= datetime.date.fromisoformat(test["from"]), value)
        if "until" in test:
            return certain(lambda day: day <= datetime.date.fromisoformat(test["until"]), value)
        verb = next(verb for verb in ("younger-than", "older-than", "due-within") if verb in test)
        length = self.length(test[verb])
        if length is None:
            return None
        if verb == "younger-than":
            return certain(lambda day: later(day, length) > self.today, value)
        if verb == "older-than":
            return certain(lambda day: later(day, length) < self.today, value)
        return certain(lambda day: day <= later(self.today, length), value)

    # Rules

    def said(self):
        """The rules that speak: `(id, path, severity)`."""
        for rule in self.procedure["rule"]:
            group = next((path for path in rule["blames"] if "[]" in path), None)
            for item in self.items(group) if group else [None]:
                if "when" in rule and self.holds(rule["when"], item) is not True:
                    continue
                severity = rule.get("severity", "error")
                for path in rule["then"].get("require", []):
                    if self.at(path, item) in self.cells and not self.is_given(path, item):
                        yield rule["id"], self.at(path, item), severity
                if self.kept(rule["then"], item) is False:
                    yield rule["id"], self.at(rule["blames"][0], item), severity

    def kept(self, then, item):
        """Whether what a rule demands is there; None while it is not known."""
        if "that" in then:
            return self.holds(then["that"], item)
        if "require" in then:
            return True  # each that lacks speaks for itself
        if "forbid" in then:
            return every(not self.is_given(path, item) for path in then["forbid"])
        if "one-of" in then:
            asked = [path for path in then["one-of"] if self.at(path, item) in self.cells]
            return some(self.is_given(path, item) for path in asked) if asked else None
        if "unique" in then:
            return self.is_first(then["unique"], item)
        if "within" in then:
            return self.is_recent(then, item)
        if "past" in then:
            return self.is_past(then, item)
        if "not-before" in then:
            return self.follows(then, item)
        if "differ" in then:
            return self.differ(then["differ"], item)
        answers = [self.cell(path, item) for path in then["fields"]]
        return agreements.NAMED[then["agree"]](*answers) if then["agree"] in agreements.NAMED else None

    def is_first(self, fields, item):
        mine = [self.cell(path, item) for path in fields]
        for before in range(item):
            other = [self.cell(path, before) for path in fields]
            if None not in mine + other and all(folded(a.canonical) == folded(b.canonical) for a, b in zip(mine, other)):
                return False
        return True

    def is_recent(self, then, item):
        answer, length = self.cell(then["field"], item), self.length(then["within"])
        on = self.cell(then["on"], item) if "on" in then else None
        if answer is None or length is None or "on" in then and on is None:
            return None
        spans = [certain(lambda day: later(day, length) >= reference, answer.canonical)
                 for reference in (days(on.canonical) if on else (self.today,))]
        return spans[0] if spans[0] == spans[-1] else None

    def is_past(self, then, item):
        answer = self.cell(then["past"], item)
        if answer is None:
            return None
        grace = datetime.timedelta(days=then.get("grace", 0))
        past = certain(lambda day: day <= self.today + grace, answer.canonical)
        time = self.cell(then["time"], item) if "time" in then else None
        if past and time and self.now:
            said = datetime.datetime.fromisoformat(answer.canonical + "T" + time.canonical)
            return said <= datetime.datetime.fromisoformat(self.now) + grace
        return past

    def follows(self, then, item):
        later_one, first = self.cell(then["field"], item), self.cell(then["not-before"], item)
        if later_one is None or first is None:
            return None
        if isinstance(first.canonical, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", first.canonical):
            (from_one, to_one), (from_other, to_other) = days(later_one.canonical), days(first.canonical)
            return True if from_one >= to_other else False if to_one < from_other else None
        return float(later_one.canonical) >= float(first.canonical)

    def differ(self, fields, item):
        one, other = (self.cell(path, item) for path in fields)
        if one is None or other is None:
            return None
        copied = self.read(self, self.fields[fields[0]], other.canonical, item)  # 01/03/2018, beside a date
        same = folded(one.canonical) == folded(other.canonical)
        return not (same or isinstance(copied, Answer) and copied.canonical == one.canonical)

    # What follows

    def report(self):
        """What of a report follows from the rules."""
        elsewhere = next((one["id"] for one in self.procedure["elsewhere"] if self.holds(one["when"]) is True), None)
        told = {"asked": sorted(self.asked), "elsewhere": elsewhere, "own": self.own(),
                "missing": [], "documents": [], "fee": None, "rules": []}
        if elsewhere is None:
            told.update(missing=sorted(self.missing), documents=sorted(self.documents()), fee=self.fee(), rules=sorted(self.said()))
        return told

    def own(self):
        return self.holds(self.procedure["own"]) is True if "own" in self.procedure else True

    def documents(self):
        return {one["id"] for one in self.procedure["document"] if "when" not in one or self.holds(one["when"]) is True}

    def fee(self):
        """The first whose condition holds, and what is added; None while that is not known."""
        def truth(one):
            return self.holds(one["when"]) if "when" in one else True
        total = None
        for one in (one for one in self.procedure["fee"] if not one.get("plus")):
            if truth(one) is None:
                return None
            if truth(one):
                total = self.cents(one)
                break
        for one in (one for one in self.procedure["fee"] if one.get("plus")):
            if truth(one) is None:
                return None
            if truth(one):
                total = (total or 0) + self.cents(one)
        return None if total is None else "%d.%02d" % divmod(total, 100)

    def cents(self, fee):
        return dated(self.procedure["amount"][fee["amount"]]["cents"], self.today, "cents")["cents"]


def dated(values, today, unit):
    """The value that applies on a day; None before the first."""
    known = sorted((str(since), value) for since, value in values.items() if str(since) <= today.isoformat())
    return {unit: known[-1][1]} if known else None
