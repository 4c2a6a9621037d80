"""A riddle of our own, to see or to hear: digits that a machine reads badly. Each can be answered once, and for ten minutes."""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from datetime import datetime, timedelta
from threading import Semaphore

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from dateline.store import Store
from dateline.web.accounts import tries
from dateline.web.accounts.keeper import now

LASTS = timedelta(minutes=10)
DIGITS = "23456789"
LENGTH = 6
SIZE = (240, 80)
PAPER, INK = (255, 255, 255), (140, 118, 108)
"""The library draws an ink the fainter the darker it is: this one is as dark as it gets, 4 to 1 on white."""
KEY, ANSWER = "riddle", "answer"
"""The names of a form's fields."""
_at_once = Semaphore(2)


def riddle(store: Store, moment: datetime) -> str:
    """A new riddle's id."""
    return store.make_captcha("".join(secrets.choice(DIGITS) for _ in range(LENGTH)), moment, LASTS)


def solved(store: Store, key: str, answer: str, moment: datetime) -> bool:
    """Whether an answer is right, written in whichever script's digits. Right or wrong, the riddle is gone."""
    wanted = store.close_captcha(key, moment)
    return wanted is not None and hmac.compare_digest(_plain(answer).encode(), wanted.encode())


def _plain(answer: str) -> str:
    """Digits of every script as 0-9, without what people put between them."""
    return "".join(str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in answer if not letter.isspace() and letter != "-")


def router(store: Store) -> APIRouter:
    """A riddle as a picture, as a sound, and another one."""
    routes = APIRouter(prefix="/account/riddle")

    @routes.get("/new")
    def another(request: Request) -> dict[str, str]:
        """For the script of the page; without it, the form's own button asks for another."""
        if tries.wait(store, {f"riddles {tries.address(request)}": tries.RIDDLES}, now()):
            raise HTTPException(429)
        return {KEY: riddle(store, now())}

    @routes.get("/{key}.png")
    def picture(key: str) -> Response:
        return _fresh(drawn(_open(store, key)), "image/png")

    @routes.get("/{key}.wav")
    def sound(key: str) -> Response:
        return _fresh(spoken(_open(store, key)), "audio/wav")

    return routes


def drawn(answer: str) -> bytes:
    """PNG, dark on white, slightly different each time."""
    from captcha.image import ImageCaptcha

    with _at_once:
        return ImageCaptcha(*SIZE).generate(answer, bg_color=PAPER, fg_color=INK).getvalue()


def spoken(answer: str) -> bytes:
    """WAV: the digits one by one, in English, over a murmur."""
    from captcha.audio import AudioCaptcha

    with _at_once:
        return bytes(AudioCaptcha().generate(answer))


def _open(store: Store, key: str) -> str:
    """The answer to an open riddle that has not been looked at too often: many pictures of one riddle would give it away."""
    answer = store.captcha(key, now()) if key.isascii() else None
    if answer is None:
        raise HTTPException(404)
    if tries.wait(store, {f"looks {key}": tries.LOOKS}, now()):
        raise HTTPException(429)
    return answer


def _fresh(body: bytes, media_type: str) -> Response:
    return Response(body, media_type=media_type, headers={"cache-control": "no-store"})
