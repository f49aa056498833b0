from functools import lru_cache
from typing import Any

from supabase import AsyncClient, acreate_client

from app.settings import get_settings


class Database:
    """Supabase over its REST interface; the schema lies in sql/."""

    def __init__(self, url: str, key: str) -> None:
        self._url, self._key = url, key
        self._client: AsyncClient | None = None

    async def client(self) -> AsyncClient:
        if self._client is None:
            self._client = await acreate_client(self._url, self._key)
        return self._client

    async def many(self, table: str, **equal: Any) -> list[dict[str, Any]]:
        query = (await self.client()).table(table).select("*")
        for column, value in equal.items():
            query = query.eq(column, value)
        return (await query.execute()).data

    async def one(self, table: str, **equal: Any) -> dict[str, Any] | None:
        rows = await self.many(table, **equal)
        return rows[0] if rows else None

    async def insert(self, table: str, row: dict[str, Any]) -> None:
        await (await self.client()).table(table).insert(row).execute()

    async def update(self, table: str, key: str, values: dict[str, Any]) -> None:
        await (await self.client()).table(table).update(values).eq("id", key).execute()


@lru_cache
def get_database() -> Database:
    settings = get_settings()
    return Database(settings.supabase_url, settings.supabase_service_role_key)
