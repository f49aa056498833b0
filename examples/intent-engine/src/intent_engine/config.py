from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str = "postgresql://localhost:5432/engine"
    redis_url: str = "redis://localhost:6379/0"
    service_environment: str = "development"
    tenant_dev_mode: bool = True
    tenant_store_backend: str = "memory"
    api_key: str | None = None
    admin_api_key: str | None = None
    # A list of pydantic-settings is read as JSON: an empty or comma-separated value stops the start.
    cors_origins: list[str] = ["*"]
    anthropic_api_key: str | None = None
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
    shopify_api_key: str | None = None
    shopify_api_secret: str | None = None
    woocommerce_url: str | None = None
    woocommerce_consumer_key: str | None = None
    woocommerce_consumer_secret: str | None = None
    bigcommerce_store_hash: str | None = None
    bigcommerce_access_token: str | None = None
    adobe_commerce_url: str | None = None
    adobe_commerce_access_token: str | None = None
    adobe_commerce_optimizer_url: str | None = None
    adobe_commerce_optimizer_client_id: str | None = None
    adobe_commerce_optimizer_client_secret: str | None = None
    adobe_commerce_optimizer_org_id: str | None = None
    adobe_commerce_optimizer_tenant: str | None = None
    adobe_commerce_optimizer_catalog: str | None = None
