"""Runs the tests once for each mutant, until one of them fails."""

import json
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import schemata


class Trials:
    def __init__(self, tree, tests, jobs):
        self.tree, self.jobs = tree, jobs
        self.programs = schemata.binaries(tree, tests)
        start = time.monotonic()
        verdict = self.verdict(None, 600)
        if verdict != "survived":
            sys.exit("the tests do not pass on the sources as they are")
        # Many times what the tests take: a machine may be busy.
        self.most = 20 + 10 * (time.monotonic() - start)

    def run(self, ranks, mutants, file):
        """The verdict on each; those of an earlier run of the same names are kept."""
        known = {}
        if file.exists():
            known = {line["name"]: line["verdict"] for line in map(json.loads, file.read_text().splitlines())}
        verdicts = {rank: known[mutants[rank]["name"]] for rank in ranks if mutants[rank]["name"] in known}
        left = [rank for rank in ranks if rank not in verdicts]
        lock = threading.Lock()
        with file.open("a") as kept, ThreadPoolExecutor(self.jobs) as pool:
            def one(rank):
                verdict = self.verdict(rank, self.most, near(mutants[rank]["file"]))
                with lock:
                    verdicts[rank] = verdict
                    kept.write(json.dumps({"name": mutants[rank]["name"], "verdict": verdict}) + "\n")
                    kept.flush()
            list(pool.map(one, left))
        return verdicts

    def verdict(self, rank, most, near=None):
        """The tests of the module first: they notice most, at once."""
        environment = os.environ | ({} if rank is None else {"GUICHET_MUTANT": str(rank)})
        ends = time.monotonic() + most
        runs = [(self.programs[0], near)] if near else []
        for program, chosen in runs + [(program, None) for program in self.programs]:
            verdict = self.of_one(program, environment, ends, chosen)
            if verdict != "survived":
                return verdict
        return "survived"

    def of_one(self, program, environment, ends, chosen):
        """Stops at the first failure: the rest of a program cannot change the verdict."""
        words = [program, "--test-threads=1", *([chosen] if chosen else [])]
        run = subprocess.Popen(words, cwd=self.tree, env=environment, text=True, errors="replace",
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        over = threading.Timer(max(ends - time.monotonic(), 0.1), run.kill)
        over.start()
        failed = False
        for line in run.stdout:
            if line.rstrip().endswith("FAILED"):
                failed = True
                run.kill()
                break
        run.wait()
        late = not over.is_alive()
        over.cancel()
        if failed:
            return "caught"
        if late:
            return "timeout"
        return "survived" if run.returncode == 0 else "caught"


def near(file):
    """The module of a file, as the tests of the library name it: `identifiers::plate` for its parts too."""
    parts = file.removeprefix("src/").removesuffix(".rs").split("/")
    return "::".join(part for part in parts[:2] if part != "mod")
