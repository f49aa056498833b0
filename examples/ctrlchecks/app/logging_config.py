import contextvars
import logging
from logging.config import dictConfig

user_id: contextvars.ContextVar[str] = contextvars.ContextVar("user_id", default="-")


class UserFilter(logging.Filter):
    """Puts the signed-in user's id beside the request's."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.user_id = user_id.get()
        return True


def configure_logging(level: str) -> None:
    dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {
                "correlation_id": {"()": "asgi_correlation_id.CorrelationIdFilter", "uuid_length": 32, "default_value": "-"},
                "user_id": {"()": UserFilter},
            },
            "formatters": {
                "json": {
                    "()": "pythonjsonlogger.json.JsonFormatter",
                    "format": "%(asctime)s %(levelname)s %(name)s %(correlation_id)s %(user_id)s %(message)s",
                }
            },
            "handlers": {
                "stdout": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["correlation_id", "user_id"]}
            },
            "root": {"level": level.upper(), "handlers": ["stdout"]},
        }
    )
