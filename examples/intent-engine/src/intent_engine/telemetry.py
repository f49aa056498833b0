"""Logs as JSON, traces to the collector."""

import json
import logging

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

from intent_engine.config import Settings


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({"level": record.levelname, "logger": record.name, "message": record.getMessage()})


def set_up(settings: Settings) -> None:
    handler = logging.StreamHandler()
    if settings.log_json:
        handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    if settings.enable_tracing:
        provider = TracerProvider()
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=settings.otlp_endpoint)))
        trace.set_tracer_provider(provider)


def warn_about(settings: Settings) -> None:
    if settings.service_environment != "production":
        return
    log = logging.getLogger(__name__)
    if settings.tenant_dev_mode:
        log.warning("tenant development mode is on in production")
    if settings.tenant_store_backend == "memory" and not settings.api_key:
        log.warning("no API key is set for the only tenant")
    if "*" in settings.cors_origins:
        log.warning("every origin may call the API")
