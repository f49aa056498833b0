import hashlib
import hmac
import json
from uuid import uuid4

from fastapi import APIRouter, Depends, HTTPException, Request

from app.services.data_files import webhook_config
from app.settings import Settings, get_settings

router = APIRouter(tags=["webhooks"])


@router.post("/webhook-trigger/{workflow_id}", status_code=202)
async def trigger(workflow_id: str, request: Request, settings: Settings = Depends(get_settings)) -> dict[str, str]:
    body = await request.body()
    wanted = hmac.new(settings.webhook_secret.encode(), body, hashlib.sha256).hexdigest()
    given = request.headers.get(webhook_config()["signature_header"], "")
    if not hmac.compare_digest(wanted, given):
        raise HTTPException(401, "the signature does not match")
    job_id = str(uuid4())
    await request.app.state.pool.enqueue(job_id, "webhook", None, {"workflow_id": workflow_id, "inputs": json.loads(body)})
    return {"job_id": job_id, "status": "queued"}
