"""People at a portal: signed in as somebody, their forms filled in, their riddles answered."""

import re
from datetime import UTC, datetime
from html import unescape

from fastapi.testclient import TestClient

PASSWORD = "correct horse battery"


class Reader(TestClient):
    """Somebody with a browser: sends forms with their sign, as the page has it."""

    def __init__(self, app, store, user=None, **given):
        cookies = {"dateline": store.begin_session(user.id, datetime.now(UTC))} if user else {}
        super().__init__(app, follow_redirects=False, cookies=cookies, **given)
        self.store = store

    def fill(self, path, to=None, **fields):
        """Open a page, and send the form on it that goes `to` an address (its own, if none is said), some fields filled in."""
        page = self.get(path)
        assert page.status_code == 200, (path, page.status_code)
        return self.submit(page, to or path.partition("?")[0], **fields)

    def submit(self, page, to, **fields):
        """Send the form of a page that was opened."""
        form = next(part for part in re.findall(r"(?s)<form.*?</form>", page.text) if f'action="{to}?' in part)
        hidden = {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', form)}
        if "riddle" in hidden and "answer" not in fields:
            fields["answer"] = self.store.captcha(hidden["riddle"], datetime.now(UTC)) or "gone"
        return self.post(f"{to}?in=en", data={**hidden, **fields})

    def signed_in(self):
        return self.get("/account").status_code == 200


def links(text):
    """The links of a letter, or of what was shown once."""
    return re.findall(r"https?://[^\s\"<]+", unescape(text))


def path(link):
    """What follows the host."""
    return "/" + link.split("/", 3)[3]
