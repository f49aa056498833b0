from uuid import UUID

from pydantic import BaseModel, EmailStr, Field


class Registration(BaseModel):
    tenant_id: UUID
    username: str = Field(min_length=3, max_length=80)
    email: EmailStr
    password: str = Field(min_length=12, max_length=200)


class Login(BaseModel):
    username: str
    password: str


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"
