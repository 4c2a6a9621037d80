"""The nouns: page, article, claim, story, fact, brief; ids; quantities and times with their imprecision. Floor 1: imports nothing of ours."""

from dateline.model.article import FIELDS, Article, Block, Caption, Choice, Field
from dateline.model.base import Noun, digest, from_json, to_json
from dateline.model.brief import Brief, Section, Sentence
from dateline.model.claim import Claim, Group, Mention, Place, Reading, Voice
from dateline.model.dossier import Dossier
from dateline.model.fact import Fact, Origin, Point, Slot
from dateline.model.naming import Naming
from dateline.model.outcome import Outcome, Signal
from dateline.model.page import ARTICLE_JSON, MAIL, Page
from dateline.model.quantity import Quantity
from dateline.model.series import Sample, Series
from dateline.model.story import Family, Link, Story, story_id
from dateline.model.time import Interval, day, days, minute

__all__ = [
    "ARTICLE_JSON",
    "MAIL",
    "FIELDS",
    "Article",
    "Block",
    "Brief",
    "Caption",
    "Choice",
    "Claim",
    "Dossier",
    "Fact",
    "Family",
    "Field",
    "Group",
    "Interval",
    "Link",
    "Mention",
    "Naming",
    "Noun",
    "Origin",
    "Outcome",
    "Page",
    "Place",
    "Point",
    "Quantity",
    "Reading",
    "Sample",
    "Section",
    "Sentence",
    "Series",
    "Signal",
    "Slot",
    "Story",
    "Voice",
    "day",
    "days",
    "digest",
    "from_json",
    "minute",
    "story_id",
    "to_json",
]
