import json

import redis

from app.core.config import get_settings

store = redis.Redis.from_url(get_settings().redis_url)


def cached_report(url: str, commit_sha: str) -> dict | None:
    """What an analysis of the same commit came to before."""
    found = store.get(key(url, commit_sha))
    return json.loads(found) if found else None


def keep_report(url: str, commit_sha: str, report: dict) -> None:
    store.set(key(url, commit_sha), json.dumps(report), ex=get_settings().report_cache_ttl_seconds)


def key(url: str, commit_sha: str) -> str:
    return f"report:{url}:{commit_sha}"
