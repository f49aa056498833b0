import pytest

from src.core.rate_limit import RateLimit


@pytest.mark.parametrize("burst", [1, 5, 10])
def test_a_burst_is_let_through_and_no_more(burst: int) -> None:
    limit = RateLimit(60, burst, clock=lambda: 0.0)
    assert [limit.allows() for _ in range(burst + 1)] == [True] * burst + [False]


def test_time_gives_requests_back() -> None:
    now = [0.0]
    limit = RateLimit(60, 1, clock=lambda: now[0])
    assert limit.allows()
    assert not limit.allows()
    now[0] = 1.0
    assert limit.allows()
