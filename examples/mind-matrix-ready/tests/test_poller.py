from unittest.mock import AsyncMock

import pytest

from app.notion_poller import Poller
from config.settings import settings


@pytest.mark.asyncio
async def test_an_empty_database_is_no_failure() -> None:
    poller = Poller(settings)
    poller.notion = AsyncMock()
    poller.notion.databases.query.return_value = {"results": []}
    await poller.poll()
