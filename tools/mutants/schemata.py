"""Writes every function with its mutants beside it, and builds them all at once."""

import json
import os
import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

# What the build script is made of.
PLAIN = ["checksum.rs", "date.rs", "fault", "identifiers", "json", "messages", "photo", "rulebook", "text"]

SWITCH = '''//! Which mutant runs.

use std::sync::OnceLock;

pub fn number() -> u32 {
    static NUMBER: OnceLock<u32> = OnceLock::new();
    *NUMBER.get_or_init(|| std::env::var("GUICHET_MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(u32::MAX))
}
'''


def copy(root, tree):
    """The files of the repository, those that changed."""
    names = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=root, capture_output=True, check=True).stdout
    kept = set()
    for name in names.decode().split("\0"):
        if not name.startswith(("src/", "arena/", "tests/", "tools/", "Cargo", "build.rs", "examples/", "benches/", "rust-toolchain.toml")):
            continue
        source, target = root / name, tree / name
        if not source.is_file():
            continue
        kept.add(target)
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    for stale in [file for file in (tree / "src").rglob("*") if file.is_file() and file not in kept]:
        stale.unlink()
    (tree / "src/mutant.rs").write_text(SWITCH)
    edit(tree / "src/lib.rs", "pub mod checksum;", "pub mod checksum;\npub mod mutant;")
    keep_plain(tree)
    show_the_kinds(tree / "src/identifiers/mod.rs")


def keep_plain(tree):
    """The build script binds the rulebook by the sources as they were."""
    (tree / "plain").mkdir(exist_ok=True)
    for module in PLAIN:
        source, target = tree / "src" / module, tree / "plain" / module
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
    build = tree / "build.rs"
    build.write_text(build.read_text().replace('#[path = "src/', '#[path = "plain/'))


def edit(file, old, new):
    text = file.read_text()
    assert old in text, f"{file}: {old}"
    file.write_text(text.replace(old, new, 1))


def show_the_kinds(file):
    """cargo-mutants follows `mod`; the kinds stand in a macro: they are shown to it, and not to the compiler."""
    text = file.read_text()
    names = re.findall(r"^    ([a-z_0-9]+)::[A-Z]\w*,$", text, re.MULTILINE)
    file.write_text(text + "".join(f"\n#[cfg(any())]\nmod {name};" for name in names) + "\n")


def needs_a_build(tree, mutant):
    """What stands in no function, in one that runs while compiling, or in one whose type is that of its body."""
    function = mutant["function"]
    if function is None or "impl " in (function["return_type"] or ""):
        return True
    lines = (tree / mutant["file"]).read_text().split("\n")
    first, last = function["span"]["start"]["line"] - 1, function["span"]["end"]["line"]
    head = "\n".join(lines[first:last]).split("{")[0:2]
    return re.search(r"\bconst (unsafe )?fn\b", "{".join(head)) is not None


class Sources:
    """The sources as they were, from which each weaving starts again."""

    def __init__(self, tree):
        self.tree = tree
        self.texts = {}

    def weave(self, mutants, ranks):
        """Writes the mutants of these ranks into the sources; says which stands at a line of a file."""
        of = defaultdict(list)
        for rank in ranks:
            of[mutants[rank]["file"]].append(rank)
        places = {}
        for name in set(of) | set(self.texts):
            file = self.tree / name
            text = self.texts.setdefault(name, file.read_text())
            self.file(name, text, [(rank, mutants[rank]) for rank in of[name]], places)
        return places

    def file(self, name, text, mutants, places):
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        at = lambda place: starts[place["line"] - 1] + place["column"] - 1
        span = lambda it: (at(it["span"]["start"]), at(it["span"]["end"]))
        spans = sorted({span(mutant["function"]) for _, mutant in mutants})
        outer = [one for one in spans if not any(other[0] <= one[0] and one[1] <= other[1] and other != one for other in spans)]
        pieces, done, lines = [], 0, 1
        for start, end in outer:
            opening = body_of(text, start, end)
            within = [(rank, *span(mutant), mutant["replacement"]) for rank, mutant in mutants if start <= span(mutant)[0] < end]
            before = text[done:opening + 1] + " match crate::mutant::number() {\n"
            pieces.append(before)
            lines += before.count("\n")
            for rank, first, last, replacement in within:
                arm = f"{rank} => {{ {text[opening + 1:first]}{replacement} {text[last:end - 1]} }}\n"
                places.update({(name, lines + extra): rank for extra in range(arm.count("\n") )})
                pieces.append(arm)
                lines += arm.count("\n")
            after = f"_ => {{ {text[opening + 1:end - 1]} }} }} }}"
            pieces.append(after)
            lines += after.count("\n")
            done = end
        pieces.append(text[done:])
        target = self.tree / name
        whole = "".join(pieces)
        if target.read_text() != whole:
            target.write_text(whole)


def body_of(text, start, end):
    """The opening brace of a function: the first after its name, outside what is compared or counted in its types."""
    name = re.compile(r"\bfn\s+\w+").search(text, start, end)
    return text.index("{", name.end())


def refused(tree, names):
    """The places of what does not parse, or else of what does not compile."""
    places = set()
    for name in sorted(names):
        said = subprocess.run(["rustfmt", "--edition", "2024", "--check", "--config", "skip_children=true", tree / name], capture_output=True, text=True)
        places.update((name, int(row)) for row in re.findall(r"--> \S*?%s:(\d+):" % re.escape(name), said.stderr))
    if places:
        return places
    command = ["cargo", "check", "--locked", "--lib", "--message-format", "json"]
    said = subprocess.run(command, cwd=tree, capture_output=True, text=True, env=environment())
    for line in said.stdout.splitlines():
        message = json.loads(line).get("message")
        if isinstance(message, dict) and message.get("level") == "error":
            places.update((spot["file_name"], row) for spot in spans_of(message) for row in range(spot["line_start"], spot["line_end"] + 1))
    if said.returncode and not places:
        raise SystemExit(said.stderr[-4000:])
    return places


def spans_of(message):
    primary = [spot for spot in message.get("spans", []) if spot["is_primary"]]
    while any(spot.get("expansion") for spot in primary):
        primary = [spot["expansion"]["span"] if spot.get("expansion") else spot for spot in primary]
    return primary


def environment():
    """Quick to build: there is one build, and many short runs."""
    return os.environ | {"CARGO_PROFILE_DEV_DEBUG": "0", "CARGO_TARGET_DIR": str(Path(os.environ["GUICHET_MUTANTS_TARGET"]).resolve())}


def binaries(tree, tests):
    """The programs of the tests, in their order, the library's own first."""
    chosen = [word for test in tests for word in ("--test", test)]
    command = ["cargo", "test", "--locked", "--no-run", "--lib", *chosen, "--message-format", "json"]
    said = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=True, env=environment())
    found = {}
    for line in said.stdout.splitlines():
        message = json.loads(line)
        if message.get("executable") and message.get("profile", {}).get("test"):
            found[message["target"]["name"]] = message["executable"]
    return [found[name] for name in ["guichet", *tests]]
