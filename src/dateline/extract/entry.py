"""The one way in: which reader a page is given to, and what is refused before any."""

from __future__ import annotations

from dateline.extract.articlejson import from_json
from dateline.extract.guard import DETAILS, refusal
from dateline.extract.mail import from_mail
from dateline.extract.page_html import from_html
from dateline.extract.page_text import from_text
from dateline.model import ARTICLE_JSON, MAIL, Article, Outcome, Page


def extract(page: Page) -> Article | Outcome:
    """The article that a page holds, or the Outcome that says why there is none. Never raises on any bytes."""
    reason = refusal(page.body, page.media_type)
    if reason:
        return Outcome(stage="extract", item=page.id, reason=reason, detail=DETAILS[reason])
    if page.media_type == ARTICLE_JSON:
        return from_json(page)
    if page.media_type == MAIL:
        return from_mail(page)
    return from_text(page) if page.media_type.startswith("text/plain") else from_html(page)
