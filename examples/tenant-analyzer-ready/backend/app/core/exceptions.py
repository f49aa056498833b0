class AnalyzerError(Exception):
    """Base of all errors a client is told of; each has a code of its own."""

    code = "ERR_SYS_001"
    status = 500
    message = "Something went wrong"

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)


class InvalidCredentials(AnalyzerError):
    code = "ERR_AUTH_001"
    status = 401
    message = "Unknown user or wrong password"


class InvalidToken(AnalyzerError):
    code = "ERR_AUTH_002"
    status = 401
    message = "The token is invalid or has run out"


class InactiveUser(AnalyzerError):
    code = "ERR_AUTH_003"
    status = 403
    message = "The user is switched off"


class UserExists(AnalyzerError):
    code = "ERR_AUTH_004"
    status = 409
    message = "There is such a user already"


class RepositoryNotFound(AnalyzerError):
    code = "ERR_REPO_001"
    status = 404
    message = "There is no such repository"


class CloneFailed(AnalyzerError):
    code = "ERR_REPO_002"
    status = 502
    message = "The repository could not be cloned"


class AnalysisNotFound(AnalyzerError):
    code = "ERR_ANA_001"
    status = 404
    message = "There is no such analysis"
