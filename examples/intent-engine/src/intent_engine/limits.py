"""Requests a minute for each tenant, counted in Redis so that all processes share the count."""

from prometheus_client import Counter
from redis.asyncio import Redis

from intent_engine.config import Settings

hits = Counter("rate_limit_hits_total", "Requests refused because a tenant was over its limit", ["tenant"])


async def is_allowed(redis: Redis, settings: Settings, tenant: str, minute: int) -> bool:
    key = f"limit:{tenant}:{minute}"
    count = await redis.incr(key)
    if count == 1:
        await redis.expire(key, 120)
    if count <= settings.default_rate_limit_rpm + settings.default_rate_limit_burst:
        return True
    hits.labels(tenant=tenant).inc()
    return False
