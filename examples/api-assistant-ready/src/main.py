"""The application: upload a document, ask about it."""

import streamlit as st

from src.agents.supervisor import Supervisor
from src.config import get_settings
from src.core.cache import ExpiringCache
from src.core.llm import code_model, reasoning_model
from src.core.logging_config import configure_logging
from src.core.metrics import DURATION, REQUESTS, serve_metrics
from src.core.rate_limit import RateLimit
from src.core.vector_store import VectorStore
from src.ui.upload import upload_panel


@st.cache_resource
def vector_store() -> VectorStore:
    settings = get_settings()
    searches: ExpiringCache[list[str]] = ExpiringCache(
        settings.embedding_cache_size, settings.embedding_cache_ttl
    )
    return VectorStore(settings.chroma_persist_dir, settings.chroma_collection, searches)


@st.cache_resource
def answers() -> ExpiringCache[str]:
    settings = get_settings()
    return ExpiringCache(settings.query_cache_size, settings.query_cache_ttl)


@st.cache_resource
def start_metrics() -> None:
    serve_metrics(get_settings().metrics_port)


def rate_limit() -> RateLimit:
    settings = get_settings()
    if "rate_limit" not in st.session_state:
        st.session_state.rate_limit = RateLimit(
            settings.rate_limit_requests_per_minute, settings.rate_limit_burst
        )
    limit: RateLimit = st.session_state.rate_limit
    return limit


def main() -> None:
    settings = get_settings()
    configure_logging(settings.log_level)
    start_metrics()
    st.set_page_config(page_title="API Integration Assistant")
    st.title("API Integration Assistant")
    store = vector_store()
    with st.sidebar:
        upload_panel(settings, store)
    question = st.chat_input("What do you want to do with this API?")
    if not question:
        return
    if not rate_limit().allows():
        REQUESTS.labels(outcome="limited").inc()
        st.warning("Too many questions at once. Wait a moment and ask again.")
        return
    supervisor = Supervisor(store, reasoning_model(settings), code_model(settings))
    with DURATION.time(), st.chat_message("assistant"):
        try:
            st.write(answers().get(question, lambda: supervisor.answer(question)))
        except Exception:
            REQUESTS.labels(outcome="error").inc()
            raise
    REQUESTS.labels(outcome="ok").inc()


main()
