"""What stands around an article on a page of a news site: heads, scripts, styles, menus, lists of other articles, in the sizes that real pages have.

The median of 400 real pages (development set of the shared evaluation): 125 KB, 820 elements, 150 links, 33 scripts of 26 KB together (mean: 69),
25 meta and 13 link elements, 23 pictures, 23 comments, 12 KB of text, most of it not the article's. All that is here is ours and means nothing.
"""

from __future__ import annotations

import json
import random
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

SECTIONS = {
    "en": ("World", "Business", "Politics", "Culture", "Sport", "Weather", "Opinion", "Science", "Travel", "Video"),
    "ru": ("Мир", "Экономика", "Политика", "Культура", "Спорт", "Погода", "Мнения", "Наука", "Поездки", "Видео"),
    "zh": ("国际", "财经", "时政", "文化", "体育", "天气", "评论", "科技", "旅游", "视频"),
    "ar": ("العالم", "اقتصاد", "سياسة", "ثقافة", "رياضة", "الطقس", "آراء", "علوم", "سفر", "فيديو"),
    "es": ("Mundo", "Economía", "Política", "Cultura", "Deportes", "El tiempo", "Opinión", "Ciencia", "Viajes", "Vídeo"),
}  # fmt: skip
CALLS = {
    "en": ("Subscribe", "Sign in", "More on this", "Most read", "Privacy", "Contact", "All rights reserved."),
    "ru": ("Подписаться", "Войти", "По теме", "Самое читаемое", "Конфиденциальность", "Контакты", "Все права защищены."),
    "zh": ("订阅", "登录", "相关报道", "热门文章", "隐私", "联系我们", "版权所有。"),
    "ar": ("اشترك", "تسجيل الدخول", "اقرأ أيضا", "الأكثر قراءة", "الخصوصية", "اتصل بنا", "جميع الحقوق محفوظة."),
    "es": ("Suscríbase", "Iniciar sesión", "Más sobre el tema", "Lo más leído", "Privacidad", "Contacto", "Todos los derechos reservados."),
}  # fmt: skip
RULES, PROGRAMS, DATA = 260, 14, 150
"""Rules of style; scripts that stand in the page; entries of the table of settings that one of them carries."""
DESIGNS = 40
"""Sites share their heads and menus with others of a house: so many are kept made."""
RELATED, READ = 30, 14
"""Other articles named beside an article and below it."""


class Named(NamedTuple):
    """What a head says of its page."""

    language: str
    title: str
    site: int
    when: datetime
    url: str


def head(page: Named) -> str:
    """Everything that stands in a head, of which a fifth is the page's own."""
    title, when = page.title, page.when.isoformat()
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": when, "dateModified": when,
            "mainEntityOfPage": page.url, "publisher": {"@type": "Organization", "name": f"Site {page.site}"}}  # fmt: skip
    own = "".join(
        f'<meta property="{name}" content="{value}">'
        for name, value in (
            ("og:title", title), ("og:type", "article"), ("og:url", page.url), ("og:description", title), ("og:site_name", f"Site {page.site}"),
            ("og:image", f"https://img.site{page.site}.example/{when[:10]}/large.jpg"), ("article:published_time", when),
            ("twitter:title", title), ("twitter:card", "summary_large_image"),
        )
    )  # fmt: skip
    ld = f'<script type="application/ld+json">{json.dumps(said, ensure_ascii=False)}</script>'
    named = f'<meta charset="utf-8"><title>{title} | Site {page.site}</title>{own}<link rel="canonical" href="{page.url}">'
    return f"<head>{named}{ld}{_head(page.site % DESIGNS)}</head>"


@lru_cache(maxsize=DESIGNS)
def _head(design: int) -> str:
    chance = random.Random(design)
    metas = "".join(f'<meta name="app-{i}-{design}" content="{_noise(chance, 24)}">' for i in range(16))
    links = "".join(
        f'<link rel="preload" as="script" href="https://cdn.site{design}.example/assets/{_noise(chance, 20)}.js" crossorigin>' for _ in range(13)
    )
    style = "".join(
        f".{_noise(chance, 8)}>.{_noise(chance, 6)}{{margin:{i % 9}px auto;padding:0 {i % 7}px;color:#{chance.randrange(1 << 24):06x}}}"
        for i in range(RULES)
    )
    return metas + links + f"<style>{style}</style>" + "".join(_program(chance, i) for i in range(PROGRAMS)) + _settings(chance)


def _program(chance: random.Random, number: int) -> str:
    """A script as the tools that press them leave it."""
    body = "".join(f'var {_noise(chance, 5)}=window["{_noise(chance, 9)}"]||function(e,t){{return e&&t<{i}?e[t]:null}};' for i in range(30))
    return f'<!-- module {number} --><script async data-module="{_noise(chance, 12)}">!function(){{{body}}}();</script>'


def _settings(chance: random.Random) -> str:
    table = {f"{_noise(chance, 10)}.{i}": {"url": f"/api/{_noise(chance, 14)}", "on": i % 3 == 0, "ttl": i * 60} for i in range(DATA)}
    return f"<script>window.__SETTINGS__={json.dumps(table)}</script>"


def top(language: str, site: int) -> str:
    """What a page begins with, under the name of its site."""
    logo = f'<a class="logo" href="/">Site {site}</a>'
    return f'<div class="ad ad--top" data-slot="top"></div><header class="masthead">{logo}{_top(language, site % DESIGNS)}</header>'


@lru_cache(maxsize=DESIGNS * len(SECTIONS))
def _top(language: str, design: int) -> str:
    """Masthead and menus, a list in a list."""
    chance, words = random.Random(design), SECTIONS[language]
    parts = "".join(
        f'<li class="nav__item nav__item--{i}"><a class="nav__link" href="/section/{i}/" data-track="nav:{i}">{word}</a><ul class="nav__sub">'
        + "".join(f'<li><a href="/section/{i}/{j}/" data-track="nav:{i}:{j}">{word} {j}</a></li>' for j in range(1, 5))
        + "</ul></li>"
        for i, word in enumerate(words)
    )
    icons = "".join(
        f'<a class="icon" href="https://social{i}.example/site" aria-label="{i}"><svg width="24" height="24" viewBox="0 0 24 24"><path d="M'
        + " ".join(str(chance.randrange(240) / 10) for _ in range(60))
        + 'z"/></svg></a>'
        for i in range(5)
    )
    calls = CALLS[language]
    return (
        f'<div class="consent" role="dialog" hidden><p>{calls[4]}</p><button>{calls[0]}</button></div><div class="tools">{icons}'
        f'<a href="/subscribe">{calls[0]}</a><a href="/login">{calls[1]}</a></div>'
        f'<nav class="nav" aria-label="main"><ul class="nav__list">{parts}</ul></nav>'
    )


def beside(language: str, others: list[str], number: int) -> str:
    """Lists of other articles: cards with pictures, and those that are read most."""
    cards = "".join(_card(title, number + place) for place, title in enumerate(others[:RELATED], 1))
    ranks = "".join(
        f'<li class="rank"><span class="rank__number">{place}</span><a href="/{place}/report-{number + place}.html">{title}</a></li>'
        for place, title in enumerate(others[RELATED:], 1)
    )
    return (
        f'<aside class="rail"><section class="more"><h2>{CALLS[language][2]}</h2><div class="grid">{cards}</div></section>'
        f'<div class="ad" data-slot="rail"></div><section class="read"><h2>{CALLS[language][3]}</h2><ol>{ranks}</ol></section></aside>'
    )


def _card(title: str, number: int) -> str:
    picture, link = f"https://img.example/{number % 10_000:05}", f'href="/{number}/report.html"'
    sizes = ", ".join(f"{picture}/{width}.jpg {width}w" for width in (240, 480, 800))
    media = f'<img class="card__img" src="{picture}/240.jpg" srcset="{sizes}" alt="" width="240" height="160" loading="lazy">'
    return (
        f'<!-- card {number % 100} --><div class="card card--small" data-id="{number}"><div class="card__media"><a {link} tabindex="-1">'
        f'<picture>{media}</picture></a></div><div class="card__body"><p class="card__kicker"><span>{number % 24:02}:{number % 60:02}</span>'
        f'<span class="card__type"></span><i class="icon icon--photo"></i></p><h3 class="card__title"><a {link} data-track="card">{title}</a></h3>'
        "</div></div>"
    )


def bottom(language: str, site: int) -> str:
    """Foot, and the scripts that stand below it."""
    calls = CALLS[language]
    ends = f'<p class="legal">© Site {site}. {calls[6]} <a href="/privacy">{calls[4]}</a> <a href="/contact">{calls[5]}</a></p>'
    return f'<footer class="foot">{_columns(language)}{ends}</footer>{_end(site % DESIGNS)}'


@lru_cache
def _columns(language: str) -> str:
    return "".join(
        f'<div class="foot__column"><h4>{word}</h4><ul>'
        + "".join(f'<li><a href="/about/{i}/{j}">{word} {j}</a></li>' for j in range(1, 4))
        + "</ul></div>"
        for i, word in enumerate(SECTIONS[language])
    )


@lru_cache(maxsize=DESIGNS)
def _end(design: int) -> str:
    chance = random.Random(-design)
    return "".join(_program(chance, i) for i in range(PROGRAMS)) + _settings(chance)


def _noise(chance: random.Random, length: int) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=length)).replace("0", "o", 1)
