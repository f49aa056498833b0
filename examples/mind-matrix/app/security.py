import secrets

from fastapi import HTTPException, Request
from slowapi import Limiter
from slowapi.util import get_remote_address
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.responses import Response

from config.settings import settings

limiter = Limiter(get_remote_address, default_limits=[f"{settings.rate_limit_per_minute}/minute"])


class SecurityHeaders(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        response = await call_next(request)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
        response.headers["Content-Security-Policy"] = "default-src 'none'"
        return response


async def require_key(request: Request) -> None:
    given = request.headers.get(settings.api_key_header, "")
    if settings.api_key and not secrets.compare_digest(given, settings.api_key):
        raise HTTPException(status_code=401, detail="wrong or missing key")
