from fastapi.testclient import TestClient

from config.settings import settings
from main import app


def test_without_the_key_nothing_is_analysed(monkeypatch) -> None:
    monkeypatch.setattr(settings, "api_key", "test-key")
    assert TestClient(app).post("/analyse", params={"question": "why?"}).status_code == 401
