"""Asks Anthropic for each adviser's view."""

from anthropic import AsyncAnthropic

from app.monitoring import requests, tokens
from config.settings import settings

ADVISERS = ("optimist", "sceptic", "accountant")
client = AsyncAnthropic(api_key=settings.anthropic_api_key)


async def analyse(question: str) -> dict[str, str]:
    views: dict[str, str] = {}
    for adviser in ADVISERS:
        message = await client.messages.create(
            model=settings.anthropic_model,
            max_tokens=600,
            system=f"You are the {adviser} among three advisers.",
            messages=[{"role": "user", "content": question}],
        )
        requests.labels(outcome="ok").inc()
        tokens.labels(direction="out").inc(message.usage.output_tokens)
        views[adviser] = "".join(block.text for block in message.content if block.type == "text")
    return views
