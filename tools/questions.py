"""Writes the questions of the golden reports of a folder, one a line: `python3 tools/questions.py tests/golden`."""

import json
import pathlib
import sys

for golden in sorted(pathlib.Path(sys.argv[1]).glob("*.ndjson")):
    for line in golden.read_text(encoding="utf-8").splitlines():
        print(json.dumps(json.loads(line)["ask"], ensure_ascii=False, separators=(",", ":")))
