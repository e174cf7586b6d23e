"""A process of its own that prints once; what it prints comes by standard input, as JSON.

With `leak` it does what the program must never do, so that a watcher can show that it sees it:
the pages go into a file at that path, and the PIN into a child's argument list.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path

from desktop.models.printer import PrinterRoute
from desktop.printing import PrintRequest, sender_for

if __name__ == "__main__":
    order = json.load(sys.stdin)
    pages = base64.b64decode(order["pdf"])
    if order["leak"]:
        Path(order["leak"]).write_bytes(pages)
        subprocess.run(["true", order["pin"]], check=True)
    sender = sender_for(PrinterRoute(order["route"]), order["address"], "")
    print(sender.send(PrintRequest(pages, "testpagina", pin=order["pin"])).job_id)
