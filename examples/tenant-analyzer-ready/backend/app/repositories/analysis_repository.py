from uuid import UUID

from sqlalchemy.orm import Session

from app.core.exceptions import AnalysisNotFound
from app.models import Analysis


class AnalysisRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, analysis_id: UUID) -> Analysis:
        analysis = self.session.get(Analysis, analysis_id)
        if analysis is None:
            raise AnalysisNotFound()
        return analysis

    def add(self, analysis: Analysis) -> Analysis:
        self.session.add(analysis)
        self.session.commit()
        return analysis

    def finish(self, analysis_id: UUID, report: dict) -> None:
        analysis = self.get(analysis_id)
        analysis.report = report
        analysis.status = "done"
        self.session.commit()
