import json
from typing import Any

from app.services.data_files import node_reference, persona, prompt
from app.services.models import ask


async def generate(body: dict[str, Any]) -> Any:
    answer = await ask(prompt("generate_workflow").format(nodes=node_reference(), goal=body["goal"]))
    return json.loads(answer)


async def chat(body: dict[str, Any]) -> Any:
    name = persona(body["persona"])["name"]
    return await ask(prompt("chat").format(persona=name, history=body["text"]))


async def execute(body: dict[str, Any]) -> Any:
    return {"workflow_id": body["workflow_id"], "inputs": body["inputs"]}


KINDS = {"generate": generate, "chat": chat, "agent": chat, "execute": execute, "webhook": execute, "form": execute}


async def run(kind: str, body: dict[str, Any]) -> Any:
    return await KINDS[kind](body)
