from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    app_name: str = "Tenant Analyzer"
    app_version: str = "0.5.0"
    debug: bool = False
    secret_key: str
    jwt_secret_key: str
    jwt_algorithm: str = "HS256"
    access_token_expire_minutes: int = 30
    # Separated by commas: a list would have to be written as JSON.
    cors_origins: str

    database_url: str
    redis_url: str = "redis://redis:6379/0"

    default_llm_provider: str = "claude"
    anthropic_api_key: str = ""
    openai_api_key: str = ""
    azure_openai_api_key: str = ""
    azure_openai_endpoint: str = ""
    azure_openai_deployment: str = ""

    github_token: str = ""
    gitlab_token: str = ""
    max_repo_size_mb: int = 500
    clone_timeout_seconds: int = 300

    max_request_size_mb: int = 5
    rate_limit_per_minute: int = 60
    report_cache_ttl_seconds: int = 3600
    enable_multi_tenancy: bool = False

    sentry_dsn: str = ""
    sentry_traces_sample_rate: float = 0.1
    otlp_endpoint: str = ""

    @property
    def origins(self) -> list[str]:
        return [origin.strip() for origin in self.cors_origins.split(",") if origin.strip()]


@lru_cache
def get_settings() -> Settings:
    return Settings()
