from fastapi import Depends
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from app.core.config import get_settings
from app.core.database import get_session, use_tenant
from app.core.exceptions import InactiveUser, InvalidToken
from app.core.security import read_access_token
from app.models import User
from app.repositories.user_repository import UserRepository

bearer = OAuth2PasswordBearer(tokenUrl="/api/v2/auth/login")


def current_user(token: str = Depends(bearer), session: Session = Depends(get_session)) -> User:
    claims = read_access_token(token)
    user = UserRepository(session).by_username(claims["sub"])
    if user is None:
        raise InvalidToken()
    if not user.is_active:
        raise InactiveUser()
    if get_settings().enable_multi_tenancy:
        use_tenant(session, claims["tenant"])
    return user
