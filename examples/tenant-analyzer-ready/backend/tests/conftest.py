import os
import secrets
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import text

os.environ.setdefault("SECRET_KEY", secrets.token_hex())
os.environ.setdefault("JWT_SECRET_KEY", secrets.token_hex())


@pytest.fixture
def client() -> Iterator:
    from fastapi.testclient import TestClient

    from app.main import app

    with TestClient(app) as client:
        yield client


@pytest.fixture
def tenant_id() -> uuid.UUID:
    from app.core.database import engine

    tenant = uuid.uuid4()
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO tenants (id, slug, name) VALUES (:id, :slug, 'A tenant for tests')"),
            {"id": tenant, "slug": f"t{tenant.hex[:8]}"},
        )
    return tenant
