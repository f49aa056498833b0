import structlog

from app.core.config import get_settings


def configure_logging() -> None:
    """Readable lines while debugging, JSON everywhere else."""
    last = structlog.dev.ConsoleRenderer() if get_settings().debug else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            last,
        ]
    )
