"""Each question of the standard input in a process of the command of its own: a line each, of processor milliseconds and of
memory over an empty question, in MB. `hostile.mjs` asks it.

    hostile.py GUICHET < questions
"""

import os
import subprocess
import sys


def cost(guichet, question):
    child = subprocess.Popen([guichet, "check", "--quiet"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    child.stdin.write(question)
    child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"the command ended by {child.returncode} on {question}")
    return 1000 * (used.ru_utime + used.ru_stime), used.ru_maxrss / 1000


guichet = sys.argv[1]
floors = [cost(guichet, b'{"photo":""}\n') for _ in range(5)]
time, memory = min(time for time, _ in floors), min(memory for _, memory in floors)
for question in sys.stdin.buffer:
    spent, held = min((cost(guichet, question) for _ in range(2)), key=lambda pair: pair[0])
    print(f"{max(spent - time, 0):.1f} {max(held - memory, 0):.1f}", flush=True)
