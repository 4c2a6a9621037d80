"""Made-up news pages in five languages from templates, as many as wanted; each the same in every run. For measuring speed and size, never quality."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from benchmarks.dress import READ, RELATED, Named, beside, bottom, head, top
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
    "en": (
        "The road along the river stayed closed for most of the day.", "Schools in the district will open later this week, the council decided.",
        "Shops in the centre had little to sell by the evening.", "Trains ran again after workers had cleared {n} kilometres of track.",
        "Neighbours carried furniture out of houses that had lost their windows.",
        "A second meeting was set for the morning of the following day.",
        "The square had been swept by noon, and the market opened an hour late.",
        "Engineers looked at {n} bridges before they let lorries pass again.",
        "Nobody could say when power would be back in the northern quarters.",
    ),
    "ru": (
        "Дорога вдоль реки оставалась закрытой большую часть дня.", "Школы района откроются позже на этой неделе.",
        "К вечеру в магазинах центра почти ничего не осталось.", "Поезда снова пошли после расчистки {n} километров путей.",
        "Соседи выносили мебель из домов, в которых выбило окна.", "Вторую встречу назначили на утро следующего дня.",
        "К полудню площадь убрали, и рынок открылся с опозданием на час.", "Инженеры осмотрели {n} мостов, прежде чем пустить грузовики.",
        "Никто не мог сказать, когда в северных кварталах появится свет.",
    ),
    "zh": (
        "沿河公路当天大部分时间关闭。", "该区学校将于本周晚些时候复课。", "到傍晚，市中心商店几乎没有货物。", "工人清理{n}公里轨道后，列车恢复运行。",
        "邻居们把家具从窗户破碎的房屋里搬出来。", "第二次会议定于次日上午举行。", "广场中午前已清扫完毕，市场推迟一小时开门。",
        "工程师检查了{n}座桥梁，之后才允许货车通行。",
        "没有人能说明北部街区何时恢复供电。",
    ),
    "ar": (
        "ظل الطريق على طول النهر مغلقا معظم اليوم.", "وستفتح مدارس المنطقة أبوابها هذا الأسبوع.", "ولم يبق في المتاجر إلا القليل.",
        "وعادت القطارات إلى العمل بعد تنظيف {n} كيلومترا من السكة.", "وحمل الجيران الأثاث من بيوت تحطمت نوافذها.",
        "وتقرر عقد اجتماع ثان صباح اليوم التالي.", "ونظفت الساحة قبل الظهر وفتح السوق متأخرا ساعة.",
        "وفحص المهندسون {n} جسرا قبل السماح للشاحنات بالمرور.", "ولم يعرف أحد متى تعود الكهرباء إلى الأحياء الشمالية.",
    ),
    "es": (
        "La carretera junto al río siguió cerrada casi todo el día.", "Las escuelas del distrito abrirán más adelante esta semana.",
        "Por la tarde quedaba poco que vender en las tiendas del centro.",
        "Los trenes volvieron a circular cuando se despejaron {n} kilómetros de vía.",
        "Los vecinos sacaban muebles de casas que habían perdido las ventanas.", "Se fijó una segunda reunión para la mañana siguiente.",
        "La plaza estaba barrida al mediodía y el mercado abrió una hora tarde.",
        "Los ingenieros revisaron {n} puentes antes de dejar pasar camiones.",
        "Nadie supo decir cuándo volvería la luz a los barrios del norte.",
    ),
}  # fmt: skip
PLACES = {
    "en": ("Almaty", "Nairobi", "Lima", "Manila"), "ru": ("Алматы", "Найроби", "Лима", "Манила"), "zh": ("阿拉木图", "内罗毕", "利马", "马尼拉"),
    "ar": ("ألماتي", "نيروبي", "ليما", "مانيلا"), "es": ("Almaty", "Nairobi", "Lima", "Manila"),
}  # fmt: skip
HEADLINES = {"en": "Night of damage in {p}: report {i}", "ru": "Ночь разрушений в городе {p}: сводка {i}", "zh": "{p}一夜受损：第{i}报",
             "ar": "ليلة من الأضرار في {p}: تقرير {i}", "es": "Noche de daños en {p}: informe {i}"}  # fmt: skip
TELLING = 36
"""Sentences of an article beside those that state a figure."""


def pages(start: int, stop: int) -> Iterator[Page]:
    """The pages from one number to another, as large and as full as real ones (see `benchmarks.dress`)."""
    return map(page, range(start, stop))


def page(number: int) -> Page:
    chance = random.Random(number)
    language = chance.choices(list(CLAIMS), (45, 20, 15, 10, 10))[0]
    when = START + timedelta(minutes=number)
    place, site = chance.choice(PLACES[language]), number % 997
    url = f"https://site{site}.example/{when:%Y/%m/%d}/report-{number}.html"
    named = Named(language, HEADLINES[language].format(p=place, i=number), site, when, url)
    return Page(url=url, body=_html(chance, named, place, number).encode(), fetched=when + timedelta(minutes=5))


def _html(chance: random.Random, page: Named, place: str, number: int) -> str:
    language, site, when = page.language, page.site, page.when
    others = [HEADLINES[language].format(p=chance.choice(PLACES[language]), i=number + i) for i in range(1, RELATED + READ + 1)]
    return (
        f'<!doctype html><html lang="{language}">{head(page)}<body class="page page--article">{top(language, site)}<main id="main"><article>'
        f'<h1>{page.title}</h1><p class="byline">Site {site}</p><time datetime="{when.isoformat()}">{when:%Y-%m-%d %H:%M}</time>'
        f'<div class="story">{_paragraphs(chance, language, place, when)}</div></article>{beside(language, others, number)}</main>'
        f"{bottom(language, site)}</body></html>"
    )


def _paragraphs(chance: random.Random, language: str, place: str, when: datetime) -> str:
    told = [line.format(n=chance.randint(3, 400), p=place, d=when.strftime("%A")) for line in CLAIMS[language]]
    rest = [chance.choice(FILLERS[language]).format(n=chance.randint(2, 60)) for _ in range(TELLING)]
    lines = told[:1] + chance.sample(told[1:] + rest, len(told) - 1 + len(rest))
    joint = "" if language == "zh" else " "
    return "".join(f"<p>{joint.join(lines[i : i + 2])}</p>" for i in range(0, len(lines), 2))
