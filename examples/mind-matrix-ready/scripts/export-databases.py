#!/usr/bin/env python3
"""Writes every page of the six databases to one JSON file each: export-databases.py FOLDER"""

import asyncio
import json
import os
import sys
from pathlib import Path

from notion_client import AsyncClient
from notion_client.helpers import async_collect_paginated_api


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    notion = AsyncClient(auth=os.environ["NOTION_API_KEY"])
    for name, value in sorted(os.environ.items()):
        if name.startswith("NOTION_DB_"):
            pages = await async_collect_paginated_api(notion.databases.query, database_id=value)
            (folder / f"{name.lower()}.json").write_text(json.dumps(pages))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
