from uuid import UUID

from fastapi import APIRouter, BackgroundTasks, Depends
from sqlalchemy.orm import Session

from app.core.database import SessionLocal, get_session
from app.core.dependencies import current_user
from app.models import User
from app.repositories.analysis_repository import AnalysisRepository
from app.schemas.analysis import AnalysisView
from app.services.analysis_service import analyse
from app.services.report_cache import cached_report, keep_report
from app.use_cases.start_analysis import StartAnalysis

router = APIRouter(prefix="/api/analyses", tags=["analyses"])


def run_analysis(analysis_id: UUID, commit_sha: str, url: str, branch: str) -> None:
    report = cached_report(url, commit_sha)
    if report is None:
        report = analyse(url, branch)
        keep_report(url, commit_sha, report)
    with SessionLocal() as session:
        AnalysisRepository(session).finish(analysis_id, report)


@router.post("/{repository_id}", status_code=202)
def start(repository_id: UUID, commit_sha: str, tasks: BackgroundTasks, session: Session = Depends(get_session), _: User = Depends(current_user)) -> AnalysisView:
    analysis, repository = StartAnalysis(session).run(repository_id, commit_sha)
    tasks.add_task(run_analysis, analysis.id, commit_sha, repository.url, repository.default_branch)
    return AnalysisView.model_validate(analysis)


@router.get("/{analysis_id}")
def show(analysis_id: UUID, session: Session = Depends(get_session), _: User = Depends(current_user)) -> AnalysisView:
    return AnalysisView.model_validate(AnalysisRepository(session).get(analysis_id))
