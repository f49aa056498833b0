"""Endpoints, found again by meaning."""

import chromadb

from src.core.parser import Endpoint


class VectorStore:
    def __init__(self, folder: str, collection: str) -> None:
        client = chromadb.PersistentClient(path=folder)
        self._collection = client.get_or_create_collection(collection)

    def add(self, source: str, endpoints: list[Endpoint]) -> int:
        self._collection.upsert(
            ids=[f"{source}:{endpoint.method}:{endpoint.path}" for endpoint in endpoints],
            documents=[endpoint.text for endpoint in endpoints],
            metadatas=[{"source": source, "path": endpoint.path} for endpoint in endpoints],
        )
        return len(endpoints)

    def search(self, question: str, limit: int = 5) -> list[str]:
        found = self._collection.query(query_texts=[question], n_results=limit)
        documents = found["documents"]
        return documents[0] if documents else []
