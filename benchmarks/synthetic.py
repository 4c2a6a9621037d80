"""Made-up news pages in five languages from templates, as many as wanted; each the same in every run. For measuring speed and size, never quality."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from dateline.model import Page

START = datetime(2024, 1, 1, tzinfo=UTC)
CLAIMS = {
    "en": (
        "At least {n} people were killed in {p} on {d}, the interior ministry said.", "Police detained {n} protesters in {p}, officials said.",
        "Some {n} people were injured when the roof came down, the health ministry said.", "More than {n} families had to leave home near {p}.",
    ),
    "ru": (
        "Не менее {n} человек погибли в городе {p}, сообщило министерство внутренних дел.", "Полиция задержала {n} человек, сообщили в ведомстве.",
        "По данным минздрава, пострадали {n} человек.", "Более {n} семей были эвакуированы, заявили власти.",
    ),
    "zh": ("内政部表示，{p}至少{n}人死亡。", "警方称，已拘留{n}人。", "卫生部说，{n}人受伤。", "当局说，超过{n}人被疏散。"),
    "ar": (
        "قالت وزارة الداخلية إن {n} شخصا على الأقل قتلوا في {p}.", "اعتقلت الشرطة {n} محتجا، بحسب مسؤولين.", "وأصيب {n} شخصا، وفق وزارة الصحة.",
        "وأجلت السلطات أكثر من {n} عائلة.",
    ),
    "es": (
        "Al menos {n} personas murieron en {p} el {d}, informó el Ministerio del Interior.", "La policía detuvo a {n} manifestantes en {p}.",
        "Unas {n} personas resultaron heridas, según el Ministerio de Salud.", "Más de {n} familias fueron evacuadas, dijeron las autoridades.",
    ),
}  # fmt: skip
FILLERS = {
    "en": ("The road along the river stayed closed for most of the day.", "Schools in the district will open later this week, the council decided.",
           "Shops in the centre had little to sell by the evening.", "Trains ran again after workers had cleared the track."),
    "ru": ("Дорога вдоль реки оставалась закрытой большую часть дня.", "Школы района откроются позже на этой неделе.",
           "К вечеру в магазинах центра почти ничего не осталось.", "Поезда снова пошли после расчистки путей."),
    "zh": ("沿河公路当天大部分时间关闭。", "该区学校将于本周晚些时候复课。", "到傍晚，市中心商店几乎没有货物。", "工人清理轨道后，列车恢复运行。"),
    "ar": ("ظل الطريق على طول النهر مغلقا معظم اليوم.", "وستفتح مدارس المنطقة أبوابها هذا الأسبوع.", "ولم يبق في المتاجر إلا القليل.",
           "وعادت القطارات إلى العمل بعد تنظيف السكة."),
    "es": ("La carretera junto al río siguió cerrada casi todo el día.", "Las escuelas del distrito abrirán más adelante esta semana.",
           "Por la tarde quedaba poco que vender en las tiendas del centro.", "Los trenes volvieron a circular cuando se despejó la vía."),
}  # fmt: skip
PLACES = {
    "en": ("Almaty", "Nairobi", "Lima", "Manila"), "ru": ("Алматы", "Найроби", "Лима", "Манила"), "zh": ("阿拉木图", "内罗毕", "利马", "马尼拉"),
    "ar": ("ألماتي", "نيروبي", "ليما", "مانيلا"), "es": ("Almaty", "Nairobi", "Lima", "Manila"),
}  # fmt: skip
HEADLINES = {"en": "Night of damage in {p}: report {i}", "ru": "Ночь разрушений в городе {p}: сводка {i}", "zh": "{p}一夜受损：第{i}报",
             "ar": "ليلة من الأضرار في {p}: تقرير {i}", "es": "Noche de daños en {p}: informe {i}"}  # fmt: skip
STYLE, SCRIPT = ".a{margin:0}" * 60, "var a=1;" * 300
LINKS = 40
"""Links in menus and lists beside the article: what a page is mostly made of."""


def pages(start: int, stop: int) -> Iterator[Page]:
    """The pages from one number to another, about 20 KB each."""
    return map(page, range(start, stop))


def page(number: int) -> Page:
    chance = random.Random(number)
    language = chance.choices(list(CLAIMS), (45, 20, 15, 10, 10))[0]
    when = START + timedelta(minutes=number)
    place = chance.choice(PLACES[language])
    title = HEADLINES[language].format(p=place, i=number)
    body = _html(chance, language, title, place, when, number).encode()
    return Page(url=f"https://site{number % 997}.example/{when:%Y/%m/%d}/report-{number}.html", body=body, fetched=when + timedelta(minutes=5))


def _html(chance: random.Random, language: str, title: str, place: str, when: datetime, number: int) -> str:
    menu = "".join(f'<li class="menu-item menu-item-{i}"><a href="/section/{i}/" data-track="nav-{i}">Section {i}</a></li>' for i in range(LINKS))
    teasers = "".join(
        f'<div class="card card--small"><a href="/{i}/other-report-{number + i}.html"><img src="/img/{i}.jpg" alt="" width="120" height="80">'
        f'<span class="card__title">{HEADLINES[language].format(p=chance.choice(PLACES[language]), i=number + i)}</span></a></div>'
        for i in range(LINKS)
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | Site {number % 997}</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="Site {number % 997}">'
        f'<meta property="article:published_time" content="{when.isoformat()}"><style>.card{{display:flex}}{STYLE}</style>'
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{title}","datePublished":"{when.isoformat()}"}}</script></head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>"
        f'<p class="byline">Site {number % 997}</p><div class="story">{_paragraphs(chance, language, place, when)}</div></article>'
        f"<aside><h2>More</h2>{teasers}</aside></main><footer><p>© Site {number % 997}</p></footer><script>{'var a=1;' * 300}</script></body></html>"
    )


def _paragraphs(chance: random.Random, language: str, place: str, when: datetime) -> str:
    told = [line.format(n=chance.randint(3, 400), p=place, d=when.strftime("%A")) for line in CLAIMS[language]]
    rest = [chance.choice(FILLERS[language]) for _ in range(14)]
    lines = told[:1] + chance.sample(told[1:] + rest, len(told) - 1 + len(rest))
    joint = "" if language == "zh" else " "
    return "".join(f"<p>{joint.join(lines[i : i + 3])}</p>" for i in range(0, len(lines), 3))
