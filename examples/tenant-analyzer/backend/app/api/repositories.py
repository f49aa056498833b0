from uuid import UUID

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.database import get_session
from app.core.dependencies import current_user
from app.models import Repository, User
from app.schemas.analysis import NewRepository, RepositoryView

router = APIRouter(prefix="/api/repositories", tags=["repositories"])


@router.get("")
def list_repositories(session: Session = Depends(get_session), _: User = Depends(current_user)) -> list[RepositoryView]:
    return [RepositoryView.model_validate(each) for each in session.scalars(select(Repository).order_by(Repository.created_at))]


@router.post("", status_code=201)
def add_repository(new: NewRepository, session: Session = Depends(get_session), _: User = Depends(current_user)) -> RepositoryView:
    repository = Repository(url=str(new.url), default_branch=new.default_branch)
    session.add(repository)
    session.commit()
    return RepositoryView.model_validate(repository)


@router.delete("/{repository_id}", status_code=204)
def remove_repository(repository_id: UUID, session: Session = Depends(get_session), _: User = Depends(current_user)) -> None:
    repository = session.get(Repository, repository_id)
    if repository is None:
        raise HTTPException(404, "Repository not found")
    session.delete(repository)
    session.commit()
