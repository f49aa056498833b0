import uuid

import pytest

from app.core.exceptions import InactiveUser, InvalidCredentials
from app.core.security import hash_password
from app.models import Tenant, User
from app.schemas.auth import Login
from app.use_cases.log_in import LogIn


class Users:
    def __init__(self, user: User | None) -> None:
        self.user = user

    def by_username(self, username: str) -> User | None:
        return self.user

    def tenant_of(self, user: User) -> Tenant:
        return Tenant(id=uuid.uuid4(), slug="one", name="One")


def log_in_of(user: User | None) -> LogIn:
    use_case = LogIn(session=None)
    use_case.users = Users(user)
    return use_case


def user(active: bool = True) -> User:
    return User(username="ada", password_hash=hash_password("a long word"), is_active=active)


def test_a_token_for_the_right_word() -> None:
    assert log_in_of(user()).run(Login(username="ada", password="a long word")).count(".") == 2


def test_no_token_for_a_wrong_word() -> None:
    with pytest.raises(InvalidCredentials):
        log_in_of(user()).run(Login(username="ada", password="another word"))


def test_no_token_for_a_user_who_is_switched_off() -> None:
    with pytest.raises(InactiveUser):
        log_in_of(user(active=False)).run(Login(username="ada", password="a long word"))
