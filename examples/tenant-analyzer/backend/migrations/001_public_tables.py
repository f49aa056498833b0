"""Tables that all tenants share."""
from sqlalchemy import text

VERSION = "001"
SCOPE = "public"


def upgrade(connection) -> None:
    connection.execute(text("""
        CREATE TABLE IF NOT EXISTS tenants (
            id UUID PRIMARY KEY,
            slug VARCHAR(63) NOT NULL UNIQUE,
            name VARCHAR(200) NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT now()
        )
    """))
    connection.execute(text("""
        CREATE TABLE IF NOT EXISTS users (
            id UUID PRIMARY KEY,
            tenant_id UUID NOT NULL REFERENCES tenants (id),
            username VARCHAR(80) NOT NULL UNIQUE,
            email VARCHAR(254) NOT NULL UNIQUE,
            password_hash VARCHAR(200) NOT NULL,
            is_active BOOLEAN NOT NULL DEFAULT TRUE
        )
    """))
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_users_tenant_id ON users (tenant_id)"))


def downgrade(connection) -> None:
    connection.execute(text("DROP TABLE IF EXISTS users"))
    connection.execute(text("DROP TABLE IF EXISTS tenants"))
