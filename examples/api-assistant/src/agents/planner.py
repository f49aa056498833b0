"""Turns a question into the steps that answer it."""

from enum import Enum


class Step(str, Enum):
    SEARCH = "search"
    EXPLAIN = "explain"
    WRITE_CODE = "write-code"


CODE_WORDS = frozenset({"code", "client", "call", "example", "snippet", "script", "request"})


def plan(question: str) -> list[Step]:
    words = {word.strip("?.,:;!").lower() for word in question.split()}
    if not words - {""}:
        return []
    return [Step.SEARCH, Step.WRITE_CODE if words & CODE_WORDS else Step.EXPLAIN]
