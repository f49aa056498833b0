"""The language model that the settings name."""

from langchain_core.language_models import BaseChatModel
from langchain_groq import ChatGroq
from langchain_ollama import ChatOllama

from src.config import Settings


def reasoning_model(settings: Settings) -> BaseChatModel:
    return _model(settings, settings.groq_reasoning_model)


def code_model(settings: Settings) -> BaseChatModel:
    return _model(settings, settings.groq_code_model)


def _model(settings: Settings, groq_model: str) -> BaseChatModel:
    if settings.llm_provider == "groq":
        return ChatGroq(model=groq_model, api_key=settings.groq_api_key, timeout=30)
    return ChatOllama(model=settings.ollama_model, base_url=settings.ollama_base_url)
