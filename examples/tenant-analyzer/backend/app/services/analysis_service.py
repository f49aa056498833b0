import json
import shutil
import subprocess
from pathlib import Path

from app.services.git_service import clone
from app.services.llm_service import model


def scan(folder: Path) -> list[dict]:
    result = subprocess.run(["bandit", "-r", str(folder), "-f", "json", "-q"], capture_output=True, text=True, check=False)
    return json.loads(result.stdout)["results"]


def analyse(url: str, branch: str) -> dict:
    folder = clone(url, branch)
    try:
        findings = scan(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    summary = model().invoke(f"Summarise these findings for a lead developer: {json.dumps(findings)[:20000]}")
    return {"findings": findings, "summary": summary.content}
