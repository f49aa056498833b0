"""Structured logs, one JSON object a line."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

import structlog

LOG_FILE = Path("logs/app.log")
MAX_BYTES = 10 * 1024 * 1024
BACKUPS = 5


def configure_logging(level: str) -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stdout)]
    if LOG_FILE.parent.is_dir():
        handlers.append(RotatingFileHandler(LOG_FILE, maxBytes=MAX_BYTES, backupCount=BACKUPS))
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
