"""A newsletter sent by mail: its body is read as a page; what the page leaves open, the headers say (RFC 5322)."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from html import escape

from msgspec import structs

from dateline.extract.guard import DETAILS, refusal
from dateline.extract.page_html import from_html
from dateline.model import Article, Choice, Interval, Outcome, Page, minute

_BLANK = re.compile(r"\n[ \t\r]*\n")
READ = ("text/html", "text/plain")
"""The parts that are read, the better first."""


def from_mail(page: Page) -> Article | Outcome:
    """The article that a message carries, or why it carries none. Its address is the message's own (mid:, RFC 2392) where it has one."""
    try:
        message = message_from_bytes(page.body)
        part = _body(message)
    except RecursionError:
        return _refused(page, "too-deep")
    if part is None:
        return _refused(page, "no-text")
    inner = _inner(page, part, _header(message, "subject"))
    if reason := refusal(inner.body, inner.media_type):
        return _refused(page, reason)
    found = from_html(inner)
    if isinstance(found, Outcome):
        return structs.replace(found, item=page.id)
    return _signed(structs.replace(found, page=page.id), message, page)


def _refused(page: Page, reason: str) -> Outcome:
    return Outcome(stage="extract", item=page.id, reason=reason, detail=DETAILS[reason])


def _body(message: Message) -> Message | None:
    parts = [part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"]
    return next((part for kind in READ for part in parts if part.get_content_type() == kind), None)


def _inner(page: Page, part: Message, subject: str) -> Page:
    """The part as a page of its own. Its transfer encoding is undone; its charset is what its header says."""
    payload = part.get_payload(decode=True)
    body = payload if isinstance(payload, bytes) else b""
    if part.get_content_type() == "text/plain":
        body, declared = _marked_up(_decoded(part, body), subject).encode("utf-8", "replace"), "text/html; charset=utf-8"
    else:
        declared = f"text/html; charset={part.get_content_charset()}" if part.get_content_charset() else "text/html"
    return Page(url=page.url, body=body, fetched=page.fetched, headers=(("content-type", declared),))


def _decoded(part: Message, body: bytes) -> str:
    try:
        return body.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _marked_up(text: str, subject: str) -> str:
    """Plain text under its subject: lines were only wrapped to be sent, a blank one ends a paragraph."""
    paragraphs = (" ".join(part.split()) for part in _BLANK.split(text))
    return f"<h1>{escape(subject)}</h1>" + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs if paragraph)


def _signed(article: Article, message: Message, page: Page) -> Article:
    """The article with what the headers say: subject, sender, date."""
    sent, (name, address) = _date(message, page), parseaddr(_header(message, "from"))
    said = {
        "title": _header(message, "subject"),
        "outlet": name or address.rpartition("@")[2],
        "published": sent,
        "url": _address(message),
    }
    given = {field: value for field, value in said.items() if value}
    choices = tuple(choice for choice in article.choices if choice.field not in given)
    told = tuple(Choice(field=field, source="mail", reason="as the message's headers say") for field in given)
    return structs.replace(article, choices=(*choices, *told), **given)


def _header(message: Message, name: str) -> str:
    """A header's text, decoded; as it stands where its encoding is broken."""
    raw = str(message.get(name, ""))
    try:
        text = str(make_header(decode_header(raw)))
    except (LookupError, ValueError):
        text = raw
    return " ".join("".join(character for character in text if character.isprintable() or character.isspace()).split())


def _date(message: Message, page: Page) -> Interval | None:
    """When it was sent, to the minute; None where the header tells no time with a zone, or one that had not come yet."""
    try:
        moment = parsedate_to_datetime(str(message.get("date", "")))
        sent = minute(moment)
    except (ValueError, TypeError, OverflowError):
        return None
    return sent if sent.start <= page.fetched else None


def _address(message: Message) -> str:
    """The message's own address; "" where it names none."""
    identity = "".join(_header(message, "message-id").split()).strip("<>")
    return f"mid:{identity}" if identity else ""
