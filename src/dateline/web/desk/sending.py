"""Alerts on their way out: letters and hooks that are due, each in its watch's language, tried again after failures."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from datetime import datetime

from dateline.collect.hooks import HookError, Message, send
from dateline.collect.policy import Policy
from dateline.collect.post import Letter, PostError
from dateline.store import Store
from dateline.store.alerts import Alert, Delivery, Told
from dateline.store.watches import Watch
from dateline.web.accounts.settings import Settings
from dateline.web.desk.feeds import text_of
from dateline.web.desk.room import now
from dateline.web.desk.telling import Line, lines
from dateline.web.words import Words, load

EVERY = 20.0
"""Seconds between two looks for what is due."""
AT_ONCE = 50
log = logging.getLogger(__name__)


class Undelivered(Exception):
    """Why a message was not sent, in words of the reader's language; `lasting`: there is no use in trying again."""

    def __init__(self, why: str, lasting: bool = False) -> None:
        super().__init__(why)
        self.lasting = lasting


def deliver(store: Store, settings: Settings, at: datetime | None = None, policy: Policy | None = None) -> int:
    """Send what is due; gives how many messages were tried. One process sends at a time.

    What was sent is marked after it was taken: killed between the two, a message goes out twice, under the same Message-ID.
    """
    tried, moment = 0, at or now()
    with store.held(["deliver"]) as ours:
        for parcel in parcels(store.due_deliveries(moment, AT_ONCE)) if ours else ():
            _try(store, settings, parcel, moment, policy or Policy())
            tried += len(parcel)
    return tried


def parcels(due: Sequence[Delivery]) -> list[list[Delivery]]:
    """What is sent together: the alerts of one watch in one letter; to a hook each by itself."""
    found: dict[tuple[str | None, str], list[Delivery]] = {}
    for one in due:
        found.setdefault((one.alert.watch, "mail" if one.channel == "mail" else one.alert.id), []).append(one)
    return list(found.values())


def _try(store: Store, settings: Settings, parcel: Sequence[Delivery], moment: datetime, policy: Policy) -> None:
    problem, lasting = None, False
    try:
        _send(store, settings, parcel, policy)
    except Undelivered as error:
        problem, lasting = str(error), error.lasting
        log.warning("an alert was not sent by %s: %s", parcel[0].channel, problem)
    for delivery in parcel:
        store.settle_delivery(delivery, moment, problem, lasting)


def _send(store: Store, settings: Settings, parcel: Sequence[Delivery], policy: Policy) -> None:
    """Raises Undelivered."""
    kept = store.watch(parcel[0].alert.watch or "")
    words = load(kept.watch.language) if kept else load("en")
    told = lines(store, [Told(seq=0, alert=delivery.alert) for delivery in parcel], words)
    if kept is None or not told:
        raise Undelivered(words("send-gone"), lasting=True)
    if parcel[0].channel == "mail":
        _mail(store, settings, kept.watch, told)
    else:
        _hook(settings, kept.watch, parcel[0].alert, told[0], policy)


def _mail(store: Store, settings: Settings, watch: Watch, told: Sequence[Line]) -> None:
    words, user = load(watch.language), store.user(watch.reader)
    if settings.post is None or user is None or not user.active or not user.email or not watch.mail:
        raise Undelivered(words("send-no-mail"), lasting=True)
    several = words("alerts-count", count=len(told)) if len(told) > 1 else told[0].kind
    subject, domain = words("labelled", label=watch.title, text=several), settings.post.sender.rpartition("@")[2]
    headers = {"List-Unsubscribe": f"<{settings.url}/watches>", "Message-ID": f"<alert-{told[0].id}@{domain}>"}
    letter = Letter(to=user.email, subject=" ".join(subject.split()), text=written(told, words, settings.url), language=words.code, headers=headers)
    try:
        settings.post.send(letter)
    except PostError as error:
        raise Undelivered(words("send-mail-failed", why=str(error))) from error


def written(told: Sequence[Line], words: Words, base: str) -> str:
    """Alerts as a letter: what is new, the reasons, where it is read; and how no more come."""
    parts = [part for line in told for part in (words("labelled", label=line.kind, text=line.what), text_of(line, words), base + line.href) if part]
    return "\n\n".join([*parts, words("send-end", link=f"{base}/watches")]) + "\n"


def _hook(settings: Settings, watch: Watch, alert: Alert, line: Line, policy: Policy) -> None:
    words = load(watch.language)
    if watch.hook is None:
        raise Undelivered(words("send-gone"), lasting=True)
    data = {
        "id": alert.id, "kind": alert.kind, "watch": watch.title, "at": alert.at.isoformat(), "text": line.what, "detail": line.more,
        "link": settings.url + line.href, "language": words.code, "story": alert.story, "article": alert.article,
        "why": [{"asked": why.asked, "quote": why.quote, "outlet": why.outlet, "language": why.language} for why in line.why],
    }  # fmt: skip
    try:
        send(
            watch.hook,
            Message(title=words("labelled", label=watch.title, text=line.kind), text=written([line], words, settings.url), data=data),
            policy,
        )
    except HookError as error:
        raise Undelivered(words("send-hook-failed", why=words(f"hook-{error.reason}"), detail=str(error)), error.lasting) from error


class Sender:
    """Sends what is due beside the portal, in a thread of its own, until it is stopped."""

    def __init__(self, store: Store, settings: Settings, every: float = EVERY) -> None:
        self.store, self.settings, self.every = store, settings, every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="alerts", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(30)

    def _run(self) -> None:
        while not self._stop.wait(self.every):
            try:
                deliver(self.store, self.settings)
            except Exception:  # a database that is away for a moment must not end the sending for good
                log.exception("alerts could not be sent; tried again in %s seconds", self.every)
