import tempfile
from pathlib import Path

from git import GitCommandError, Repo

from app.core.config import get_settings
from app.core.exceptions import CloneFailed


def clone_url(url: str) -> str:
    """The address with the service's own token, where the host takes one."""
    host_and_path = url.removeprefix("https://")
    token = get_settings().gitlab_token
    return f"https://oauth2:{token}@{host_and_path}" if token and "gitlab" in host_and_path else url


def clone(url: str, branch: str) -> Path:
    settings = get_settings()
    folder = Path(tempfile.mkdtemp(prefix="clone-"))
    try:
        Repo.clone_from(clone_url(url), folder, branch=branch, depth=1, kill_after_timeout=settings.clone_timeout_seconds)
    except GitCommandError as error:
        raise CloneFailed() from error
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > settings.max_repo_size_mb * 1024 * 1024:
        raise CloneFailed(f"The repository is larger than {settings.max_repo_size_mb} MB")
    return folder
