"""A bounded cache whose entries expire."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class ExpiringCache(Generic[Value]):
    def __init__(
        self, size: int, seconds: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._entries: OrderedDict[str, tuple[float, Value]] = OrderedDict()

    def get(self, key: str, make: Callable[[], Value]) -> Value:
        found = self._entries.get(key)
        if found and found[0] > self._clock():
            self._entries.move_to_end(key)
            return found[1]
        value = make()
        self._entries[key] = (self._clock() + self._seconds, value)
        self._entries.move_to_end(key)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)
        return value
