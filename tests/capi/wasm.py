"""The C ABI as wasm under wasmtime: no import, and byte for byte what the command answers.

usage: wasm.py GUICHET WASM"""

import sys
from pathlib import Path

from wasmtime import Config, Engine, Instance, Module, Store

from questions import command, compare, questions

guichet, wasm = sys.argv[1:]
engine = Engine(Config())
module = Module(engine, Path(wasm).read_bytes())
assert not module.imports, "it asks nothing of its host: no clock, no file, no network"
store = Store(engine)
instance = Instance(store, module, []).exports(store)
memory, room, give_back, ask, free = (
    instance[name] for name in ("memory", "guichet_room", "guichet_give_back", "guichet_answer", "guichet_free")
)


def answer(question):
    text = question.encode()
    place = room(store, len(text))
    memory.write(store, text, place)
    pointer = ask(store, place, len(text))
    give_back(store, place, len(text))
    whole = text_at(pointer)
    free(store, pointer)
    return whole.decode()


def text_at(pointer):
    """The bytes up to the zero byte that ends them."""
    whole = bytearray()
    while 0 not in whole:
        start = pointer + len(whole)
        whole += memory.read(store, start, min(start + 4096, memory.data_len(store)))
    return whole[: whole.index(0)]


asked = questions()
compare("wasmtime", asked, [answer(question) for question in asked], command(guichet, asked))
