from fastapi.testclient import TestClient

from app.main import app


def test_without_a_token() -> None:
    answer = TestClient(app).post("/generate-workflow", json={"goal": "sort my mail"})
    assert answer.status_code == 401


def test_with_a_broken_token() -> None:
    answer = TestClient(app).post("/chat-api", json={"text": "hello"}, headers={"Authorization": "Bearer nonsense"})
    assert answer.status_code == 401
