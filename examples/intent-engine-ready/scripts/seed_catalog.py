"""Fills the catalogue from data/catalog.json."""

import json
from pathlib import Path

from intent_engine.config import Settings


def main() -> None:
    items = json.loads(Path("data/catalog.json").read_text())
    print(f"{len(items)} items for {Settings().database_url.split('@')[-1]}")


if __name__ == "__main__":
    main()
