"""Brings the database to the schema of this release: each SQL file once, in order."""

import asyncio
from pathlib import Path

import asyncpg

from intent_engine.config import Settings

MIGRATIONS = ["init_db.sql", "migrate_tenants_table.sql"]


async def main() -> None:
    connection = await asyncpg.connect(Settings().database_url)
    await connection.execute("CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)")
    for name in MIGRATIONS:
        async with connection.transaction():
            if await connection.fetchval("SELECT 1 FROM migrations WHERE name = $1", name):
                continue
            await connection.execute((Path(__file__).parent / name).read_text())
            await connection.execute("INSERT INTO migrations VALUES ($1)", name)
    await connection.close()


if __name__ == "__main__":
    asyncio.run(main())
