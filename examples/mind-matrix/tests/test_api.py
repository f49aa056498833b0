from fastapi.testclient import TestClient

from main import app


def test_health() -> None:
    assert TestClient(app).get("/health").json() == {"status": "ok"}


def test_the_poller_runs_with_the_app() -> None:
    with TestClient(app) as client:
        assert client.get("/").json()["poller_running"] is True
