"""What data cannot say of Russian: the base form of a voice that stands in an oblique case ("по данным властей" → власти)."""

from __future__ import annotations

import re

WORDS = {
    "властей": "власти",
    "министра": "министр",
    "президента": "президент",
    "премьера": "премьер",
    "премьер-министра": "премьер-министр",
    "губернатора": "губернатор",
    "мэра": "мэр",
    "главы": "глава",
    "представителя": "представитель",
    "секретаря": "секретарь",
    "генсека": "генсек",
    "директора": "директор",
    "генерала": "генерал",
    "начальника": "начальник",
    "председателя": "председатель",
    "спикера": "спикер",
    "посла": "посол",
    "минздрава": "минздрав",
    "министерства": "министерство",
    "полиции": "полиция",
    "правительства": "правительство",
    "прокуратуры": "прокуратура",
    "генпрокуратуры": "генпрокуратура",
    "агентства": "агентство",
    "телеканала": "телеканал",
    "газеты": "газета",
    "издания": "издание",
    "ведомства": "ведомство",
    "службы": "служба",
    "организации": "организация",
    "источника": "источник",
    "источников": "источники",
    "очевидцев": "очевидцы",
    "свидетелей": "свидетели",
    "правозащитников": "правозащитники",
    "активистов": "активисты",
    "экспертов": "эксперты",
    "медиков": "медики",
    "врачей": "врачи",
    "журналистов": "журналисты",
    "посольства": "посольство",
    "армии": "армия",
    "комитета": "комитет",
    "комиссии": "комиссия",
    "совета": "совет",
    "управления": "управление",
    "администрации": "администрация",
    "парламента": "парламент",
    "суда": "суд",
    "следкома": "следком",
    "штаба": "штаб",
    "центра": "центр",
    "компании": "компания",
    "больницы": "больница",
    "пресс-службы": "пресс-служба",
    "пресс-секретаря": "пресс-секретарь",
    "спасателей": "спасатели",
    "жителей": "жители",
    "чиновников": "чиновники",
    "командующего": "командующий",
    "руководителя": "руководитель",
    "замминистра": "замминистра",
    "мэрии": "мэрия",
    "госдепа": "госдеп",
}
NAME = re.compile("[А-ЯЁ][а-яё]+[бвгджзйклмнпрстфхцчшщ]а$")
ADJECTIVE = re.compile("^(.+)(ского|цкого)$")
WORD = re.compile(r"[\w-]+")
MODIFIER = re.compile("[а-яё-]{2,}(?:[ыи]й|[ая]я|[оы]е|(?<![нтвь])ие|[нск]ие|[ое]го|[ое]му|[ыи]х|[ыи]ми?|ую|[сц]кой|[сц]ком|[нв]ой|[нв]ом)")
NOUN = re.compile(".*(?:ни[еяюй]|ствие|тие|арий|ов[оы]м)")


def base_form(text: str) -> str:
    """The words of a voice as they stand in a dictionary: listed nouns, and the genitive of men's names behind them."""
    head = next((word for word in map(re.Match.group, WORD.finditer(text)) if word.isupper() or not modifies(word)), "")
    changed = head.lower() in WORDS  # "глава минздрава" stands in the dictionary as it is
    return WORD.sub(lambda match: _base(match.group(), changed), text) if changed else text


def modifies(word: str) -> bool:
    """Whether a word looks like an adjective, by its ending (областного, экстренных): before a voice it is part of its name."""
    lower = word.lower()
    return len(word) > 4 and bool(MODIFIER.fullmatch(lower)) and not NOUN.fullmatch(lower)


def _base(word: str, oblique: bool) -> str:
    listed = WORDS.get(word.lower())
    if listed:
        return listed.capitalize() if word[0].isupper() else listed
    adjective = ADJECTIVE.match(word)
    if oblique and adjective:
        return adjective.group(1) + adjective.group(2)[:2] + "ий"
    return word[:-1] if oblique and NAME.match(word) else word
