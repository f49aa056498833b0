import structlog
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from app.core.exceptions import AnalyzerError

log = structlog.get_logger()


def add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(AnalyzerError)
    def known_error(request: Request, error: AnalyzerError) -> JSONResponse:
        log.warning("request_refused", code=error.code, path=request.url.path)
        return JSONResponse(status_code=error.status, content={"error": {"code": error.code, "message": str(error)}})

    @app.exception_handler(Exception)
    def unknown_error(request: Request, error: Exception) -> JSONResponse:
        log.exception("request_failed", path=request.url.path)
        return JSONResponse(status_code=500, content={"error": {"code": "ERR_SYS_001", "message": "Something went wrong"}})
