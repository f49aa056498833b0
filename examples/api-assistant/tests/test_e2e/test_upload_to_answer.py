from pathlib import Path

from src.agents.supervisor import Supervisor
from src.core.parser import endpoints_of, load_document
from src.core.vector_store import VectorStore

DOCUMENT = b"""
openapi: 3.1.0
paths:
  /orders:
    get: { summary: List all orders }
    post: { summary: Create an order }
  /users/{id}:
    delete: { summary: Delete a user }
"""


class EchoModel:
    def invoke(self, prompt: str) -> object:
        return prompt


def test_an_uploaded_document_answers_a_question(tmp_path: Path) -> None:
    store = VectorStore(str(tmp_path), "test")
    assert store.add("orders.yaml", list(endpoints_of(load_document("orders.yaml", DOCUMENT)))) == 3
    answer = Supervisor(store, EchoModel(), EchoModel()).answer("How do I list all orders?")
    assert "GET /orders" in answer
