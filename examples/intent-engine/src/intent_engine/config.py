from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str = "postgresql://localhost:5432/engine"
    redis_url: str = "redis://localhost:6379/0"
    service_environment: str = "development"
    tenant_dev_mode: bool = True
    api_key: str | None = None
    admin_api_key: str | None = None
    cors_origins: list[str] = ["*"]
    enable_tracing: bool = True
    enable_metrics: bool = False
    otlp_endpoint: str = "http://localhost:4317"
    log_level: str = "INFO"
    log_json: bool = False
    default_rate_limit_rpm: int = 60
    default_rate_limit_burst: int = 10
    batch_worker_enabled: bool = False
    ws_enabled: bool = True
    ws_max_connections_per_tenant: int = 100
    ws_ping_interval: int = 30
