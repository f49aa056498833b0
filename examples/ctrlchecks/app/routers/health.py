from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse

from app.services.ollama import Ollama, get_ollama

router = APIRouter(prefix="/health", tags=["health"])


@router.get("")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/ollama")
async def ollama_health(ollama: Ollama = Depends(get_ollama)) -> JSONResponse:
    models = await ollama.models()
    if models is None:
        return JSONResponse({"status": "unreachable"}, status_code=503)
    return JSONResponse({"status": "ok", "models": models})
