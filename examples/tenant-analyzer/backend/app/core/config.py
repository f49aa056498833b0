from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    app_name: str = "Tenant Analyzer"
    app_version: str = "0.4.0"
    debug: bool = False
    secret_key: str
    jwt_secret_key: str
    jwt_algorithm: str = "HS256"
    access_token_expire_minutes: int = 30

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

    enable_multi_tenancy: bool = False


@lru_cache
def get_settings() -> Settings:
    return Settings()
