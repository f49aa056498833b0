from sqlalchemy.orm import Session

from app.models import Tenant
from app.repositories.tenant_repository import TenantRepository


class ListTenants:
    def __init__(self, session: Session) -> None:
        self.tenants = TenantRepository(session)

    def run(self) -> list[Tenant]:
        return self.tenants.all()
