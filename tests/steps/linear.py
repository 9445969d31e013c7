"""Time grows as what was typed grows, for every kind and every procedure: counted in wasm instructions, not in seconds.

usage: linear.py WASM

wasmtime takes one unit of fuel for each instruction: the same number on every machine, and the same code as in a browser.
"""
import json
import sys
from pathlib import Path

from wasmtime import Config, Engine, Instance, Module, Store

TESTS = Path(__file__).resolve().parents[1]
TODAY = "2026-11-22"
LENGTHS = (64, 128, 256, 512)  # what kinds read: beyond 512 characters each refuses
LONG = (8_000, 16_000, 32_000)  # what a question may hold
MOST = 2.3  # times the steps, for twice the length
KEYS = 500  # answers of a question: their names are held against one another, which is not linear but ends there
FULL = 20_000_000  # steps of a question as full as it may be
SLACK = 30_000  # steps, for what comes by blocks: room made, a table looked at
FAMILIES = {
    "digits": "0", "letters": "A", "small letters": "a", "fillers": "<", "spaces": " ", "hyphens": "-", "dots": ".", "accents": "é",
    "marks": "\u0301", "no width": "\u200b", "look-alikes": "\u0410", "pairs": "\U0001f600", "zeros and letters": "0A", "quotes": '"',
    "lines": "A\n", "at signs": "a@", "labels": "a.", "stars": "e2*", "commas": "a, ",
}


class Counter:
    """The C ABI as wasm, and what a question costs it."""

    def __init__(self, path):
        config = Config()
        config.consume_fuel = True
        self.store = Store(Engine(config))
        self.store.set_fuel(2**62)
        module = Module(self.store.engine, Path(path).read_bytes())
        self.exports = Instance(self.store, module, []).exports(self.store)

    def steps(self, question):
        text = json.dumps(question, ensure_ascii=False).encode()
        call = lambda name, *given: self.exports[name](self.store, *given)
        room = call("guichet_room", len(text))
        self.exports["memory"].write(self.store, text, room)
        before = self.store.get_fuel()
        answer = call("guichet_answer", room, len(text))
        spent = before - self.store.get_fuel()
        call("guichet_free", answer)
        call("guichet_give_back", room, len(text))
        return spent


def kinds():
    return sorted(file.stem for file in (TESTS / "corpus").glob("*.ndjson"))


def procedures():
    """Each procedure with its accepted dossier."""
    for file in sorted((TESTS / "golden").glob("*.ndjson")):
        yield json.loads(file.read_text(encoding="utf-8").split("\n")[0])["ask"]


def questions_of_kinds():
    for kind in kinds():
        for name, unit in FAMILIES.items():
            yield f"{kind} of {name}", lambda length: {"kind": kind, "input": (unit * length)[:length], "today": TODAY}


def questions_of_procedures():
    """A long text in each answer in turn."""
    for ask in procedures():
        name = ask["procedure"]
        for path in ask["values"]:
            yield f"{name} with a long {path}", lambda length: {**ask, "values": {**ask["values"], path: "é" * length}}


def full_of(ask):
    return {**ask, "values": {**ask["values"], **{f"k{i}": "1" for i in range(KEYS - len(ask["values"]) - 5)}}}


def main():
    counter = Counter(sys.argv[1])
    cases = counted = most = 0
    wrong = []
    for lengths, questions in ((LENGTHS, questions_of_kinds()), (LONG, questions_of_kinds()), (LENGTHS, questions_of_procedures())):
        for name, question in questions:
            counter.steps(question(1))  # what is made once and kept
            steps = [counter.steps(question(length)) for length in lengths]
            cases += 1
            counted += len(lengths)
            for length, once, twice in zip(lengths, steps, steps[1:]):
                grown = (twice - SLACK) / once
                most = max(most, grown)
                if grown > MOST:
                    wrong.append(f"{name}: {once} steps for {length}, {twice} for twice as much")
    full = max(counter.steps(full_of(ask)) for ask in procedures())
    if full > FULL:
        wrong.append(f"{full} steps for as many answers as there may be")
    for line in wrong[:20]:
        print(line)
    print(f"{cases} families of questions, {counted} lengths: {most:.2f} times the steps at most for twice the length; "
          f"{full} steps at most for {KEYS} answers; {len(wrong)} beyond")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
