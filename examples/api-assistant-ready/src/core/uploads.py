"""What may be uploaded."""

from pathlib import PurePosixPath

MEGABYTE = 1024 * 1024


def upload_problem(name: str, size: int, extensions: list[str], max_size_mb: int) -> str | None:
    extension = PurePosixPath(name).suffix.lstrip(".").lower()
    if extension not in extensions:
        return f"Files of type {extension or 'unknown'} are not accepted."
    if size > max_size_mb * MEGABYTE:
        return f"The file is larger than {max_size_mb} MB."
    return None
