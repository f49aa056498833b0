from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.database import get_session
from app.core.dependencies import current_user
from app.models import Tenant, User

router = APIRouter(prefix="/api/tenants", tags=["tenants"])


@router.get("")
def list_tenants(session: Session = Depends(get_session), _: User = Depends(current_user)) -> list[dict]:
    return [{"slug": tenant.slug, "name": tenant.name} for tenant in session.scalars(select(Tenant))]
