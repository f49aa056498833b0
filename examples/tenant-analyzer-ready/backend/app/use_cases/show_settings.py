from app.core.config import Settings


class ShowSettings:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def run(self) -> dict:
        return {
            "version": self.settings.app_version,
            "provider": self.settings.default_llm_provider,
            "max_repo_size_mb": self.settings.max_repo_size_mb,
            "multi_tenancy": self.settings.enable_multi_tenancy,
        }
