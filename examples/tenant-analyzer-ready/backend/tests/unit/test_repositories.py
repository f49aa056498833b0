import uuid

import pytest

from app.core.exceptions import AnalysisNotFound, RepositoryNotFound
from app.repositories.analysis_repository import AnalysisRepository
from app.repositories.repository_repository import RepositoryRepository


class EmptySession:
    def get(self, table: type, key: uuid.UUID) -> None:
        return None


def test_an_unknown_repository_is_told_of() -> None:
    with pytest.raises(RepositoryNotFound):
        RepositoryRepository(EmptySession()).get(uuid.uuid4())


def test_an_unknown_analysis_is_told_of() -> None:
    with pytest.raises(AnalysisNotFound):
        AnalysisRepository(EmptySession()).get(uuid.uuid4())
