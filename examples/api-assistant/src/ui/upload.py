"""The panel that takes an OpenAPI document."""

import streamlit as st

from src.config import Settings
from src.core.parser import DocumentError, endpoints_of, load_document
from src.core.uploads import upload_problem
from src.core.vector_store import VectorStore


def upload_panel(settings: Settings, store: VectorStore) -> None:
    upload = st.file_uploader("OpenAPI document", type=settings.extensions)
    if upload is None:
        return
    problem = upload_problem(
        upload.name, upload.size, settings.extensions, settings.max_upload_size_mb
    )
    if problem:
        st.error(problem)
        return
    try:
        endpoints = list(endpoints_of(load_document(upload.name, upload.getvalue())))
    except DocumentError as error:
        st.error(str(error))
        return
    st.success(f"{store.add(upload.name, endpoints)} endpoints are ready to be asked about.")
