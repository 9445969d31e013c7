"""Sends each question of a file to a service of its own, as a page would: what `./build.sh trained` learns of HTTP from.

    python3 tools/served.py GUICHET QUESTIONS.ndjson
"""

import http.client
import subprocess
import sys
from urllib.parse import urlsplit

command, questions = sys.argv[1:]
with subprocess.Popen(
    [command, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
) as service:
    connection = http.client.HTTPConnection(urlsplit(service.stdout.readline().strip()).netloc)
    with open(questions, "rb") as lines:
        for line in lines:
            connection.request("POST", "/v1/check", line, {"Content-Type": "application/json"})
            connection.getresponse().read()
    service.terminate()
sys.exit(service.returncode)
