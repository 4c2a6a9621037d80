"""Letters → a mail server: the one place that sends mail."""

from __future__ import annotations

import ipaddress
import re
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

TIMEOUT = 20.0
"""Seconds that a mail server may take for one step."""
_ADDRESS = re.compile(r"[^@\s<>(),;:\\\"\[\]]{1,64}@[^@\s<>(),;:\\\"\[\]]{1,190}\.[^@\s<>(),;:\\\"\[\].]{2,}")


class PostError(Exception):
    """A letter could not be handed over, or the setting is none. Says why, without any secret."""


def plausible(address: str) -> bool:
    """Whether an e-mail address could be one (RFC 5321 in outline: whether it is one, only a letter can tell)."""
    return address.isprintable() and _ADDRESS.fullmatch(address) is not None


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter in plain text. `headers`: further ones, as List-Unsubscribe."""

    to: str
    subject: str
    text: str
    language: str = "en"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Post:
    """A mail server (SMTP, RFC 5321) and who writes. `whole`: TLS from the first byte, else STARTTLS where the server offers it."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    whole: bool = False

    @classmethod
    def of(cls, url: str, sender: str, password: str = "") -> Post:
        """The server of an address: "smtp://host:587", "smtps://user:password@host". Raises PostError."""
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError:
            port = -1
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname or port == -1:
            raise PostError("a mail server is written smtp://host:587 or smtps://user@host:465")
        if not plausible(sender):
            raise PostError(f"{sender!r} is no address to send from; write news@example.org")
        whole = parts.scheme == "smtps"
        return cls(
            host=parts.hostname, port=port or (465 if whole else 587), sender=sender, user=unquote(parts.username or ""),
            password=password or unquote(parts.password or ""), whole=whole,
        )  # fmt: skip

    def send(self, letter: Letter) -> None:
        """Hand a letter over. Raises PostError, for now or for good."""
        try:
            message = self._message(letter)
            with self._connected() as server:
                if self.user:
                    server.login(self.user, self.password)
                server.send_message(message, self.sender, [letter.to])
        except smtplib.SMTPResponseException as error:
            raise PostError(f"{self.host}:{self.port} answered {error.smtp_code}") from None
        except (smtplib.SMTPException, OSError, ValueError) as error:
            raise PostError(f"{self.host}:{self.port} took no letter ({type(error).__name__})") from None

    def _message(self, letter: Letter) -> EmailMessage:
        if not plausible(letter.to):
            raise PostError("that is no address to send to")
        message = EmailMessage()
        told = {
            "From": self.sender, "To": letter.to, "Subject": letter.subject, "Date": formatdate(), "Message-ID": make_msgid(domain=self._domain),
            "Content-Language": letter.language, "Auto-Submitted": "auto-generated", **letter.headers,
        }  # fmt: skip
        message.set_content(letter.text)  # first: it drops every Content- header that is there
        for name, value in told.items():
            message[name] = value
        return message

    @property
    def _domain(self) -> str:
        return self.sender.rpartition("@")[2]

    def _connected(self) -> smtplib.SMTP:
        """The server, greeted. A password goes over an encrypted connection, or to this machine."""
        if self.whole:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=TIMEOUT, context=ssl.create_default_context())
        server = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT)
        try:
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=ssl.create_default_context())
            elif self.user and not _here(self.host):
                raise PostError(f"{self.host}:{self.port} offers no encryption: no password is sent; use smtps://")
        except BaseException:
            server.close()
            raise
        return server


def _here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
