import uuid


def registration(tenant_id: uuid.UUID) -> dict:
    name = f"user-{uuid.uuid4().hex[:8]}"
    return {"tenant_id": str(tenant_id), "username": name, "email": f"{name}@example.com", "password": "a fairly long word"}


def test_who_registers_can_log_in(client, tenant_id) -> None:
    body = registration(tenant_id)
    assert client.post("/api/v2/auth/register", json=body).status_code == 201
    answer = client.post("/api/v2/auth/login", json={"username": body["username"], "password": body["password"]})
    assert answer.status_code == 200


def test_a_wrong_word_is_refused(client, tenant_id) -> None:
    body = registration(tenant_id)
    client.post("/api/v2/auth/register", json=body)
    answer = client.post("/api/v2/auth/login", json={"username": body["username"], "password": "not that one"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "ERR_AUTH_001")


def test_without_a_token_nothing_is_listed(client) -> None:
    assert client.get("/api/repositories").status_code == 401
