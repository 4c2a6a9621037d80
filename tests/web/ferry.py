"""A ferry sinks: articles about it, kept as a harvest would keep them, and pages that are looked at."""

from datetime import date
from html import unescape

from shelf import killed, put

from dateline.model import Link, day
from dateline.pipeline import settle

TEXT = "The coast guard said {dead} people were killed when a ferry sank off the harbour. The mayor thanked all 40 divers for their help."


def arrive(store, number, dead, **more):
    """An article about the sunken ferry, as a harvest would keep it."""
    given = {"title": f"Ferry sinks, {dead} dead", "outlet": f"Ledger {number}", "url": f"https://l.example/{number}", **more}
    text = given.pop("text", TEXT.format(dead=dead))
    return put(store, [killed(f"{dead} people were killed", dead, "The coast guard")], text=text, published=day(date(2022, 1, number)), **given)


def together(store, *articles):
    """Let some articles be one story, whatever the machine thinks of them; gives its id."""
    first, *rest = articles
    store.put_links([Link(article=one.id, to=first.id, verdict="same story", by="test") for one in rest])
    settle(store)
    return store.story_of(first.id)


def shown(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return unescape(answer.text)
