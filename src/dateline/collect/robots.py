"""robots.txt, read once for each site and an hour long (RFC 9309)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

HOUR = 3600.0


class Robots:
    """Asks `fetch(url) -> (status, text)` for a site's robots.txt. 4xx allows everything, 5xx and silence nothing, as RFC 9309 says."""

    def __init__(self, agent: str, fetch: Callable[[str], tuple[int, str]], clock: Callable[[], float] = time.monotonic) -> None:
        self._token = agent.partition("/")[0]
        self._fetch, self._clock = fetch, clock
        self._rules: dict[str, tuple[float, Protego]] = {}
        self._lock = threading.Lock()

    def allows(self, url: str) -> bool:
        return bool(self._of(url).can_fetch(url, self._token))

    def known_delay(self, url: str) -> float | None:
        """Seconds that a site asks for between two requests, where its robots.txt has been read: nothing is fetched."""
        parts = urlsplit(url)
        with self._lock:
            known = self._rules.get(f"{parts.scheme}://{parts.netloc}")
        delay = known[1].crawl_delay(self._token) if known else None
        return None if delay is None else float(delay)

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that the site names."""
        return tuple(self._of(url).sitemaps)

    def _of(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known = self._rules.get(site)
        if known and self._clock() - known[0] < HOUR:
            return known[1]
        rules = self._read(site)
        with self._lock:
            self._rules[site] = (self._clock(), rules)
        return rules

    def _read(self, site: str) -> Protego:
        status, text = self._fetch(f"{site}/robots.txt")
        if status >= 500:
            text = "User-agent: *\nDisallow: /"
        elif status >= 400:
            text = ""
        return Protego.parse(text)
