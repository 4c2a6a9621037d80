"""The one module that speaks HTTP. A fetch ends as an answer or as an Outcome that says what to do."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import DefaultCookiePolicy
from types import TracebackType
from typing import BinaryIO

import httpcore
import httpx

from dateline.collect.decoding import ACCEPTED, DecodingError, decoded
from dateline.collect.guard import GuardedBackend, Refused, set_deadline
from dateline.collect.policy import Policy
from dateline.collect.robots import Robots
from dateline.model import Outcome

_KEPT = frozenset({"content-type", "content-language", "last-modified", "etag", "date", "link", "retry-after", "location", "x-robots-tag"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a server sent. `headers` are lower-case; only those that say something about the content are kept."""

    url: str
    final_url: str
    status: int
    body: bytes
    fetched: datetime
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


Take = Callable[[httpx.Response, str], bytes]
"""Reads an answer that came from an address."""


class _Failure(Exception):
    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail


class Transport(httpx.BaseTransport):
    """httpx over an httpcore pool whose connections are guarded."""

    def __init__(self, policy: Policy) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=GuardedBackend(policy.allow), max_connections=32, keepalive_expiry=15
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path)
        answer = self._pool.handle_request(
            httpcore.Request(method=request.method, url=url, headers=request.headers.raw, content=request.stream, extensions=request.extensions)
        )
        return httpx.Response(status_code=answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class Fetcher:
    """Fetches URLs under one policy. Use as a context manager; safe to share between threads."""

    def __init__(self, policy: Policy | None = None) -> None:
        self.policy = policy or Policy()
        headers = {"user-agent": self.policy.agent, "accept-encoding": ACCEPTED}
        self._client = httpx.Client(transport=Transport(self.policy), timeout=self.policy.timeout, headers=headers, trust_env=False)
        self._client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))  # nobody is recognised by them
        self.robots = Robots(self.policy.agent, self._robots_txt)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()

    def get(self, url: str, headers: dict[str, str] | None = None, limit: int | None = None) -> Answer | Outcome:
        """One URL, its redirects followed, each hop asked of robots.txt and checked against private addresses.

        `limit` is the most decoded bytes to take. Answers of 2xx and 304 come back; anything else is an Outcome.
        """
        answer = self.fetch(url, headers, limit)
        return answer if isinstance(answer, Outcome) else refusal(answer) or answer

    def fetch(self, url: str, headers: dict[str, str] | None = None, limit: int | None = None) -> Answer | Outcome:
        """Like `get`, but an answer of any status comes back, so that its Retry-After can be read."""
        return self._named(url, headers or {}, lambda response, here: _limited(response, limit or self.policy.page_bytes, here))

    def save(self, url: str, stream: BinaryIO) -> Answer | Outcome:
        """Write what is at an address, an archive, to a file; the answer's body is empty. At most `policy.archive_bytes`."""

        def take(response: httpx.Response, here: str) -> bytes:
            set_deadline(self.policy.archive_deadline)
            for chunk in _chunks(response.iter_raw(65_536), self.policy.archive_bytes, here):
                stream.write(chunk)
            return b""

        answer = self._named(url, {}, take)
        return answer if isinstance(answer, Outcome) else refusal(answer) or answer

    def _named(self, url: str, headers: dict[str, str], take: Take) -> Answer | Outcome:
        try:
            return self._follow(url, headers, take)
        except _Failure as failure:
            return Outcome(stage="collect", item=url, reason=failure.reason, detail=failure.detail)

    def _follow(self, url: str, headers: dict[str, str], take: Take) -> Answer:
        here = _checked_url(url)
        for hop in range(self.policy.redirects + 1):
            with _led_on(url if hop else ""):
                if self.policy.robots and not self.robots.allows(here):
                    raise _Failure("robots", f"robots.txt of {httpx.URL(here).host} does not allow {here}; ask the site, or save the page by hand")
                answer = self._once(url, here, headers, take)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            here = _redirected(here, answer.headers["location"])
        raise _Failure("redirects", f"{url} redirects more than {self.policy.redirects} times; open it in a browser and give the last address")

    def _once(self, url: str, here: str, headers: dict[str, str], take: Take) -> Answer:
        set_deadline(self.policy.deadline)
        with _failures_named(here), self._client.stream("GET", here, headers=headers, follow_redirects=False) as response:
            kept = {name.lower(): value for name, value in response.headers.items() if name.lower() in _KEPT}
            body = take(response, here)
        return Answer(url=url, final_url=here, status=response.status_code, body=body, fetched=datetime.now(UTC), headers=kept)

    def _robots_txt(self, url: str) -> tuple[int, str]:
        """The status and text of a robots.txt; 599 where it could not be had."""
        try:
            here = url
            for _ in range(self.policy.redirects + 1):
                answer = self._once(url, here, {}, lambda response, at: _limited(response, 512_000, at))
                if answer.status not in _REDIRECTS or "location" not in answer.headers:
                    return answer.status, answer.body.decode("utf-8", "replace")
                here = _redirected(here, answer.headers["location"])
        except _Failure as failure:
            if failure.reason == "refused-address":
                raise
        return 599, ""


def _checked_url(url: str) -> str:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError) as error:
        raise _Failure("bad-url", f"{url!r} is not a URL ({error}); write it in full, with https://") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise _Failure("bad-url", f"{url!r} is not an http or https address; write it in full, with https://")
    if parsed.userinfo:
        raise _Failure("bad-url", f"{parsed.host}: a name and password in a URL are not sent; remove them")
    return str(parsed.copy_with(fragment=None))


@contextmanager
def _led_on(url: str) -> Iterator[None]:
    """Failures at where an address redirects to say which address that was."""
    try:
        yield
    except _Failure as failure:
        raise _Failure(failure.reason, f"{url} redirects: {failure.detail}" if url else failure.detail) from failure


def _redirected(here: str, location: str) -> str:
    """Where an answer sends on to."""
    try:
        return _checked_url(str(httpx.URL(here).join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise _Failure("bad-url", f"{here} redirects to {location!r}, which is no web address ({error}); open it in a browser") from error
    except _Failure as failure:
        raise _Failure(failure.reason, f"{here} redirects: {failure.detail}") from failure


def _limited(response: httpx.Response, limit: int, url: str) -> bytes:
    return b"".join(_chunks(decoded(response.iter_raw(65_536), response.headers.get("content-encoding", "")), limit, url))


def _chunks(chunks: Iterable[bytes], limit: int, url: str) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise _Failure("too-large", f"{url} is larger than {limit:,} bytes; save the part you need as a file")
        yield chunk


@contextmanager
def _failures_named(url: str) -> Iterator[None]:
    try:
        yield
    except Refused as error:
        raise _Failure("refused-address", f"{url}: {error}; an operator can allow the host with DATELINE_ALLOW_HOSTS") from error
    except httpx.InvalidURL as error:  # httpx reads a Location itself, followed or not
        raise _Failure("bad-url", f"{url} redirects to what is no web address ({error}); open it in a browser") from error
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise _Failure("timeout", f"{url} did not answer in time ({error}); try again later") from error
    except httpx.RemoteProtocolError as error:
        if "location" in str(error):
            raise _Failure("bad-url", f"{url} redirects to what is no web address ({error}); open it in a browser") from error
        raise _Failure("bad-answer", f"{url} sent an answer that is not HTTP ({error}); try again later") from error
    except (DecodingError, httpx.DecodingError, httpcore.ProtocolError) as error:
        raise _Failure("bad-answer", f"{url} sent an answer that is not HTTP ({error}); try again later") from error
    except (httpx.HTTPError, httpcore.NetworkError, httpx.StreamError, OSError) as error:
        raise _Failure("unreachable", f"{url} cannot be reached ({error}); check the address and your connection") from error


_ADVICE = {
    401: "the page needs a login; save it from your browser",
    402: "the page is behind a paywall; save it from your browser",
    403: "the site refuses programs; save the page from your browser",
    404: "there is no such page; check the address",
    410: "the page was taken down; an archive may still have it",
    429: "the site asks for fewer requests; try again later",
    451: "the page is withheld for legal reasons",
}


def refusal(answer: Answer) -> Outcome | None:
    """Why an answer is no page: its status, and what to do. None for 2xx and 304."""
    if answer.status == 304 or 200 <= answer.status < 300:
        return None
    advice = _ADVICE.get(answer.status, "the site is in trouble; try again later" if answer.status >= 500 else "check the address")
    later = f" (Retry-After: {answer.headers['retry-after']})" if "retry-after" in answer.headers else ""
    detail = f"{answer.final_url} answered {answer.status}{later}: {advice}"
    return Outcome(stage="collect", item=answer.url, reason=f"http-{answer.status}", detail=detail)


def retry_after(answer: Answer) -> float | None:
    """Seconds that the server asks to be left alone: its Retry-After as a number, or as a date (RFC 9110, 10.2.3)."""
    asked = answer.headers.get("retry-after", "").strip()
    if asked.isdigit():
        return float(asked)
    try:
        return max(0.0, (parsedate_to_datetime(asked) - answer.fetched).total_seconds())
    except (TypeError, ValueError):
        return None
