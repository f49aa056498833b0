from sqlalchemy.orm import Session

from app.core.exceptions import UserExists
from app.core.security import hash_password
from app.models import User
from app.repositories.user_repository import UserRepository
from app.schemas.auth import Registration


class RegisterUser:
    def __init__(self, session: Session) -> None:
        self.users = UserRepository(session)

    def run(self, registration: Registration) -> User:
        if self.users.exists(registration.username, registration.email):
            raise UserExists()
        password_hash = hash_password(registration.password)
        return self.users.add(User(tenant_id=registration.tenant_id, username=registration.username, email=registration.email, password_hash=password_hash))
