from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Tenant


class TenantRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def all(self) -> list[Tenant]:
        return list(self.session.scalars(select(Tenant).order_by(Tenant.slug)))
