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
MANY = (50, 100, 200, 400)  # answers more than the procedure asks: a question holds 500
ITEMS = (6, 12, 24, 48)  # of a group: 50 are read
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


def dossiers_with_items():
    """The first dossier of each procedure that has items of a group."""
    for file in sorted((TESTS / "golden").glob("*.ndjson")):
        asks = (json.loads(line)["ask"] for line in file.read_text(encoding="utf-8").splitlines())
        yield from [ask for ask in asks if any("[0]" in path for path in ask["values"])][:1]


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


def questions_of_many():
    """More and more answers that nobody asked for, by their paths or in an object."""
    for ask in procedures():
        name = ask["procedure"]
        more = lambda count: {f"k{rank}": "1" for rank in range(count)}
        yield f"{name} with many answers", lambda count: {**ask, "values": {**ask["values"], **more(count)}}
        yield f"{name} with a large object", lambda count: {**ask, "values": {**ask["values"], "more": more(count)}}
        yield f"{name} with nothing but others", lambda count: {**ask, "values": more(count), "submitted": True}


def questions_of_groups():
    """More and more of the items of each group, each as the first is."""
    for ask in dossiers_with_items():
        for group in sorted({path.split("[")[0] for path in ask["values"] if "[0]" in path}):
            first = {path: value for path, value in ask["values"].items() if path.startswith(f"{group}[0]")}
            item = lambda rank: {path.replace("[0]", f"[{rank}]", 1): value for path, value in first.items()}
            many = lambda count: {path: value for rank in range(count) for path, value in item(rank).items()}
            yield f"{ask['procedure']} with many {group}", lambda count: {**ask, "values": {**ask["values"], **many(count)}}


def main():
    counter = Counter(sys.argv[1])
    cases = counted = most = 0
    wrong = []
    runs = ((LENGTHS, questions_of_kinds()), (LONG, questions_of_kinds()), (LENGTHS, questions_of_procedures()),
            (MANY, questions_of_many()), (ITEMS, questions_of_groups()))
    for lengths, questions in runs:
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
    for line in wrong[:20]:
        print(line)
    print(f"{cases} families of questions, {counted} lengths: {most:.2f} times the steps at most for twice the length; "
          f"{len(wrong)} beyond")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
