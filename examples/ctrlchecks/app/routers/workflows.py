from typing import Any
from uuid import uuid4

from fastapi import APIRouter, Depends, HTTPException, Request
from pydantic import BaseModel, Field

from app.services.auth import User, current_user
from app.services.database import Database, get_database

router = APIRouter(tags=["workflows"])


class Goal(BaseModel):
    goal: str = Field(min_length=1, max_length=4000)


class Run(BaseModel):
    workflow_id: str
    inputs: dict[str, Any] = {}


class Message(BaseModel):
    text: str = Field(min_length=1, max_length=8000)
    persona: str = "support"


async def enqueued(request: Request, kind: str, user: User, body: dict[str, Any]) -> dict[str, str]:
    job_id = str(uuid4())
    await request.app.state.pool.enqueue(job_id, kind, user.id, body)
    return {"job_id": job_id, "status": "queued"}


@router.post("/generate-workflow", status_code=202)
async def generate(request: Request, goal: Goal, user: User = Depends(current_user)) -> dict[str, str]:
    return await enqueued(request, "generate", user, goal.model_dump())


@router.get("/workflow-status/{job_id}")
async def status(job_id: str, user: User = Depends(current_user), database: Database = Depends(get_database)) -> dict[str, Any]:
    job = await database.one("workflow_generation_jobs", id=job_id, user_id=user.id)
    if job is None:
        raise HTTPException(404, "there is no such job")
    return job


@router.post("/execute-workflow", status_code=202)
async def execute(
    request: Request,
    run: Run,
    user: User = Depends(current_user),
    database: Database = Depends(get_database),
) -> dict[str, str]:
    if await database.one("workflows", id=run.workflow_id, user_id=user.id) is None:
        raise HTTPException(404, "there is no such workflow")
    return await enqueued(request, "execute", user, run.model_dump())


@router.post("/chat-api", status_code=202)
async def chat(request: Request, message: Message, user: User = Depends(current_user)) -> dict[str, str]:
    return await enqueued(request, "chat", user, message.model_dump())


@router.post("/execute-multimodal-agent", status_code=202)
async def agent(request: Request, message: Message, user: User = Depends(current_user)) -> dict[str, str]:
    return await enqueued(request, "agent", user, message.model_dump())
