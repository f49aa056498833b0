import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from asgi_correlation_id import CorrelationIdMiddleware
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from prometheus_fastapi_instrumentator import Instrumentator

from app.background.worker_pool import WorkerPool
from app.logging_config import configure_logging
from app.routers import forms, health, webhooks, workflows
from app.settings import get_settings

settings = get_settings()
configure_logging(settings.log_level)
log = logging.getLogger("ctrlchecks")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.pool = WorkerPool(settings)
    await app.state.pool.start()
    log.info("worker pool started", extra={"worker_id": settings.worker_id})
    yield
    await app.state.pool.stop()
    log.info("worker pool stopped", extra={"worker_id": settings.worker_id})


app = FastAPI(title="CtrlChecks", version="1.4.0", lifespan=lifespan)
app.add_middleware(CorrelationIdMiddleware)
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.origins,
    allow_methods=["GET", "POST"],
    allow_headers=["Authorization", "Content-Type"],
)
app.include_router(health.router)
app.include_router(workflows.router)
app.include_router(webhooks.router)
app.include_router(forms.router)
Instrumentator().instrument(app).expose(app, include_in_schema=False)


@app.exception_handler(RequestValidationError)
async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"error": "invalid request", "details": [entry["msg"] for entry in error.errors()]}, status_code=400)


@app.exception_handler(Exception)
async def failed(request: Request, error: Exception) -> JSONResponse:
    log.exception("request failed", extra={"path": request.url.path}, exc_info=error)
    return JSONResponse({"error": "something went wrong on our side"}, status_code=500)
