"""Tables that each tenant has in a schema of its own."""
from sqlalchemy import text

VERSION = "002"
SCOPE = "tenant"


def upgrade(connection) -> None:
    connection.execute(text("""
        CREATE TABLE IF NOT EXISTS repositories (
            id UUID PRIMARY KEY,
            url VARCHAR(500) NOT NULL,
            default_branch VARCHAR(200) NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT now()
        )
    """))
    connection.execute(text("""
        CREATE TABLE IF NOT EXISTS analyses (
            id UUID PRIMARY KEY,
            repository_id UUID NOT NULL REFERENCES repositories (id) ON DELETE CASCADE,
            commit_sha CHAR(40) NOT NULL,
            status VARCHAR(20) NOT NULL,
            report JSONB,
            finished_at TIMESTAMPTZ
        )
    """))
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_analyses_repository_id ON analyses (repository_id)"))
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_analyses_commit_sha ON analyses (commit_sha)"))


def downgrade(connection) -> None:
    connection.execute(text("DROP TABLE IF EXISTS analyses"))
    connection.execute(text("DROP TABLE IF EXISTS repositories"))
