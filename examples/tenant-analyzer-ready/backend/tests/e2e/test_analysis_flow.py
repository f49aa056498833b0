import uuid

from app.api import analyses


def test_from_registration_to_report(client, tenant_id, monkeypatch) -> None:
    monkeypatch.setattr(analyses, "analyse", lambda url, branch: {"findings": [], "summary": "Nothing to see"})
    name = f"user-{uuid.uuid4().hex[:8]}"
    words = {"username": name, "password": "a fairly long word"}
    client.post("/api/v2/auth/register", json={**words, "tenant_id": str(tenant_id), "email": f"{name}@example.com"})
    token = client.post("/api/v2/auth/login", json=words).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}

    repository = client.post("/api/repositories", json={"url": "https://git.example.test/one"}, headers=headers).json()
    analysis = client.post(f"/api/analyses/{repository['id']}?commit_sha={'0' * 40}", headers=headers).json()

    assert client.get(f"/api/analyses/{analysis['id']}", headers=headers).json()["status"] == "done"
