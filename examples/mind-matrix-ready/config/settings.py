from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    notion_api_key: str
    notion_db_questions: str
    notion_db_decisions: str
    notion_db_advisers: str
    notion_db_projects: str
    notion_db_archive: str
    notion_db_training: str
    anthropic_api_key: str
    anthropic_model: str = "claude-3-haiku-20240307"
    environment: str = "development"
    log_level: str = "INFO"
    polling_interval_seconds: int = 120
    host: str = "0.0.0.0"  # noqa: S104 - Railway routes to the container's own address
    port: int = 8000
    sentry_dsn: str = ""
    sentry_traces_sample_rate: float = 0.1
    enable_metrics: bool = False
    json_logs: bool = False
    rate_limit_enabled: bool = False
    rate_limit_per_minute: int = 60
    # A plain text and not a list, which pydantic-settings would read as JSON.
    allowed_origins: str = ""
    api_key: str = ""
    api_key_header: str = "X-API-Key"

    @property
    def origins(self) -> list[str]:
        return [origin.strip() for origin in self.allowed_origins.split(",") if origin.strip()]


settings = Settings()
