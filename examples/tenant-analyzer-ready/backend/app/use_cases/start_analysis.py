from uuid import UUID

from sqlalchemy.orm import Session

from app.models import Analysis, Repository
from app.repositories.analysis_repository import AnalysisRepository
from app.repositories.repository_repository import RepositoryRepository


class StartAnalysis:
    def __init__(self, session: Session) -> None:
        self.repositories = RepositoryRepository(session)
        self.analyses = AnalysisRepository(session)

    def run(self, repository_id: UUID, commit_sha: str) -> tuple[Analysis, Repository]:
        repository = self.repositories.get(repository_id)
        return self.analyses.add(Analysis(repository_id=repository.id, commit_sha=commit_sha)), repository
