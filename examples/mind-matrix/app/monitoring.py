import sys

from loguru import logger
from prometheus_client import Counter, Gauge

from config.settings import Settings

polls = Counter("notion_polls_total", "Polls of Notion", ["outcome"])
requests = Counter("anthropic_requests_total", "Requests to Anthropic", ["outcome"])
tokens = Counter("anthropic_tokens_total", "Tokens paid for", ["direction"])
poller_up = Gauge("poller_up", "1 while the last poll succeeded")


def set_up_logs(settings: Settings) -> None:
    logger.remove()
    logger.add(sys.stdout, level=settings.log_level, serialize=settings.json_logs)
