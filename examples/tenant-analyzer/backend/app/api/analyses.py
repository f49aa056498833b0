from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Depends, HTTPException
from sqlalchemy.orm import Session

from app.core.database import SessionLocal, get_session
from app.core.dependencies import current_user
from app.models import Analysis, Repository, User
from app.schemas.analysis import AnalysisView
from app.services.analysis_service import analyse

router = APIRouter(prefix="/api/analyses", tags=["analyses"])


def run_analysis(analysis_id: UUID, url: str, branch: str) -> None:
    report = analyse(url, branch)
    with SessionLocal() as session:
        analysis = session.get_one(Analysis, analysis_id)
        analysis.report = report
        analysis.status = "done"
        session.commit()


@router.post("/{repository_id}", status_code=202)
def start(repository_id: UUID, commit_sha: str, tasks: BackgroundTasks, session: Session = Depends(get_session), _: User = Depends(current_user)) -> AnalysisView:
    repository = session.get(Repository, repository_id)
    if repository is None:
        raise HTTPException(404, "Repository not found")
    analysis = Analysis(repository_id=repository_id, commit_sha=commit_sha)
    session.add(analysis)
    session.commit()
    tasks.add_task(run_analysis, analysis.id, repository.url, repository.default_branch)
    return AnalysisView.model_validate(analysis)


@router.get("/{analysis_id}")
def show(analysis_id: UUID, session: Session = Depends(get_session), _: User = Depends(current_user)) -> AnalysisView:
    analysis = session.get(Analysis, analysis_id)
    if analysis is None:
        raise HTTPException(404, "Analysis not found")
    return AnalysisView.model_validate(analysis)
