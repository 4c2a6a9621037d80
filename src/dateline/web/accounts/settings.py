"""What an operator decides about accounts: read from the environment when the portal starts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_network
from urllib.parse import urlsplit

from dateline.collect.post import Post, PostError
from dateline.collect.provider import Client

REGISTRATION = ("closed", "invited", "open")


class SettingError(ValueError):
    """A setting that cannot be. Says which, and what to write."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`registration`: who may register; `url`: where readers find the portal ("https://news.example"), "" where nobody said; `proxy`: addresses of
    servers in front of it whose word on who asks is believed; `post`: the mail server; `provider`: an OpenID provider that people sign in with."""

    registration: str = "invited"
    url: str = ""
    proxy: str = ""
    post: Post | None = None
    provider: Client | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """What the environment's DATELINE_* say (docs/operating.md has a table). Raises SettingError."""
        registration = environment.get("DATELINE_REGISTRATION") or "invited"
        if registration not in REGISTRATION:
            raise SettingError(f"DATELINE_REGISTRATION is {registration!r}; write one of {', '.join(REGISTRATION)}")
        url = environment.get("DATELINE_URL", "").rstrip("/")
        if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
            raise SettingError(f"DATELINE_URL is {url!r}; write an address like https://news.example")
        given = {"post": _post(environment), "provider": _provider(environment)}
        for name, value in given.items():
            if value and not url:
                raise SettingError(
                    f"{'DATELINE_SMTP' if name == 'post' else 'DATELINE_OIDC_ISSUER'} needs DATELINE_URL, for the links that come back here"
                )
        return cls(registration=registration, url=url, proxy=_proxy(environment), post=_post(environment), provider=_provider(environment))

    @property
    def secure(self) -> bool:
        """Whether readers come by https."""
        return self.url.startswith("https://")


def _proxy(environment: Mapping[str, str]) -> str:
    named = environment.get("DATELINE_PROXY", "")
    for one in filter(None, (part.strip() for part in named.split(","))):
        try:
            ip_network(one, strict=False)
        except ValueError:
            raise SettingError(f"DATELINE_PROXY names {one!r}; write addresses or networks (10.0.0.2, 10.0.0.0/24), separated by commas") from None
    return named


def _post(environment: Mapping[str, str]) -> Post | None:
    if not environment.get("DATELINE_SMTP"):
        return None
    try:
        return Post.of(environment["DATELINE_SMTP"], environment.get("DATELINE_MAIL_FROM", ""), environment.get("DATELINE_SMTP_PASSWORD", ""))
    except PostError as error:
        raise SettingError(f"DATELINE_SMTP, DATELINE_MAIL_FROM: {error}") from None


def _provider(environment: Mapping[str, str]) -> Client | None:
    issuer = environment.get("DATELINE_OIDC_ISSUER", "")
    if not issuer:
        return None
    if urlsplit(issuer).scheme not in ("http", "https") or not environment.get("DATELINE_OIDC_CLIENT"):
        raise SettingError("DATELINE_OIDC_ISSUER is an address (https://…), and needs DATELINE_OIDC_CLIENT and DATELINE_OIDC_SECRET")
    if find_spec("joserfc") is None:
        raise SettingError("DATELINE_OIDC_ISSUER needs joserfc; pip install 'dateline[oidc]'")
    return Client(
        issuer=issuer, id=environment["DATELINE_OIDC_CLIENT"], secret=environment.get("DATELINE_OIDC_SECRET", ""),
        name=environment.get("DATELINE_OIDC_NAME") or urlsplit(issuer).hostname or issuer, join=environment.get("DATELINE_OIDC_JOIN") == "1",
    )  # fmt: skip
