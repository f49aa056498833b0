import json

import pytest

from src.core.parser import METHODS, DocumentError, endpoints_of, load_document

RESOURCES = """
accounts addresses articles assets baskets bills books brands
campaigns carriers carts channels comments contacts countries coupons
currencies customers devices documents events files folders groups
images invoices items jobs keys labels messages notes
orders payments plans products refunds roles tags users
""".split()


@pytest.mark.parametrize("resource", RESOURCES)
@pytest.mark.parametrize("method", METHODS)
def test_every_operation_becomes_an_endpoint(method: str, resource: str) -> None:
    document = {"paths": {f"/{resource}": {method: {"summary": "Does it"}}}}
    [endpoint] = endpoints_of(document)
    assert endpoint.text.startswith(f"{method.upper()} /{resource}\nDoes it")


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'"text"', b"\xff\xfe", b"{"])
@pytest.mark.parametrize("name", ["api.json", "api.yaml"])
def test_other_content_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(DocumentError):
        load_document(name, content)


def test_json_is_read() -> None:
    assert load_document("api.json", json.dumps({"paths": {}}).encode()) == {"paths": {}}
