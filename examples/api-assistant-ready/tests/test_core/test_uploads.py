import pytest

from src.core.uploads import MEGABYTE, upload_problem

ACCEPTED = ["json", "yaml", "yml"]


@pytest.mark.parametrize("name", ["api.json", "api.yaml", "api.yml", "API.JSON", "my.api.yaml"])
@pytest.mark.parametrize("size", [0, 1, MEGABYTE, 10 * MEGABYTE])
def test_documents_are_accepted(name: str, size: int) -> None:
    assert upload_problem(name, size, ACCEPTED, 10) is None


@pytest.mark.parametrize("name", ["api", "api.exe", "api.json.zip", "api.html", ".json.sh"])
def test_other_types_are_refused(name: str) -> None:
    assert upload_problem(name, 1, ACCEPTED, 10)


@pytest.mark.parametrize("limit", range(1, 51))
def test_one_byte_too_many_is_refused(limit: int) -> None:
    assert upload_problem("api.json", limit * MEGABYTE + 1, ACCEPTED, limit)
