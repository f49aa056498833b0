from fastapi import APIRouter, Depends

from app.core.config import get_settings
from app.core.dependencies import current_user
from app.models import User
from app.use_cases.show_settings import ShowSettings

router = APIRouter(prefix="/api/settings", tags=["settings"])


@router.get("")
def show(_: User = Depends(current_user)) -> dict:
    return ShowSettings(get_settings()).run()
