"""Keeps the nouns: SQLite or PostgreSQL behind one interface; bytes by their hash; migrations; search. Floor 4."""

from dateline.store.blobs import BlobError
from dateline.store.engine import StoreError, default_directory
from dateline.store.evidence import Choose
from dateline.store.harvesting import Source, Waiting
from dateline.store.query import QueryError
from dateline.store.search import Hit, Snippet, StoryHit
from dateline.store.store import Store

__all__ = [
    "BlobError", "Choose", "Hit", "QueryError", "Snippet", "Source", "Store", "StoreError", "StoryHit", "Waiting", "default_directory",
]  # fmt: skip
