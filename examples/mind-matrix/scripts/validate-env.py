#!/usr/bin/env python3
"""Says which variables of .env.production.example the environment lacks or holds as placeholders."""

import os
import re
import sys
from pathlib import Path

PLACEHOLDER = re.compile(r"x{4,}|^your-")


def main() -> int:
    wrong = []
    for line in Path(".env.production.example").read_text().splitlines():
        if "=" not in line or line.startswith("#"):
            continue
        name = line.split("=", 1)[0]
        value = os.environ.get(name, "")
        if not value or PLACEHOLDER.search(value):
            wrong.append(name)
    for name in wrong:
        print(f"{name} is missing or a placeholder")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
