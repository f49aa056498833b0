"""The application: upload a document, ask about it."""

import streamlit as st

from src.agents.supervisor import Supervisor
from src.config import get_settings
from src.core.llm import code_model, reasoning_model
from src.core.logging_config import configure_logging
from src.core.vector_store import VectorStore
from src.ui.upload import upload_panel


@st.cache_resource
def vector_store() -> VectorStore:
    settings = get_settings()
    return VectorStore(settings.chroma_persist_dir, settings.chroma_collection)


def main() -> None:
    settings = get_settings()
    configure_logging(settings.log_level)
    st.set_page_config(page_title="API Integration Assistant")
    st.title("API Integration Assistant")
    store = vector_store()
    with st.sidebar:
        upload_panel(settings, store)
    question = st.chat_input("What do you want to do with this API?")
    if question:
        supervisor = Supervisor(store, reasoning_model(settings), code_model(settings))
        with st.chat_message("assistant"):
            st.write(supervisor.answer(question))


main()
