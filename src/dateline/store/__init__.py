"""Keeps the nouns: SQLite or PostgreSQL behind one interface; bytes by their hash; migrations; search. Floor 4."""

from dateline.store.auditing import Entry
from dateline.store.blobs import BlobError
from dateline.store.engine import StoreError, default_directory
from dateline.store.evidence import Choose
from dateline.store.harvesting import Source, Waiting
from dateline.store.health import Trouble
from dateline.store.query import QueryError
from dateline.store.search import Hit, StoryHit
from dateline.store.signing import ApiToken, Session, Ticket
from dateline.store.snippets import Snippet
from dateline.store.store import Store
from dateline.store.users import LastAdministrator, Taken, User

__all__ = [
    "ApiToken", "BlobError", "Choose", "Entry", "Hit", "LastAdministrator", "QueryError", "Session", "Snippet", "Source", "Store", "StoreError",
    "StoryHit", "Taken", "Ticket", "Trouble", "User", "Waiting", "default_directory",
]  # fmt: skip
