import pytest

from src.agents.planner import CODE_WORDS, Step, plan


@pytest.mark.parametrize("word", sorted(CODE_WORDS))
@pytest.mark.parametrize("sentence", ["Show me a {}", "{} please", "I want {}, now", "A {}?"])
def test_a_wish_for_code_is_planned_as_code(word: str, sentence: str) -> None:
    assert plan(sentence.format(word)) == [Step.SEARCH, Step.WRITE_CODE]


@pytest.mark.parametrize("verb", ["create", "list", "delete", "update", "cancel", "refund"])
@pytest.mark.parametrize("noun", ["orders", "users", "payments", "invoices"])
def test_a_question_is_planned_as_explanation(verb: str, noun: str) -> None:
    assert plan(f"How do I {verb} {noun}?") == [Step.SEARCH, Step.EXPLAIN]


@pytest.mark.parametrize("question", ["", " ", "?", "...", "\n"])
def test_nothing_asked_is_nothing_planned(question: str) -> None:
    assert plan(question) == []
