"""Structured logs, one JSON object a line."""

import logging
import sys
from pathlib import Path

import structlog

LOG_FILE = Path("logs/app.log")


def configure_logging(level: str) -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stdout)]
    if LOG_FILE.parent.is_dir():
        handlers.append(logging.FileHandler(LOG_FILE))
    logging.basicConfig(level=level.upper(), format="%(message)s", handlers=handlers)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
