from src.agents.supervisor import NO_ANSWER, Supervisor


class FixedStore:
    def search(self, question: str, limit: int = 5) -> list[str]:
        return ["GET /orders"]


class EchoModel:
    def __init__(self, name: str) -> None:
        self.name = name

    def invoke(self, prompt: str) -> object:
        return f"{self.name}: {prompt}"


supervisor = Supervisor(FixedStore(), EchoModel("reasoning"), EchoModel("code"))


def test_code_is_written_by_the_code_model() -> None:
    assert supervisor.answer("Show me code").startswith("code: ")


def test_the_model_is_told_what_was_found() -> None:
    assert "GET /orders" in supervisor.answer("How do I list orders?")


def test_no_question_asks_no_model() -> None:
    assert supervisor.answer("") == NO_ANSWER
