import logging
from functools import lru_cache

import httpx

from app.settings import get_settings

log = logging.getLogger("ctrlchecks.ollama")


class Ollama:
    """The model server beside us on the host."""

    def __init__(self, base_url: str, timeout: int) -> None:
        self._client = httpx.AsyncClient(base_url=base_url, timeout=timeout)

    async def models(self) -> list[str] | None:
        try:
            answer = await self._client.get("/api/tags", timeout=2)
            answer.raise_for_status()
        except httpx.HTTPError as error:
            log.warning("ollama does not answer", extra={"reason": str(error)})
            return None
        return [model["name"] for model in answer.json()["models"]]

    async def answer(self, model: str, prompt: str) -> str:
        answer = await self._client.post("/api/generate", json={"model": model, "prompt": prompt, "stream": False})
        answer.raise_for_status()
        return answer.json()["response"]


@lru_cache
def get_ollama() -> Ollama:
    settings = get_settings()
    return Ollama(settings.ollama_base_url, settings.ollama_timeout_seconds)
