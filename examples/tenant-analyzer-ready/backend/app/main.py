from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.api import analyses, auth_v2, repositories, settings, tenants
from app.core.config import get_settings
from app.core.database import database_answers
from app.core.error_handlers import add_error_handlers
from app.core.logging import configure_logging
from app.core.protection import add_protection
from app.core.telemetry import add_telemetry

configure_logging()

app = FastAPI(
    title=get_settings().app_name,
    version=get_settings().app_version,
    description="Analyses repositories for the teams of a tenant. Sign in at /api/v2/auth/login and send the token as Bearer.",
)

app.add_middleware(
    CORSMiddleware,
    allow_origins=get_settings().origins,
    allow_credentials=True,
    allow_methods=["GET", "POST", "DELETE"],
    allow_headers=["Authorization", "Content-Type"],
)

add_protection(app)
add_telemetry(app, get_settings())
add_error_handlers(app)
for module in (auth_v2, repositories, analyses, tenants, settings):
    app.include_router(module.router)


@app.get("/health")
def health() -> dict:
    return {"status": "ok", "database": database_answers()}
