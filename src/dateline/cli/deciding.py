"""Commands by which a person overrules what was put together: decide join, part, pin for articles, same, different for names, undo, list."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from dateline.cli import options
from dateline.cli.keeping import opened
from dateline.cli.naming import reasons
from dateline.cli.output import NOTHING, USAGE, emit, fail, flush
from dateline.model import Article, Link, Naming
from dateline.store import Store

names = click.argument("names", nargs=2, metavar="A B")
two = click.argument("articles", nargs=2, metavar="A B")
by = click.option("--by", help="Who decides; your user name, if it is not said.")
Verdict = Literal["same story", "apart", "open"]


@click.group()
def decide() -> None:
    """Your own word on which articles, or which names, belong together. It is kept, and later arrivals respect it."""


@decide.command()
@two
@by
@options.data
def join(articles: tuple[str, str], by: str | None, data: Path | None) -> None:
    """Two articles (by id, by URL, by the end of the URL) are about one event: their stories become one."""
    _on_two(articles, "same story", by, data)


@decide.command()
@two
@by
@options.data
def part(articles: tuple[str, str], by: str | None, data: Path | None) -> None:
    """Two articles are not about one event: whatever comes, they stay in different stories."""
    _on_two(articles, "apart", by, data)


@decide.command()
@click.argument("story", metavar="STORY")
@by
@options.data
def pin(story: str, by: str | None, data: Path | None) -> None:
    """The articles of STORY stay together as they now are, whatever comes."""
    with opened(data) as store:
        found = store.story(story) or fail(f"no story {story!r} in {store.directory}; `dateline search --story WORDS` gives their ids", NOTHING)
        first, *rest = (_article(store, key) for key in found.articles)
        _keep(store, [_link(article, first.id, "same story", by) for article in rest])


@decide.command()
@names
@by
@options.data
def same(names: tuple[str, str], by: str | None, data: Path | None) -> None:
    """Two names (as articles write them, or ids) are one person or body: who is called so is one origin."""
    _on_names(names, "same", by, data)


@decide.command()
@names
@by
@options.data
def different(names: tuple[str, str], by: str | None, data: Path | None) -> None:
    """Two names are two persons or bodies, however alike they are."""
    _on_names(names, "apart", by, data)


@decide.command()
@two
@by
@options.data
def undo(articles: tuple[str, str], by: str | None, data: Path | None) -> None:
    """Take back what was decided on two articles, or on two names."""
    with opened(data) as store:
        decided = any({one.left, one.right} == set(articles) for one in store.namings())
    if decided:
        _on_names(articles, "open", by, data)
    else:
        _on_two(articles, "open", by, data)


@decide.command(name="list")
@options.data
def list_(data: Path | None) -> None:
    """What was decided, oldest first."""
    with opened(data) as store:
        for link in store.links(by_people=True):
            if link.verdict != "open":
                titles = (
                    f"{article.outlet}: {article.title}" if article else key for key in (link.article, link.to) if [article := store.article(key)]
                )
                emit(f"{link.verdict:10}  {link.article}  {link.to}  by {link.by}\n    " + "\n    ".join(titles))
        for naming in store.namings():
            verdict = "same name" if naming.verdict == "same" else "different"
            emit(f"{verdict:10}  {naming.left}  {naming.right}  by {naming.by}\n    " + "\n    ".join(reasons(naming.signals)))
    flush()


def _on_two(articles: tuple[str, str], verdict: Verdict, by: str | None, data: Path | None) -> None:
    """A decision on two articles, as they are named."""
    with opened(data) as store:
        one, other = (_article(store, name) for name in articles)
        if verdict == "open" and not _decided(store, {one.id, other.id}):
            fail("nothing was decided on these two; `dateline decide list` shows what was", NOTHING)
        _keep(store, [_link(one, other.id, verdict, by)])


def _on_names(names: tuple[str, str], verdict: Literal["same", "apart", "open"], by: str | None, data: Path | None) -> None:
    """A decision on two names, kept with what the program itself thinks of them."""
    from dateline.knowledge.names import same
    from dateline.pipeline import settle

    left, right = sorted(name.strip() for name in names)
    if not left or left == right:
        fail("give two names that are not the same", USAGE)
    score, signals = same(left, right)
    with opened(data) as store:
        store.put_naming(Naming(left=left, right=right, verdict=verdict, score=score, signals=signals, by=by or _user()))
        emit(f"{settle(store)} stories changed")
    flush()


def _decided(store: Store, pair: set[str]) -> bool:
    return any({link.article, link.to} == pair and link.verdict != "open" for link in store.links(by_people=True))


def _link(article: Article, to: str, verdict: Verdict, by: str | None) -> Link:
    return Link(article=article.id, to=to, verdict=verdict, by=by or _user())


def _user() -> str:
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        return "user"
    return name if name != "dateline" else "user"


def _keep(store: Store, links: Sequence[Link]) -> None:
    """Keep decisions, and make the stories follow."""
    from dateline.pipeline import settle

    store.put_links(links)
    emit(f"{settle(store)} stories changed")
    flush()


def _article(store: Store, name: str) -> Article:
    """The article of an id, a URL or the end of one."""
    found = store.article(name)
    if found:
        return found
    alike = [article for article in store.articles() if name in (article.name, article.url, article.canonical_url) or article.url.endswith(name)]
    if len(alike) > 1:
        fail(f"{len(alike)} articles end in {name!r}; give an id: " + ", ".join(article.id for article in alike[:5]))
    return alike[0] if alike else fail(f"no article {name!r} in {store.directory}; give its id, its URL or the end of its URL", NOTHING)
