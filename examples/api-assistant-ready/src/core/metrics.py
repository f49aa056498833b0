"""What Prometheus is told, on a port of its own that is not published."""

from prometheus_client import Counter, Histogram, start_http_server

REQUESTS = Counter("assistant_requests_total", "Questions asked", ["outcome"])
DURATION = Histogram(
    "assistant_request_duration_seconds",
    "Time until a question is answered",
    buckets=(0.5, 1, 2, 5, 10, 20, 30, 60),
)


def serve_metrics(port: int) -> None:
    if port:
        start_http_server(port)
