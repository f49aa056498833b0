from app.models.tables import Analysis, Base, Repository, Tenant, User

__all__ = ["Analysis", "Base", "Repository", "Tenant", "User"]
