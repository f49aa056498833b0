import json
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "data"


@lru_cache
def loaded(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


@lru_cache
def node_reference() -> str:
    return (DATA / "node_reference_full.md").read_text(encoding="utf-8")


def node_types() -> list[str]:
    return [node["type"] for node in loaded("node_reference.json")["nodes"]]


def prompt(name: str) -> str:
    return loaded("prompt_templates.json")[name]


def persona(name: str) -> dict[str, Any]:
    return next(one for one in loaded("agent_personas.json") if one["id"] == name)


def workflow_templates() -> list[dict[str, Any]]:
    return loaded("workflow_templates.json")


def webhook_config() -> dict[str, Any]:
    return loaded("webhook_configs.json")


def form_template(name: str) -> dict[str, Any] | None:
    return next((one for one in loaded("form_templates.json") if one["id"] == name), None)
