"""Runs the versioned files below migrations/: those of scope public once, those of scope tenant in each tenant's schema."""
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection, create_engine, text

from app.core.config import get_settings

FOLDER = Path(__file__).resolve().parents[2] / "migrations"


def migrations() -> list[ModuleType]:
    found = []
    for path in sorted(FOLDER.glob("[0-9][0-9][0-9]_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(module)
    return found


def schemas(connection: Connection, scope: str) -> list[str]:
    if scope == "public":
        return ["public"]
    return [f"tenant_{slug}" for slug in connection.execute(text("SELECT slug FROM tenants")).scalars()]


def applied(connection: Connection) -> set[tuple[str, str]]:
    connection.execute(text("CREATE TABLE IF NOT EXISTS public.schema_versions (schema_name TEXT, version TEXT, PRIMARY KEY (schema_name, version))"))
    return {(row.schema_name, row.version) for row in connection.execute(text("SELECT schema_name, version FROM public.schema_versions"))}


def upgrade() -> None:
    with create_engine(get_settings().database_url).begin() as connection:
        done = applied(connection)
        for migration in migrations():
            for schema in schemas(connection, migration.SCOPE):
                if (schema, migration.VERSION) in done:
                    continue
                connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
                connection.execute(text("SELECT set_config('search_path', :path, true)"), {"path": f"{schema}, public"})
                migration.upgrade(connection)
                connection.execute(text("INSERT INTO public.schema_versions VALUES (:schema, :version)"), {"schema": schema, "version": migration.VERSION})


def show() -> None:
    with create_engine(get_settings().database_url).begin() as connection:
        for schema, version in sorted(applied(connection)):
            sys.stdout.write(f"{schema} {version}\n")


if __name__ == "__main__":
    {"upgrade": upgrade, "list": show}[sys.argv[1]]()
