"""What is absent or broken when Dateline starts, what it says then, and what still works: the cases of a test, and the rows of docs/operating.md.

python tests/trust/degraded.py         prints the rows
"""

from __future__ import annotations

import ctypes
import resource
import socket
import sqlite3
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PAGE = "PAGE"
DATA = "{data}"
"""In a command and in what is said: the page that is read, the data directory."""
BRIEF = ("brief", PAGE)
SEARCH = ("search", "river", "--data", DATA)
SERVE = ("serve", "--port", "0", "--data", DATA)
NO_STORE = "`dateline brief` and all else that needs no store"
FIX = "nothing of the portal until it is put right; every other command"
PROCESS = ("process", PAGE, "--data", DATA)


@contextmanager
def nothing(data: Path) -> Iterator[None]:
    yield


@dataclass(frozen=True)
class Case:
    """`what` is so when `does` runs in a store of one page; it ends with `code` and says `says`. `works` is what goes on, shown by `still`."""

    what: str
    does: tuple[str, ...]
    says: str
    works: str = NO_STORE
    still: tuple[str, ...] = BRIEF
    broken: Callable[[Path], AbstractContextManager[None]] = nothing
    environment: dict[str, str] = field(default_factory=dict)
    without: str = ""
    code: int = 1


@contextmanager
def gone(data: Path) -> Iterator[None]:
    data.rename(data.with_name("elsewhere"))
    yield


@contextmanager
def shut(data: Path) -> Iterator[None]:
    """An empty folder that may not be written to."""
    data.rename(data.with_name("elsewhere"))
    data.mkdir(mode=0o555)
    with plain_rights():
        yield


@contextmanager
def within_shut(data: Path) -> Iterator[None]:
    """No folder, and none can be made."""
    data.rename(data.parent.with_name("elsewhere"))
    data.parent.chmod(0o555)
    with plain_rights():
        yield
    data.parent.chmod(0o755)


@contextmanager
def read_only(data: Path) -> Iterator[None]:
    for path in [*data.rglob("*"), data]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    with plain_rights():
        yield
    for path in [data, *data.rglob("*")]:
        path.chmod(0o755)


@contextmanager
def newer(data: Path) -> Iterator[None]:
    with sqlite3.connect(data / "dateline.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    yield


@contextmanager
def no_database(data: Path) -> Iterator[None]:
    (data / "dateline.db").write_bytes(b"once upon a time " * 100)
    yield


@contextmanager
def malformed(data: Path) -> Iterator[None]:
    """All but the first pages of the file are overwritten."""
    path = data / "dateline.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    yield


@contextmanager
def blob_gone(data: Path) -> Iterator[None]:
    next(path for path in (data / "pages").rglob("*") if path.is_file()).unlink()
    yield


@contextmanager
def full(data: Path) -> Iterator[None]:
    """No file can grow."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def port_taken(data: Path) -> Iterator[None]:
    with listening(TAKEN):
        yield


TAKEN, REFUSES = 47651, 47652
"""Ports of this machine: of another program, of a database that refuses."""


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        yield listener


def refusing(message: str) -> Callable[[Path], AbstractContextManager[None]]:
    """A PostgreSQL that answers everybody with one error (its protocol 3.0: ErrorResponse)."""

    def answer(listener: socket.socket) -> None:
        fields = b"SFATAL\0VFATAL\0C28P01\0M" + message.encode() + b"\0\0"
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            with line:
                asked = line.recv(1000)
                if len(asked) == 8:  # asks for TLS, or GSS, first
                    line.sendall(b"N")
                    line.recv(1000)
                line.sendall(b"E" + struct.pack(">i", len(fields) + 4) + fields)

    @contextmanager
    def server(data: Path) -> Iterator[None]:
        with listening(REFUSES) as listener:
            threading.Thread(target=answer, args=(listener,), daemon=True).start()
            yield
            listener.shutdown(socket.SHUT_RDWR)

    return server


@contextmanager
def plain_rights() -> Iterator[None]:
    """Root may write anywhere: this thread may not, for a while (CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH are laid down)."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    libc.capget(header, held)
    fewer = (ctypes.c_uint32 * 6)(held[0] & ~0b110, *held[1:])
    libc.capset(header, fewer)
    try:
        yield
    finally:
        libc.capset(header, held)


def settings(**given: str) -> dict[str, str]:
    return {f"DATELINE_{name}": value for name, value in given.items()}


AT = f"127.0.0.1:{REFUSES}"
CASES = (
    Case("no store in the data directory", SEARCH, f"there is no store in {DATA}; dateline process PAGES makes one, --data names another",
         "commands that fill a store make it", PROCESS, broken=gone),
    Case("the data directory cannot be made", PROCESS, f"{DATA} cannot be made (Permission denied); choose another with --data", broken=within_shut),
    Case("the data directory may not be written to", PROCESS,
         "cannot be opened (unable to open database file); give this user the right to write there, or choose another folder with --data",
         broken=shut),
    Case("the store may only be read (a mounted archive)", SEARCH,
         "cannot be opened (attempt to write a readonly database); give this user the right to write there, or choose another folder with --data",
         broken=read_only),
    Case("the store is of a newer Dateline", SEARCH, "is newer (9999) than this Dateline (HEAD); upgrade Dateline", broken=newer),
    Case("the database's file is something else", SERVE,
         "cannot be opened (file is not a database); put it aside, and fill a new store from a backup with dateline restore", broken=no_database),
    Case("the database's file is damaged", SEARCH,
         "(database disk image is malformed); put it aside, and fill a new store from a backup with dateline restore", broken=malformed),
    Case("the bytes of a page are gone", ("verify", "--data", DATA), "is missing; restore it from a backup",
         "search, the portal, exports: all but archives and backups", SEARCH, broken=blob_gone),
    Case("the disk is full", PROCESS, "(disk I/O error); make room on its disk, or look whether it fails; nothing that was confirmed is lost",
         broken=full),
    Case("PostgreSQL does not run", SERVE, "start PostgreSQL, or correct host and port in DATELINE_DATABASE",
         environment=settings(DATABASE="postgresql://ann:secret@127.0.0.1:1/news")),
    Case("PostgreSQL knows another password", SERVE, "check the name and the password in DATELINE_DATABASE",
         broken=refusing('password authentication failed for user "ann"'), environment=settings(DATABASE=f"postgresql://ann:secret@{AT}/news")),
    Case("PostgreSQL has no such database", SERVE, "make it with createdb, or correct DATELINE_DATABASE",
         broken=refusing('database "news" does not exist'), environment=settings(DATABASE=f"postgresql://ann:secret@{AT}/news")),
    Case("`DATELINE_DATABASE` is no address", SEARCH,
         "DATELINE_DATABASE is no address of a database; write postgresql://user@host/name, or unset it for SQLite in the data directory",
         environment=settings(DATABASE="ann:secret@news")),
    Case("`dateline[postgresql]` is not installed", SEARCH, "needs the driver psycopg; pip install 'dateline[postgresql]'", without="psycopg",
         environment=settings(DATABASE="postgresql://ann:secret@127.0.0.1:1/news")),
    Case("`dateline[warc]` is not installed", ("process", "pages.warc.gz", "--data", DATA),
         "reading WARC needs fastwarc; pip install 'dateline[warc]'", "pages in every other form", PROCESS, without="fastwarc"),
    Case("`dateline[parquet]` is not installed", ("process", PAGE, "--parquet", "parts"),
         "--parquet needs pyarrow; pip install 'dateline[parquet]'", "`dateline process` without it", PROCESS, without="pyarrow"),
    Case("`dateline[dask]` is not installed", ("process", PAGE, "--engine", "dask", "--data", DATA),
         "--engine dask needs distributed; pip install 'dateline[dask]'", "the other engines", PROCESS, without="distributed"),
    Case("`dateline[neural]` is not installed", ("stories", PAGE, "--encoder", "model"),
         "an encoder needs sentence-transformers: pip install 'dateline[neural]'", "`dateline stories` without it", ("stories", PAGE),
         without="sentence_transformers"),
    Case("`dateline[oidc]` is not installed, and a provider is set", SERVE, "DATELINE_OIDC_ISSUER needs joserfc; pip install 'dateline[oidc]'", FIX,
         SEARCH, without="joserfc",
         environment=settings(OIDC_ISSUER="https://id.example", OIDC_CLIENT="news", OIDC_SECRET="s", URL="https://news.example")),
    Case("the portal's port is taken", ("serve", "--port", str(TAKEN), "--data", DATA),
         f"cannot listen on 127.0.0.1:{TAKEN} (Address already in use); choose another with --port or --host",
         "every other command beside the portal that runs", SEARCH, broken=port_taken),
    Case("`DATELINE_REGISTRATION` is unknown", SERVE, "DATELINE_REGISTRATION is 'maybe'; write one of closed, invited, open", FIX, SEARCH,
         environment=settings(REGISTRATION="maybe")),
    Case("`DATELINE_URL` is no address", SERVE, "DATELINE_URL is 'news.example'; write an address like https://news.example", FIX, SEARCH,
         environment=settings(URL="news.example")),
    Case("`DATELINE_PROXY` is no address", SERVE,
         "DATELINE_PROXY names '*'; write addresses or networks (10.0.0.2, 10.0.0.0/24), separated by commas", FIX, SEARCH,
         environment=settings(PROXY="*")),
    Case("`DATELINE_SMTP` is no mail server", SERVE,
         "DATELINE_SMTP, DATELINE_MAIL_FROM: a mail server is written smtp://host:587 or smtps://user@host:465", FIX, SEARCH,
         environment=settings(SMTP="mail.example", MAIL_FROM="a@news.example", URL="https://news.example")),
    Case("`DATELINE_SMTP` without `DATELINE_URL`", SERVE, "DATELINE_SMTP needs DATELINE_URL, for the links that come back here", FIX, SEARCH,
         environment=settings(SMTP="smtp://mail.example", MAIL_FROM="a@news.example")),
    Case("the machine has no time zone data", SEARCH, "", "everything: times carry their own offsets", PROCESS, without="tzdata",
         environment={"PYTHONTZPATH": ""}, code=0),
)  # fmt: skip


def table() -> str:
    """The cases as rows of docs/operating.md."""
    rows = (f"| {case.what} | {f'`{shown(case.says)}`' if case.says else 'nothing'} | {case.works} |" for case in CASES)
    return "\n".join(["| what is wrong | what is said | what still works |", "|---|---|---|", *rows]) + "\n"


def shown(says: str) -> str:
    """What is said, with … where a place is named that differs from one to another, or the beginning is left out."""
    said = says.replace(DATA, "…").replace(str(TAKEN), "8765").replace("HEAD", "…")
    return said if said[0].isupper() or said.startswith(("there", "an ", "--", "reading", "cannot listen", "…")) else f"… {said}"


if __name__ == "__main__":
    sys.stdout.write(table())
