"""Settings, read from the environment once."""

from functools import lru_cache
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    debug: bool = False
    log_level: str = "INFO"

    llm_provider: Literal["groq", "ollama"] = "ollama"
    ollama_base_url: str = "http://localhost:11434"
    ollama_model: str = "llama3.1:8b"
    groq_api_key: SecretStr = SecretStr("")
    groq_reasoning_model: str = "fake-model-70b"
    groq_code_model: str = "fake-model-32b"

    chroma_persist_dir: str = "./data/chroma_db"
    chroma_collection: str = "api_documents"

    max_upload_size_mb: int = Field(default=10, ge=1, le=50)
    allowed_extensions: str = "json,yaml,yml"

    @property
    def extensions(self) -> list[str]:
        return [name.strip().lower() for name in self.allowed_extensions.split(",") if name.strip()]


@lru_cache
def get_settings() -> Settings:
    return Settings()
