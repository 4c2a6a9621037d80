"""The store: one interface, SQLite or PostgreSQL behind it, one directory for the bytes."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sqlalchemy import func, select

from dateline.store import engine as engines
from dateline.store.alerts import Alerts
from dateline.store.auditing import Auditing
from dateline.store.blobs import Blobs
from dateline.store.edition import Edition
from dateline.store.grades import Grades
from dateline.store.harvesting import Harvesting
from dateline.store.health import Health
from dateline.store.limits import Limits
from dateline.store.notes import Notes
from dateline.store.outlets import Outlets
from dateline.store.retention import Retention
from dateline.store.schema import articles, claims, facts, links, outcomes, pages, sources, stories
from dateline.store.signing import Signing


class Store(Edition, Alerts, Notes, Grades, Harvesting, Health, Retention, Signing, Auditing, Limits, Outlets):
    """Open with `Store.open`. Every put is idempotent; what a `batch` has confirmed survives kill -9.

    Reads may come from any thread; a batch belongs to the thread that began it.
    """

    directory: Path

    @classmethod
    def open(cls, location: str | Path | None = None, database: str | None = None) -> Store:
        """The store in a directory (default: `default_directory()`), made if need be, its tables brought up to date.

        `database` is a database URL in place of DATELINE_DATABASE, or of the directory's own SQLite file. Raises StoreError.
        """
        directory = Path(location) if location else engines.default_directory()
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise engines.StoreError(f"{directory} cannot be made ({error.strerror}); choose another with --data") from error
        store = cls(engines.connect(database or engines.database_url(directory)), Blobs(directory / "pages"))
        store.directory = directory
        try:
            engines.bring_up_to_date(store.engine)
            store.learn_outlets()
        except BaseException:
            store.close()
            raise
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def counts(self) -> dict[str, int]:
        """How many of each noun there are."""
        tables = {"pages": pages, "claims": claims, "stories": stories, "facts": facts, "links": links, "outcomes": outcomes, "sources": sources}
        with self.reading() as connection:
            counted = {name: connection.execute(select(func.count()).select_from(table)).scalar_one() for name, table in tables.items()}
            counted["articles"] = connection.execute(select(func.count()).where(articles.c.newest)).scalar_one()
            counted["revisions"] = connection.execute(select(func.count()).select_from(articles)).scalar_one()
        return counted
