"""Briefs in their formats: terminal text, Markdown, JSON, one self-contained HTML file."""

from dateline.export.briefs.explain import explain
from dateline.export.briefs.html import html
from dateline.export.briefs.json import json
from dateline.export.briefs.markdown import markdown
from dateline.export.briefs.terminal import terminal

__all__ = ["explain", "html", "json", "markdown", "terminal"]
