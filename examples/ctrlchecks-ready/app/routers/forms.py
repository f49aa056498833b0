from typing import Any
from uuid import uuid4

from fastapi import APIRouter, Depends, HTTPException, Request

from app.services.data_files import form_template
from app.services.database import Database, get_database
from app.settings import Settings, get_settings

router = APIRouter(prefix="/form-trigger", tags=["forms"])


@router.get("/{workflow_id}/{node_id}")
async def show(
    workflow_id: str,
    node_id: str,
    database: Database = Depends(get_database),
    settings: Settings = Depends(get_settings),
) -> dict[str, Any]:
    workflow = await database.one("workflows", id=workflow_id)
    if workflow is None:
        raise HTTPException(404, "there is no such workflow")
    submit = f"{settings.public_base_url}/form-trigger/{workflow_id}/{node_id}/submit"
    return {"form": form_template(node_id), "submit": submit}


@router.post("/{workflow_id}/{node_id}/submit", status_code=202)
async def submit(workflow_id: str, node_id: str, values: dict[str, Any], request: Request) -> dict[str, str]:
    job_id = str(uuid4())
    await request.app.state.pool.enqueue(job_id, "form", None, {"workflow_id": workflow_id, "node_id": node_id, "inputs": values})
    return {"job_id": job_id, "status": "queued"}
