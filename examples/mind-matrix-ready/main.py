"""What is served: the API with headers, limits and metrics."""

import sentry_sdk
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from prometheus_fastapi_instrumentator import Instrumentator
from slowapi import _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.middleware import SlowAPIMiddleware

from app.advisers import analyse
from app.monitoring import set_up_logs
from app.security import SecurityHeaders, limiter, require_key
from config.settings import settings

set_up_logs(settings)
if settings.sentry_dsn:
    sentry_sdk.init(settings.sentry_dsn, traces_sample_rate=settings.sentry_traces_sample_rate)


app = FastAPI(title="Executive Mind Matrix")
app.add_middleware(CORSMiddleware, allow_origins=settings.origins)
app.add_middleware(SecurityHeaders)

if settings.rate_limit_enabled:
    app.state.limiter = limiter
    app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)
    app.add_middleware(SlowAPIMiddleware)

if settings.enable_metrics:
    Instrumentator().instrument(app).expose(app, endpoint="/metrics")


@app.get("/")
async def root() -> dict[str, object]:
    return {"environment": settings.environment}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/analyse", dependencies=[Depends(require_key)])
async def analyse_question(question: str) -> dict[str, str]:
    return await analyse(question)
