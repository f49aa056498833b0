from dataclasses import dataclass

import jwt
from fastapi import Depends, Header, HTTPException

from app.logging_config import user_id
from app.services.database import Database, get_database
from app.settings import Settings, get_settings


@dataclass(frozen=True)
class User:
    id: str
    email: str
    roles: frozenset[str]


def verified(token: str, settings: Settings) -> dict[str, str]:
    """RS256 where a public key is set, HS256 with the project's secret otherwise."""
    if settings.supabase_jwt_public_key:
        return jwt.decode(token, settings.supabase_jwt_public_key, algorithms=["RS256"], audience="authenticated")
    return jwt.decode(token, settings.supabase_jwt_secret, algorithms=["HS256"], audience="authenticated")


async def current_user(
    authorization: str = Header(default=""),
    settings: Settings = Depends(get_settings),
    database: Database = Depends(get_database),
) -> User:
    try:
        claims = verified(authorization.removeprefix("Bearer "), settings)
    except jwt.InvalidTokenError:
        raise HTTPException(401, "sign in first") from None
    profile = await database.one("profiles", id=claims["sub"])
    if profile is None:
        raise HTTPException(403, "there is no profile for this account")
    roles = await database.many("user_roles", user_id=claims["sub"])
    user_id.set(claims["sub"])
    return User(claims["sub"], profile["email"], frozenset(row["role"] for row in roles))


async def admin(user: User = Depends(current_user)) -> User:
    if "admin" not in user.roles:
        raise HTTPException(403, "for administrators only")
    return user
