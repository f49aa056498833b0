from fastapi import APIRouter, Depends

from app.core.config import get_settings
from app.core.dependencies import current_user
from app.models import User

router = APIRouter(prefix="/api/settings", tags=["settings"])


@router.get("")
def show(_: User = Depends(current_user)) -> dict:
    settings = get_settings()
    return {
        "version": settings.app_version,
        "provider": settings.default_llm_provider,
        "max_repo_size_mb": settings.max_repo_size_mb,
        "multi_tenancy": settings.enable_multi_tenancy,
    }
