from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.core.database import get_session
from app.schemas.auth import Login, Registration, Token
from app.use_cases.log_in import LogIn
from app.use_cases.register_user import RegisterUser

router = APIRouter(prefix="/api/v2/auth", tags=["auth"])


@router.post("/register", status_code=201)
def register(registration: Registration, session: Session = Depends(get_session)) -> dict:
    user = RegisterUser(session).run(registration)
    return {"id": str(user.id), "username": user.username}


@router.post("/login")
def login(credentials: Login, session: Session = Depends(get_session)) -> Token:
    return Token(access_token=LogIn(session).run(credentials))
