from fastapi import FastAPI

from intent_engine.api.middleware import SecurityHeaders

app = FastAPI(title="Intent engine")
app.add_middleware(SecurityHeaders)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/ready")
async def ready() -> dict[str, str]:
    return {"status": "ready"}
