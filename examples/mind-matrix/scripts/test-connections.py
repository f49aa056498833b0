#!/usr/bin/env python3
"""Asks Notion for each database and Anthropic for one token."""

import asyncio
import os
import sys

from anthropic import AsyncAnthropic
from notion_client import AsyncClient


async def main() -> int:
    notion = AsyncClient(auth=os.environ["NOTION_API_KEY"])
    for name, value in sorted(os.environ.items()):
        if name.startswith("NOTION_DB_"):
            await notion.databases.retrieve(database_id=value)
            print(f"{name}: found")
    client = AsyncAnthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
    await client.messages.create(
        model=os.environ["ANTHROPIC_MODEL"],
        max_tokens=1,
        messages=[{"role": "user", "content": "ping"}],
    )
    print("Anthropic: answered")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
