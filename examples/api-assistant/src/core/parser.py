"""Reads OpenAPI documents into endpoints."""

import json
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel, Field

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")


class Endpoint(BaseModel):
    method: str
    path: str = Field(pattern=r"^/")
    summary: str = ""
    parameters: list[str] = []

    @property
    def text(self) -> str:
        names = ", ".join(self.parameters) or "none"
        return f"{self.method.upper()} {self.path}\n{self.summary}\nParameters: {names}"


class DocumentError(ValueError):
    """The upload is no OpenAPI document."""


def load_document(name: str, content: bytes) -> dict[str, Any]:
    try:
        text = content.decode("utf-8")
        loaded = json.loads(text) if name.endswith(".json") else yaml.safe_load(text)
    except (UnicodeDecodeError, ValueError, yaml.YAMLError) as error:
        raise DocumentError(f"{name} cannot be read") from error
    if not isinstance(loaded, dict) or "paths" not in loaded:
        raise DocumentError(f"{name} has no paths")
    return loaded


def endpoints_of(document: dict[str, Any]) -> Iterator[Endpoint]:
    for path, operations in document["paths"].items():
        for method in METHODS:
            operation = operations.get(method)
            if operation is None:
                continue
            yield Endpoint(
                method=method,
                path=path,
                summary=operation.get("summary", ""),
                parameters=[parameter["name"] for parameter in operation.get("parameters", [])],
            )
