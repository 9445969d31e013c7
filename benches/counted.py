"""Counts the instructions of a question, which no other program disturbs: `./build.sh counted` writes counted.txt.

Each procedure with the questions of its golden reports, each kind with those of its corpus, by callgrind and on one
thread; what a run without any question takes is taken off. A change shows in the difference of the file.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent.parent


def counted(program, *arguments):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    return int(re.search(r"Collected : (\d+)", told)[1])


def each(check, questions, folder):
    """The instructions of each of these questions."""
    file = folder / "questions.ndjson"
    file.write_text("".join(question + "\n" for question in questions))
    return check(file)


def asked(line):
    """A line of a corpus as a question."""
    question = {"kind": line["kind"], "input": line["input"]}
    context = line.get("context", {})
    if "today" in context:
        question["today"] = context["today"]
    others = {name: value for name, value in context.items() if name != "today"}
    return json.dumps(question | ({"context": others} if others else {}), ensure_ascii=False)


def main(guichet, reading):
    def lines(path):
        return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check = lambda file: counted(guichet, "check", "--quiet", "--jobs", "1", "-o", "/dev/null", file)
        read = lambda file: counted(reading, file)
        nothing, unread = each(check, [], folder), each(read, [], folder)

        def row(name, questions, ours=True):
            run, start = (check, nothing) if ours else (read, unread)
            many = max(1, 400 // len(questions))
            total = each(run, questions * many, folder) - start
            print(f"{name:32} {total / len(questions) / many / 1000:8.1f}", flush=True)

        print("thousands of instructions a question\n")
        every = []
        for file in sorted((HERE / "tests/golden").glob("*.ndjson")):
            questions = [json.dumps(line["ask"], ensure_ascii=False, separators=(",", ":")) for line in lines(file)]
            every += questions
            row(file.stem, questions)
        row("all of them", every)
        row("serde_json reads all of them", every, ours=False)
        print()
        for file in sorted((HERE / "tests/corpus").glob("*.ndjson")):
            row(file.stem, [asked(line) for line in lines(file)])


main(*sys.argv[1:])
