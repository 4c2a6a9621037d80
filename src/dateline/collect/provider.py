"""An OpenID provider: what it says of itself, and who it says somebody is (OpenID Connect Core 1.0, code flow with PKCE, RFC 7636)."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

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
SCOPE = "openid profile email"
LONGEST = 1_000_000
"""Bytes of an answer."""


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
        with self._asking() as client:
            told = self._discovered(client)
        asked = {
            "response_type": "code", "client_id": self.client.id, "redirect_uri": errand.back, "scope": SCOPE, "state": errand.state,
            "nonce": errand.nonce, "code_challenge": _challenge(errand.verifier), "code_challenge_method": "S256",
        }  # fmt: skip
        place = told["authorization_endpoint"]
        return f"{place}{'&' if '?' in place else '?'}{urlencode(asked)}"

    def known(self, errand: Errand, code: str) -> Known:
        """Who came back with a code. Raises ProviderError."""
        sent = {"grant_type": "authorization_code", "code": code, "redirect_uri": errand.back, "code_verifier": errand.verifier}
        secret = (quote(self.client.id, safe=""), quote(self.client.secret, safe="")) if self.client.secret else None
        with self._asking() as client:
            told = self._discovered(client)
            answer = _answer(client, "POST", told["token_endpoint"], data=sent if secret else {**sent, "client_id": self.client.id}, auth=secret)
            keys = _answer(client, "GET", told["jwks_uri"])
        return self._read(answer.get("id_token"), keys, errand)

    def _asking(self) -> httpx.Client:
        set_deadline(self.policy.deadline)
        return httpx.Client(transport=Transport(self.policy), timeout=self.policy.timeout, headers={"user-agent": self.policy.agent}, trust_env=False)

    def _discovered(self, client: httpx.Client) -> dict[str, Any]:
        """The provider's own description, which must be of that provider, and name addresses that are https or that the operator allows."""
        told = _answer(client, "GET", self.client.issuer.rstrip("/") + DISCOVERY)
        ends = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if told.get("issuer") != self.client.issuer or not all(isinstance(told.get(end), str) for end in ends):
            raise ProviderError(f"{self.client.issuer} does not describe itself as OpenID Connect Discovery says")
        if not all(self._safe(told[end]) for end in ends):
            raise ProviderError(f"{self.client.issuer} names an address that is not https")
        return told

    def _safe(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme == "https" or (parts.scheme == "http" and {parts.hostname, parts.netloc} & self.policy.allow != set())

    def _read(self, token: object, keys: Any, errand: Errand) -> Known:
        try:
            from joserfc import jwt
            from joserfc.errors import JoseError
            from joserfc.jwk import KeySet
        except ModuleNotFoundError as error:
            raise ProviderError("signing in with a provider needs pip install 'dateline[oidc]'") from error
        try:
            claims = jwt.decode(str(token), KeySet.import_key_set(keys), algorithms=list(SIGNED)).claims
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


def _answer(client: httpx.Client, method: str, url: str, **sent: Any) -> dict[str, Any]:
    """What a provider answers, as JSON of reasonable length. No redirect is followed. Raises ProviderError."""
    try:
        with client.stream(method, url, headers={"accept": "application/json"}, **sent) as response:
            response.raise_for_status()
            body = b""
            for part in response.iter_bytes():
                body += part
                if len(body) > LONGEST:
                    raise ProviderError("the provider's answer has no end")
        told = json.loads(body)
    except (httpx.HTTPError, httpx.InvalidURL, *_UNANSWERED, ValueError, RecursionError) as error:
        raise ProviderError(f"the provider cannot be asked ({type(error).__name__})") from None
    if not isinstance(told, dict):
        raise ProviderError("the provider's answer is not one of OpenID Connect")
    return told


_UNANSWERED = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


def _challenge(verifier: str) -> str:
    """RFC 7636, S256."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
