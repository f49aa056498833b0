import asyncpg
import pytest

from intent_engine.config import Settings


@pytest.mark.asyncio
async def test_the_catalogue_is_there() -> None:
    connection = await asyncpg.connect(Settings().database_url)
    assert await connection.fetchval("SELECT count(*) FROM catalog_items") is not None
