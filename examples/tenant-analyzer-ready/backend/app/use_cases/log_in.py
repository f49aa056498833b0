from sqlalchemy.orm import Session

from app.core.exceptions import InactiveUser, InvalidCredentials
from app.core.security import create_access_token, password_matches
from app.repositories.user_repository import UserRepository
from app.schemas.auth import Login


class LogIn:
    def __init__(self, session: Session) -> None:
        self.users = UserRepository(session)

    def run(self, login: Login) -> str:
        user = self.users.by_username(login.username)
        if user is None or not password_matches(login.password, user.password_hash):
            raise InvalidCredentials()
        if not user.is_active:
            raise InactiveUser()
        return create_access_token(user.username, self.users.tenant_of(user).slug)
