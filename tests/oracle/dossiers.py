"""Dossiers: the golden ones, and others made of their answers."""
import datetime
import json
import re
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def golden():
    """The questions of the golden reports."""
    for file in sorted(GOLDEN.glob("*.ndjson")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["ask"]


class Maker:
    """Makes dossiers of every procedure from the golden ones: some answers left out, moved in time, or another's."""

    def __init__(self):
        self.questions = {}  # procedure -> its golden questions
        self.answers = {}  # procedure -> path -> answers given to it somewhere
        for question in golden():
            procedure, values = question["procedure"], question["values"]
            self.questions.setdefault(procedure, []).append(question)
            paths = self.answers.setdefault(procedure, {})
            for path, answer in values.items():
                seen = paths.setdefault(path, [])
                if answer not in seen:
                    seen.append(answer)

    def dossier(self, r, procedure=None):
        procedure = procedure or r.choice(sorted(self.questions))
        question = json.loads(json.dumps(r.choice(self.questions[procedure])))
        values, pool = question["values"], self.answers[procedure]
        for _ in range(r.choice([1, 1, 2, 2, 3, 5, 8])):
            path = r.choice(sorted(pool))
            chance = r.random()
            if chance < 0.2:
                values.pop(path, None)
            elif chance < 0.45 and isinstance(values.get(path), str) and DAY.fullmatch(values[path]):
                values[path] = moved(r, values[path])
            else:
                values[path] = r.choice(pool[path])
        if r.random() < 0.3:
            question["submitted"] = True
        if r.random() < 0.2:
            question["locale"] = "en"
        return question


def moved(r, day):
    """Some days, months or years away: limits are where mistakes are."""
    try:
        date = datetime.date.fromisoformat(day)
        return (date + datetime.timedelta(days=r.choice([-1, 1, 1, r.randrange(-40, 40), r.choice([-30, 365, -365, 183, -183, 5479, -5479])]))).isoformat()
    except (ValueError, OverflowError):
        return day
