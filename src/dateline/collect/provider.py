"""An OpenID provider: what it says of itself, and who it says somebody is (OpenID Connect Core 1.0, code flow with PKCE, RFC 7636)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpcore
import httpx

from dateline.collect.guard import set_deadline
from dateline.collect.http import Transport
from dateline.collect.policy import Policy

SIGNED = ("RS256", "PS256", "ES256", "EdDSA")
"""Signatures that are believed: those that need the provider's own key."""
LEEWAY = 60
"""Seconds that two clocks may differ."""
DISCOVERY = "/.well-known/openid-configuration"
T = TypeVar("T")


class ProviderError(Exception):
    """The provider cannot be asked, or what it says cannot be believed. Says what, without any secret."""


@dataclass(frozen=True, kw_only=True)
class Client:
    """This portal as a provider knows it. `name`: what readers call the provider; `join`: whether whom it knows may become a user here."""

    issuer: str
    id: str
    secret: str = field(default="", repr=False)
    name: str = ""
    join: bool = False


@dataclass(frozen=True, kw_only=True)
class Known:
    """Who somebody is at a provider. `subject`: issuer and its own key of that person; `email`: "" where the provider has not seen to it itself."""

    subject: str
    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One sign-in under way: where the provider sends people back to, and what only their browser and we know."""

    back: str
    state: str
    nonce: str
    verifier: str


class Provider:
    """Asks a provider, under a collector's policy: none at a private address, where the operator has not allowed its host."""

    def __init__(self, client: Client, policy: Policy | None = None) -> None:
        self.client = client
        self.policy = policy or Policy()

    def address(self, errand: Errand) -> str:
        """Where to send somebody to sign in. Raises ProviderError."""
        with self._asking(errand) as oauth:
            told = self._discovered(oauth)
            url, _ = oauth.create_authorization_url(
                told["authorization_endpoint"], state=errand.state, nonce=errand.nonce, code_verifier=errand.verifier
            )
        return str(url)

    def known(self, errand: Errand, code: str) -> Known:
        """Who came back with a code. Raises ProviderError."""
        with self._asking(errand) as oauth:
            told = self._discovered(oauth)
            answer = _tried(lambda: oauth.fetch_token(told["token_endpoint"], code=code, code_verifier=errand.verifier))
            keys = _tried(lambda: oauth.get(told["jwks_uri"], withhold_token=True).raise_for_status().json())
        return self._read(answer.get("id_token"), keys, errand)

    def _asking(self, errand: Errand) -> Any:
        try:
            from authlib.integrations.httpx_client import OAuth2Client  # type: ignore[import-untyped]
        except ModuleNotFoundError as error:
            raise ProviderError("signing in with a provider needs pip install 'dateline[oidc]'") from error
        set_deadline(self.policy.deadline)
        return OAuth2Client(
            self.client.id, self.client.secret or None, scope="openid profile email", redirect_uri=errand.back, code_challenge_method="S256",
            token_endpoint_auth_method="client_secret_basic" if self.client.secret else "none", transport=Transport(self.policy),
            timeout=self.policy.timeout, trust_env=False, headers={"user-agent": self.policy.agent},
        )  # fmt: skip

    def _discovered(self, oauth: Any) -> dict[str, str]:
        """The provider's own description, which must be of that provider, over https where it is not on this machine's own network."""
        told = _tried(lambda: oauth.get(self.client.issuer.rstrip("/") + DISCOVERY, withhold_token=True).raise_for_status().json())
        ends = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if not isinstance(told, dict) or told.get("issuer") != self.client.issuer or not all(isinstance(told.get(end), str) for end in ends):
            raise ProviderError(f"{self.client.issuer} does not describe itself as OpenID Connect Discovery says")
        if not all(self._safe(told[end]) for end in ends):
            raise ProviderError(f"{self.client.issuer} names an address that is not https")
        return told

    def _safe(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme == "https" or (parts.scheme == "http" and {parts.hostname, parts.netloc} & self.policy.allow != set())

    def _read(self, token: object, keys: object, errand: Errand) -> Known:
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        try:
            claims = jwt.decode(str(token), KeySet.import_key_set(keys), algorithms=list(SIGNED)).claims  # type: ignore[arg-type]
            asked = jwt.JWTClaimsRegistry(
                now=int(time.time()), leeway=LEEWAY, iss={"essential": True, "value": self.client.issuer}, sub={"essential": True},
                aud={"essential": True, "value": self.client.id}, exp={"essential": True}, nonce={"essential": True, "value": errand.nonce},
            )  # fmt: skip
            asked.validate(claims)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise ProviderError(f"what {self.client.issuer} says of this person cannot be believed ({type(error).__name__})") from None
        if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != self.client.id:
            raise ProviderError(f"what {self.client.issuer} says of this person is meant for somebody else")
        return Known(
            subject=f"{self.client.issuer} {claims['sub']}", name=str(claims.get("preferred_username") or claims.get("name") or ""),
            email=str(claims.get("email") or "") if claims.get("email_verified") is True else "",
        )  # fmt: skip


def _tried(step: Callable[[], T]) -> T:
    from authlib.common.errors import AuthlibBaseError  # type: ignore[import-untyped]

    try:
        return step()
    except (httpx.HTTPError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, AuthlibBaseError, ValueError) as error:
        raise ProviderError(f"the provider cannot be asked ({type(error).__name__})") from None
