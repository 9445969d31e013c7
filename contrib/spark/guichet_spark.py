"""The rules inside Apache Spark: batches of Arrow in, batches of Arrow out, through the C ABI of each worker.

    questions = spark.read.parquet("dossiers/").select("question")   # one JSON question a row
    answers = questions.mapInArrow(checker("/usr/lib/libguichet_c.so"), SCHEMA)

A worker calls the library in its own process: nothing is sent anywhere, nothing is started, and a row that is no question
is answered in its place."""

import ctypes

import pyarrow as pa

SCHEMA = "acceptable boolean, answer string"


def checker(library):
    """What Spark runs on each partition: an iterator of record batches to another."""

    def check(batches):
        ask = asker(library)
        for batch in batches:
            answers = [ask(question or "") for question in batch.column("question").to_pylist()]
            fine = ['"acceptable":true' in answer or '"valid":true' in answer for answer in answers]
            yield pa.RecordBatch.from_arrays([pa.array(fine), pa.array(answers)], names=["acceptable", "answer"])

    return check


def asker(library):
    """The function of the library, as one from text to text."""
    c = ctypes.CDLL(library)
    c.guichet_answer.restype = ctypes.c_void_p
    c.guichet_answer.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
    c.guichet_free.argtypes = [ctypes.c_void_p]

    def ask(question):
        text = question.encode()
        pointer = c.guichet_answer(text, len(text))
        try:
            return ctypes.string_at(pointer).decode()
        finally:
            c.guichet_free(pointer)

    return ask
