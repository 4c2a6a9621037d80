"""What an operator decides about accounts: read from the environment when the portal starts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

REGISTRATION = ("closed", "invited", "open")


class SettingError(ValueError):
    """A setting that cannot be. Says which, and what to write."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`registration`: who may register; `url`: where readers find the portal ("https://news.example"), "" where nobody said; `proxy`: addresses of
    servers in front of it whose word on who asks is believed."""

    registration: str = "invited"
    url: str = ""
    proxy: str = ""

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """What DATELINE_REGISTRATION, DATELINE_URL and DATELINE_PROXY say. Raises SettingError."""
        registration = environment.get("DATELINE_REGISTRATION") or "invited"
        if registration not in REGISTRATION:
            raise SettingError(f"DATELINE_REGISTRATION is {registration!r}; write one of {', '.join(REGISTRATION)}")
        url = environment.get("DATELINE_URL", "").rstrip("/")
        if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
            raise SettingError(f"DATELINE_URL is {url!r}; write an address like https://news.example")
        return cls(registration=registration, url=url, proxy=environment.get("DATELINE_PROXY", ""))

    @property
    def secure(self) -> bool:
        """Whether readers come by https."""
        return self.url.startswith("https://")
