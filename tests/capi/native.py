"""The C ABI from Python's ctypes and from a C program: byte for byte what the command answers.

usage: native.py GUICHET LIBRARY ASK"""

import ctypes
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from questions import command, compare, questions

guichet, library, ask = sys.argv[1:]
asked = questions()
expected = command(guichet, asked)

c = ctypes.CDLL(library)
c.guichet_answer.restype = ctypes.c_void_p
c.guichet_answer.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
c.guichet_free.argtypes = [ctypes.c_void_p]
c.guichet_version.restype = ctypes.c_char_p


def answer(question):
    text = question.encode()
    pointer = c.guichet_answer(text, len(text))
    try:
        return ctypes.string_at(pointer).decode()
    finally:
        c.guichet_free(pointer)


print("guichet", c.guichet_version().decode())
compare("Python ctypes", asked, [answer(question) for question in asked], expected)
with ThreadPoolExecutor(8) as threads:
    compare("Python ctypes, 8 threads", asked, list(threads.map(answer, asked)), expected)
assert answer("\0") == answer(""), "what is no question is answered"

text = "".join(question + "\n" for question in asked)
done = subprocess.run([ask], input=text.encode(), capture_output=True, check=True)
compare("a C program", asked, done.stdout.decode().splitlines(), expected)
