from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, Response, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from redis.asyncio import Redis

from intent_engine import telemetry
from intent_engine.api.middleware import Metrics, SecurityHeaders
from intent_engine.config import Settings

settings = Settings()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    telemetry.set_up(settings)
    telemetry.warn_about(settings)
    app.state.redis = Redis.from_url(settings.redis_url)
    yield
    await app.state.redis.aclose()


app = FastAPI(title="Intent engine", lifespan=lifespan)
app.add_middleware(SecurityHeaders)
app.add_middleware(Metrics)
app.add_middleware(CORSMiddleware, allow_origins=settings.cors_origins)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/ready")
async def ready() -> dict[str, str]:
    connection = await asyncpg.connect(settings.database_url, timeout=3)
    await connection.close()
    await app.state.redis.ping()
    return {"status": "ready"}


@app.get("/metrics")
async def metrics() -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


if settings.ws_enabled:

    @app.websocket("/v1/stream")
    async def stream(socket: WebSocket) -> None:
        await socket.accept()
        async for sentence in socket.iter_text():
            await socket.send_json({"sentence": sentence})
