"""What programs leave on a page that no reader was meant to see: scripts, style sheets, data, tags and shortcodes printed as text."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[{}<>\[\]=;]|\(\)|\)\)")
_LONGEST = 4_000
_CODE = re.compile(
    r"^\s*(?:"
    r"[{\[]\s*\"[\w@$.-]+\"\s*:"  # {"key":
    r"|\[\{\s*\""
    r"|(?:var|let|const)\s+[\w$]+\s*="
    r"|(?:window|document|googletag|dataLayer|jQuery|\$)\s*[.(\[]"
    r"|(?:async\s+)?function\b[^(]{0,40}\("
    r"|\(?\(?\)?\s*=>\s*\{|!?\(function"
    r"|[\w$]+(?:\.[\w$]+)+(?:\s*=[^=]|\([^)]{0,200}\)?\s*(?:;|\{|\.|$)|\(function)"
    r"|</?[a-z][a-z0-9-]*(?:\s[^<>]{0,300})?/?>"
    r"|<!--|<!\[CDATA\[|//\s*<!\[CDATA\["
    r"|\[[a-z_]{2,30}(?:\s+[\w-]+=[\"'][^\"'\]]{0,200}[\"'])+\s*/?\]|\[/[a-z_]{2,30}\]$"
    r"|@(?:media|import|font-face|keyframes)\b"
    r"|[.#]?[a-zA-Z][\w.#:,> -]{0,120}\{[^{}]{0,300}[\w-]+\s*:[^{};]{1,200}[;}]"
    r")"
)


def is_code(text: str) -> bool:
    """Whether a line of text is a program's, not a writer's: it begins as code does and holds code's signs."""
    return _SIGNS.search(text) is not None and _CODE.match(text[:_LONGEST]) is not None
