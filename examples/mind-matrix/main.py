"""What is served: the API, and the poller inside of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import sentry_sdk
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.advisers import analyse
from app.notion_poller import Poller
from app.security import require_key
from config.settings import settings

scheduler = AsyncIOScheduler()
poller = Poller(settings)

if settings.sentry_dsn:
    sentry_sdk.init(settings.sentry_dsn, traces_sample_rate=settings.sentry_traces_sample_rate)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    scheduler.add_job(poller.poll, "interval", seconds=settings.polling_interval_seconds)
    scheduler.start()
    yield
    scheduler.shutdown()


app = FastAPI(title="Executive Mind Matrix", lifespan=lifespan)
app.add_middleware(CORSMiddleware, allow_origins=settings.origins)


@app.get("/")
async def root() -> dict[str, object]:
    return {"environment": settings.environment, "poller_running": scheduler.running}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/analyse", dependencies=[Depends(require_key)])
async def analyse_question(question: str) -> dict[str, str]:
    return await analyse(question)
