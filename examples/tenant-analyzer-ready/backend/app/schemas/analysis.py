from uuid import UUID

from pydantic import BaseModel, ConfigDict, HttpUrl


class NewRepository(BaseModel):
    url: HttpUrl
    default_branch: str = "main"


class RepositoryView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    url: str
    default_branch: str


class AnalysisView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    commit_sha: str
    status: str
    report: dict | None
