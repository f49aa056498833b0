from uuid import UUID

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.core.database import get_session
from app.core.dependencies import current_user
from app.models import User
from app.schemas.analysis import NewRepository, RepositoryView
from app.use_cases.manage_repositories import ManageRepositories

router = APIRouter(prefix="/api/repositories", tags=["repositories"])


@router.get("")
def list_repositories(session: Session = Depends(get_session), _: User = Depends(current_user)) -> list[RepositoryView]:
    return [RepositoryView.model_validate(each) for each in ManageRepositories(session).all()]


@router.post("", status_code=201)
def add_repository(new: NewRepository, session: Session = Depends(get_session), _: User = Depends(current_user)) -> RepositoryView:
    return RepositoryView.model_validate(ManageRepositories(session).add(new))


@router.delete("/{repository_id}", status_code=204)
def remove_repository(repository_id: UUID, session: Session = Depends(get_session), _: User = Depends(current_user)) -> None:
    ManageRepositories(session).remove(repository_id)
