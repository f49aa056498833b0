from fastapi.testclient import TestClient

from intent_engine.api.server import app


def test_health() -> None:
    assert TestClient(app).get("/health").json() == {"status": "ok"}
