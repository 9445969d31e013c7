#!/usr/bin/env python3
"""The C ABI: lines of questions in, lines of answers out.

    abi.py LIBRARY
"""
import ctypes
import sys

c = ctypes.CDLL(sys.argv[1])
c.guichet_answer.restype = ctypes.c_void_p
c.guichet_answer.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
c.guichet_free.argtypes = [ctypes.c_void_p]

for line in sys.stdin.buffer.read().removesuffix(b"\n").split(b"\n"):
    answer = c.guichet_answer(line, len(line))
    sys.stdout.buffer.write(ctypes.string_at(answer) + b"\n")
    c.guichet_free(answer)
