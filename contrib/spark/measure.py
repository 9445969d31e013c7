"""Checks dossiers over Parquet in Spark, on one core then on all: the answers of the command, and the time of each.

usage: measure.py GUICHET LIBRARY [ROWS]"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

from guichet_spark import SCHEMA, checker

ROOT = Path(__file__).resolve().parents[2]
os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers are of this very Python


def questions():
    for file in sorted((ROOT / "tests/golden").glob("*.ndjson")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.dumps({"today": "2026-11-22", **json.loads(line)["ask"]}, ensure_ascii=False)


def main(guichet, library, rows=200_000):
    asked = list(questions())
    with tempfile.TemporaryDirectory() as folder:
        parts = 4 * os.cpu_count()
        Path(folder, "questions").mkdir()
        for part in range(parts):
            share = [asked[(part + parts * rank) % len(asked)] for rank in range(rows // parts)]
            pq.write_table(pa.table({"question": share}), f"{folder}/questions/{part:03}.parquet")
        times = {cores: timed(folder, cores, library) for cores in (1, os.cpu_count())}
        answers = pq.read_table(f"{folder}/answers-{os.cpu_count()}").to_pylist()
        agree(guichet, asked, rows, parts, answers)
    for cores, seconds in times.items():
        print(f"{cores} cores: {seconds:.1f} s, {rows / seconds:.0f} dossiers a second, {times[1] / seconds:.2f} times one core")


def timed(folder, cores, library):
    """The time of the job, once the workers run."""
    spark = (
        SparkSession.builder.master(f"local[{cores}]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "2000")
        .getOrCreate()
    )
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("guichet_spark.py")))
    spark.range(cores).selectExpr("'{}' as question").mapInArrow(checker(library), SCHEMA).collect()
    questions = spark.read.parquet(f"{folder}/questions")
    begun = time.monotonic()
    questions.mapInArrow(checker(library), SCHEMA).write.parquet(f"{folder}/answers-{cores}")
    seconds = time.monotonic() - begun
    spark.stop()
    return seconds


def agree(guichet, asked, rows, parts, answers):
    """Spark answered every row, and what the command answers."""
    text = "".join(question + "\n" for question in asked)
    done = subprocess.run([guichet, "check", "--quiet"], input=text.encode(), capture_output=True, check=False)
    known = set(done.stdout.decode().splitlines())
    assert len(answers) == rows // parts * parts, len(answers)
    for row in answers:
        assert row["answer"] in known, row["answer"][:200]
        assert row["acceptable"] == json.loads(row["answer"])["acceptable"]
    print(f"{len(answers)} rows, each answered as the command answers it")


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:]))
