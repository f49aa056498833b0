"""The API with headers, limits and metrics; served by Dockerfile.production, which Railway does not build."""

from prometheus_fastapi_instrumentator import Instrumentator
from slowapi import _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.middleware import SlowAPIMiddleware

from app.monitoring import set_up_logs
from app.security import SecurityHeaders, limiter
from config.settings import settings
from main import app

set_up_logs(settings)
app.add_middleware(SecurityHeaders)

if settings.rate_limit_enabled:
    app.state.limiter = limiter
    app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)
    app.add_middleware(SlowAPIMiddleware)

if settings.enable_metrics:
    Instrumentator().instrument(app).expose(app, endpoint="/metrics")
