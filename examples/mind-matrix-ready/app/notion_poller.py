"""Fetches open questions from Notion and writes the conclusions back. Runs as a process of its own, once."""

import asyncio

from loguru import logger
from notion_client import AsyncClient
from prometheus_client import start_http_server

from app.advisers import analyse
from app.monitoring import poller_up, polls, set_up_logs
from config.settings import Settings, settings


class Poller:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.notion = AsyncClient(auth=settings.notion_api_key)

    async def poll(self) -> None:
        try:
            found = await self.notion.databases.query(
                database_id=self.settings.notion_db_questions,
                filter={"property": "State", "status": {"equals": "Open"}},
            )
            for page in found["results"]:
                await self.answer(page)
        except Exception:
            polls.labels(outcome="error").inc()
            poller_up.set(0)
            logger.exception("the poll failed")
        else:
            polls.labels(outcome="ok").inc()
            poller_up.set(1)

    async def answer(self, page: dict) -> None:
        title = page["properties"]["Question"]["title"][0]["plain_text"]
        views = await analyse(title)
        await self.notion.comments.create(
            parent={"page_id": page["id"]},
            rich_text=[{"text": {"content": "\n\n".join(views.values())}}],
        )


async def main() -> None:
    set_up_logs(settings)
    start_http_server(settings.port)
    poller = Poller(settings)
    while True:
        await poller.poll()
        await asyncio.sleep(settings.polling_interval_seconds)


if __name__ == "__main__":
    asyncio.run(main())
