from langchain_anthropic import ChatAnthropic
from langchain_core.language_models import BaseChatModel
from langchain_openai import AzureChatOpenAI, ChatOpenAI

from app.core.config import get_settings


def model() -> BaseChatModel:
    settings = get_settings()
    match settings.default_llm_provider:
        case "claude":
            return ChatAnthropic(model="claude-3-5-sonnet-20241022", api_key=settings.anthropic_api_key)
        case "openai":
            return ChatOpenAI(model="gpt-4o", api_key=settings.openai_api_key)
        case "azure":
            return AzureChatOpenAI(
                azure_endpoint=settings.azure_openai_endpoint,
                azure_deployment=settings.azure_openai_deployment,
                api_key=settings.azure_openai_api_key,
                api_version="2024-10-21",
            )
        case other:
            raise ValueError(f"DEFAULT_LLM_PROVIDER is {other}; claude, openai and azure are known")
