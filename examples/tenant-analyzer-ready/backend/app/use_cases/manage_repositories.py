from uuid import UUID

from sqlalchemy.orm import Session

from app.models import Repository
from app.repositories.repository_repository import RepositoryRepository
from app.schemas.analysis import NewRepository


class ManageRepositories:
    def __init__(self, session: Session) -> None:
        self.repositories = RepositoryRepository(session)

    def all(self) -> list[Repository]:
        return self.repositories.all()

    def add(self, new: NewRepository) -> Repository:
        return self.repositories.add(Repository(url=str(new.url), default_branch=new.default_branch))

    def remove(self, repository_id: UUID) -> None:
        self.repositories.remove(self.repositories.get(repository_id))
