"""Runs the steps of a plan, each by the agent it belongs to."""

from typing import Protocol

import structlog

from src.agents.planner import Step, plan

log = structlog.get_logger()

EXPLAIN = "Answer from these endpoints only.\n\n{context}\n\nQuestion: {question}"
WRITE_CODE = "Write Python code with httpx that does this.\n\n{context}\n\nTask: {question}"
NO_ANSWER = "Ask a question about the API first."


class Model(Protocol):
    def invoke(self, prompt: str) -> object: ...


class Store(Protocol):
    def search(self, question: str, limit: int = 5) -> list[str]: ...


class Supervisor:
    def __init__(self, store: Store, reasoning: Model, code: Model) -> None:
        self._store = store
        self._reasoning = reasoning
        self._code = code

    def answer(self, question: str) -> str:
        context: list[str] = []
        answer = NO_ANSWER
        for step in plan(question):
            log.info("step", name=step.value)
            if step is Step.SEARCH:
                context = self._store.search(question)
                continue
            writes = step is Step.WRITE_CODE
            model, prompt = (self._code, WRITE_CODE) if writes else (self._reasoning, EXPLAIN)
            reply = model.invoke(prompt.format(context="\n\n".join(context), question=question))
            answer = str(getattr(reply, "content", reply))
        return answer
