from fastapi.testclient import TestClient

from main import app


def test_health() -> None:
    assert TestClient(app).get("/health").json() == {"status": "ok"}


def test_every_answer_carries_the_headers() -> None:
    assert TestClient(app).get("/health").headers["X-Content-Type-Options"] == "nosniff"
