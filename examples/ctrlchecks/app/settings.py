from functools import lru_cache

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    """What systemd hands over from /opt/ctrlchecks/.env; the program does not start without what has no default."""

    supabase_url: str
    supabase_service_role_key: str
    supabase_jwt_public_key: str = ""
    supabase_jwt_secret: str = ""

    ollama_base_url: str = "http://localhost:11434"
    ollama_timeout_seconds: int = 60
    gemini_api_key: str = ""
    openai_api_key: str = ""
    anthropic_api_key: str = ""
    chatbot_api_key: str = ""

    webhook_secret: str

    public_base_url: str
    worker_id: str
    log_level: str = "INFO"
    # Comma-separated: a list would have to be written as JSON.
    allowed_origins: str = ""

    process_timeout_seconds: int = 1800
    max_retries: int = 3
    retry_base_seconds: float = 1.0
    retry_max_seconds: float = 20.0

    @property
    def origins(self) -> list[str]:
        return [origin.strip() for origin in self.allowed_origins.split(",") if origin.strip()]


@lru_cache
def get_settings() -> Settings:
    return Settings()  # type: ignore[call-arg]
