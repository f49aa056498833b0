from src.core.cache import ExpiringCache


def test_an_entry_is_made_once_until_it_expires() -> None:
    now = [0.0]
    made: list[str] = []
    cache: ExpiringCache[str] = ExpiringCache(2, 10, clock=lambda: now[0])

    def make() -> str:
        made.append("x")
        return "x"

    cache.get("a", make)
    cache.get("a", make)
    assert len(made) == 1
    now[0] = 10
    cache.get("a", make)
    assert len(made) == 2


def test_the_least_used_entry_makes_room() -> None:
    cache: ExpiringCache[str] = ExpiringCache(2, 10)
    for key in ("a", "b", "a", "c"):
        cache.get(key, lambda key=key: key)  # type: ignore[misc]
    assert cache.get("a", lambda: "made again") == "a"
    assert cache.get("b", lambda: "made again") == "made again"
