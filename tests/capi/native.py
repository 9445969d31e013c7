"""The C ABI from Python's ctypes, from a C program and from other hosts: byte for byte what the command answers.

usage: native.py GUICHET LIBRARY ASK [java] [php]

Hosts that are not named are left out. Java is that of 17, whose door to C is still an incubator."""

import ctypes
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from questions import ROOT, command, compare, questions

guichet, library, ask, *hosts = sys.argv[1:]
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
programs = {"a C program": [ask]}
if "java" in hosts:
    foreign = ["--add-modules", "jdk.incubator.foreign", "--enable-native-access=ALL-UNNAMED"]
    programs["a Java program"] = ["java", *foreign, str(ROOT / "tests/capi/Ask.java"), library]
if "php" in hosts:
    programs["a PHP program"] = ["php", str(ROOT / "tests/capi/ask.php"), library]
for name, program in programs.items():
    done = subprocess.run(program, input=text.encode(), capture_output=True, check=True)
    compare(name, asked, done.stdout.decode().split("\n")[:-1], expected)
