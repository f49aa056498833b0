import asyncio
import logging
from typing import Any

from app.background.jobs import run
from app.services.database import get_database
from app.settings import Settings

log = logging.getLogger("ctrlchecks.jobs")
Job = tuple[str, str, dict[str, Any]]


class WorkerPool:
    """Runs jobs beside the requests of one process; the table keeps what they come to."""

    def __init__(self, settings: Settings, size: int = 4) -> None:
        self._settings, self._size = settings, size
        self._queue: asyncio.Queue[Job] = asyncio.Queue()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self._tasks = [asyncio.create_task(self._work()) for _ in range(self._size)]

    async def stop(self) -> None:
        await self._queue.join()
        for task in self._tasks:
            task.cancel()

    async def enqueue(self, job_id: str, kind: str, user_id: str | None, body: dict[str, Any]) -> None:
        row = {"id": job_id, "kind": kind, "user_id": user_id, "status": "queued", "worker_id": self._settings.worker_id}
        await get_database().insert("workflow_generation_jobs", row)
        await self._queue.put((job_id, kind, body))

    async def _work(self) -> None:
        while True:
            job_id, kind, body = await self._queue.get()
            try:
                await self._attempt(job_id, kind, body)
            finally:
                self._queue.task_done()

    async def _attempt(self, job_id: str, kind: str, body: dict[str, Any]) -> None:
        settings = self._settings
        for attempt in range(settings.max_retries + 1):
            try:
                result = await asyncio.wait_for(run(kind, body), settings.process_timeout_seconds)
                await get_database().update("workflow_generation_jobs", job_id, {"status": "done", "result": result})
                return
            except Exception:
                log.exception("job failed", extra={"job_id": job_id, "attempt": attempt})
                await asyncio.sleep(min(settings.retry_base_seconds * 2**attempt, settings.retry_max_seconds))
        await get_database().update("workflow_generation_jobs", job_id, {"status": "failed"})
