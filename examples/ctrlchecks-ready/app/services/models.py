from app.services.ollama import get_ollama
from app.settings import Settings


def offered(settings: Settings) -> list[str]:
    """The providers that have a key, the host's own first."""
    keys = {
        "gemini": settings.gemini_api_key,
        "openai": settings.openai_api_key,
        "anthropic": settings.anthropic_api_key,
        "chatbot": settings.chatbot_api_key,
    }
    return ["ollama", *(name for name, key in keys.items() if key)]


async def ask(prompt: str, model: str = "llama3.1:8b") -> str:
    return await get_ollama().answer(model, prompt)
