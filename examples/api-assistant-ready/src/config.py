"""Settings, read from the environment once."""

from functools import lru_cache
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    environment: Literal["development", "production"] = "development"
    debug: bool = False
    log_level: str = "INFO"
    metrics_port: int = 0

    llm_provider: Literal["groq", "ollama"] = "ollama"
    ollama_base_url: str = "http://localhost:11434"
    ollama_model: str = "llama3.1:8b"
    groq_api_key: SecretStr = SecretStr("")
    groq_reasoning_model: str = "fake-model-70b"
    groq_code_model: str = "fake-model-32b"

    chroma_persist_dir: str = "./data/chroma_db"
    chroma_collection: str = "api_documents"

    max_file_size_mb: int = Field(default=10, ge=1, le=50)
    allowed_file_types: str = "json,yaml,yml"

    rate_limit_requests_per_minute: int = Field(default=60, ge=1)
    rate_limit_burst: int = Field(default=10, ge=1)

    embedding_cache_size: int = Field(default=1000, ge=1)
    embedding_cache_ttl: int = Field(default=3600, ge=1)
    query_cache_size: int = Field(default=500, ge=1)
    query_cache_ttl: int = Field(default=600, ge=1)

    @property
    def file_types(self) -> list[str]:
        return [name.strip().lower() for name in self.allowed_file_types.split(",") if name.strip()]

    @model_validator(mode="after")
    def production_is_complete(self) -> Self:
        if self.environment == "production":
            if self.debug:
                raise ValueError("DEBUG must be off in production")
            if self.llm_provider == "groq" and not self.groq_api_key.get_secret_value():
                raise ValueError("GROQ_API_KEY is missing")
        return self


@lru_cache
def get_settings() -> Settings:
    return Settings()
