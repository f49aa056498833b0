from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Tenant, User


class UserRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def by_username(self, username: str) -> User | None:
        return self.session.scalar(select(User).where(User.username == username))

    def exists(self, username: str, email: str) -> bool:
        return self.session.scalar(select(User.id).where((User.username == username) | (User.email == email))) is not None

    def add(self, user: User) -> User:
        self.session.add(user)
        self.session.commit()
        return user

    def tenant_of(self, user: User) -> Tenant:
        return self.session.get_one(Tenant, user.tenant_id)
