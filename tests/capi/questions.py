"""Every question of the golden reports and of the corpora, on a day that does not change, and the command's answers."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
NONE = ["", "nonsense", '{"kind":"vin","input":"' + "1" * 70_000 + '"}', '{"kind":"siren","input":"\\ud800"}', '{"a":1,"a":2}']


def lines(folder):
    for file in sorted((ROOT / "tests" / folder).glob("*.ndjson")):
        yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


def questions():
    kept = ("kind", "input", "context", "today", "now", "locale")
    asked = [{"today": TODAY, **{key: line[key] for key in kept if key in line}} for line in lines("corpus")]
    asked += [{"today": TODAY, **line["ask"]} for line in lines("golden")]
    return [json.dumps(question, ensure_ascii=False) for question in asked] + NONE[1:]


def command(guichet, asked):
    """What the command answers: a list of lines."""
    text = "".join(question + "\n" for question in asked)
    done = subprocess.run([guichet, "check", "--quiet"], input=text.encode(), capture_output=True, check=False)
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout.decode().splitlines()


def compare(name, asked, answers, expected):
    assert len(answers) == len(expected) == len(asked), (name, len(answers), len(expected))
    for question, answer, other in zip(asked, answers, expected):
        assert answer == other, f"{name} differs on {question[:200]}"
    print(f"{name}: {len(asked)} answers, byte for byte those of the command")
