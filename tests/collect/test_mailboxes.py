"""Mail as input: single messages and mailboxes."""

import mailbox
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from dateline.collect import pages
from dateline.collect.mail import messages
from dateline.model import MAIL, Outcome


def made(number: int, text: str) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = f"Letter {number}", "news@courier.example", "Thu, 06 Jan 2022 18:30:00 +0600"
    mail.set_content(text)
    return mail


def test_a_mailbox_gives_each_of_its_messages_as_it_was_kept(tmp_path):
    path = tmp_path / "news.mbox"
    box = mailbox.mbox(path)
    texts = ["One.\n", "From the harbour:\n\nFrom here on the road is shut.\n", "Three.\n"]
    for number, text in enumerate(texts):
        box.add(made(number, text))
    box.flush()
    found = list(pages([str(path)]))
    assert [page.media_type for page in found] == [MAIL] * 3
    assert [page.url.rpartition("#")[2] for page in found] == ["1", "2", "3"]
    assert b"\nFrom here on the road" in found[1].body


def test_a_message_is_known_by_its_head_whatever_its_name(tmp_path):
    (tmp_path / "a.eml").write_bytes(made(1, "One.").as_bytes())
    (tmp_path / "saved").write_bytes(made(2, "Two.").as_bytes())
    assert [page.media_type for page in pages([str(tmp_path)])] == [MAIL, MAIL]


def test_an_empty_mailbox_says_so(tmp_path):
    (tmp_path / "none.mbox").write_text("nothing\n", "utf-8")
    (outcome,) = pages([str(tmp_path / "none.mbox")])
    assert isinstance(outcome, Outcome) and "holds no message" in outcome.detail


@given(st.lists(st.text("abF rom>\n", max_size=30).filter(lambda body: body.strip()), max_size=5))
def test_no_message_is_lost_or_torn(bodies):
    quoted = [
        "".join(f">{line}" if line.lstrip(">").startswith("From ") else line for line in f"A: b\n\n{body}\n".splitlines(True)) for body in bodies
    ]
    box = "".join(f"From a@b Thu Jan  6 18:30:00 2022\n{text}\n" for text in quoted)
    assert [message.decode() for message in messages(box.encode().splitlines(keepends=True))] == [f"A: b\n\n{body}\n\n" for body in bodies]
