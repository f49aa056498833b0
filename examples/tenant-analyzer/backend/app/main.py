from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.api import analyses, auth_v2, repositories, settings, tenants
from app.core.config import get_settings
from app.core.database import database_answers
from app.core.error_handlers import add_error_handlers
from app.core.logging import configure_logging

configure_logging()

app = FastAPI(title=get_settings().app_name, version=get_settings().app_version)

app.add_middleware(
    CORSMiddleware,
    allow_origins=["http://localhost:3000", "http://localhost:5173"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)

add_error_handlers(app)
for module in (auth_v2, repositories, analyses, tenants, settings):
    app.include_router(module.router)


@app.get("/health")
def health() -> dict:
    return {"status": "ok", "database": database_answers()}
