from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.exceptions import RepositoryNotFound
from app.models import Repository


class RepositoryRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def all(self) -> list[Repository]:
        return list(self.session.scalars(select(Repository).order_by(Repository.created_at)))

    def get(self, repository_id: UUID) -> Repository:
        repository = self.session.get(Repository, repository_id)
        if repository is None:
            raise RepositoryNotFound()
        return repository

    def add(self, repository: Repository) -> Repository:
        self.session.add(repository)
        self.session.commit()
        return repository

    def remove(self, repository: Repository) -> None:
        self.session.delete(repository)
        self.session.commit()
