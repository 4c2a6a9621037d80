"""Newsletters: the body as a page, the rest from the headers; nothing of a message makes it raise."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract import extract
from dateline.model import MAIL, Article, Outcome, Page

TEXT = (
    "The ferry left the island at dawn with 40 people aboard, the harbour office said. It turned back an hour later when water came into the "
    "engine room.\n\nEverybody was taken off by two fishing boats. Nobody was hurt, and the ferry was towed to the yard in the afternoon."
)


def message(text: str = TEXT, html: str | None = None, **headers: str) -> bytes:
    mail = EmailMessage()
    given = {"Subject": "Ferry turns back", "From": "Island Courier <news@courier.example>", "Date": "Thu, 06 Jan 2022 18:30:00 +0600",
             "Message-ID": "<42.7@courier.example>"} | headers  # fmt: skip
    for name, value in given.items():
        if value:
            mail[name] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


def read(body: bytes) -> Article | Outcome:
    return extract(Page(url="file:///news.eml", body=body, fetched=datetime(2022, 2, 1, tzinfo=UTC), media_type=MAIL))


def test_the_headers_sign_the_article():
    article = read(message())
    assert (article.title, article.outlet, article.url) == ("Ferry turns back", "Island Courier", "mid:42.7@courier.example")
    assert article.published.start == datetime(2022, 1, 6, 12, 30, tzinfo=UTC) and article.published.offset == 360
    assert article.text.startswith("The ferry left") and article.text.endswith("in the afternoon.")
    assert {choice.field for choice in article.choices if choice.source == "mail"} == {"title", "outlet", "published", "url"}


def test_of_two_forms_the_html_is_read_and_its_furniture_left_out():
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
    page = f"<html><body><div class=article>{paragraphs}</div><p><a href='https://courier.example/u'>Unsubscribe</a></p></body></html>"
    article = read(message("See the HTML.", page))
    assert "harbour office" in article.text and "Unsubscribe" not in article.text and "See the HTML" not in article.text


def test_headers_in_other_scripts_and_bodies_in_base64_are_decoded():
    body = message(
        "渡輪周四清晨離開島嶼，船上有40人，港務局在聲明中說。一小時後機艙進水，船長決定折返，並以無線電求救。\n\n兩艘漁船隨即趕到，接走了船上所有的人，無人受傷。渡輪下午被拖回船塢，當局正在調查進水的原因。",
        Subject="渡輪折返",
    )
    article = read(body)
    assert article.title == "渡輪折返" and "港務局" in article.text and article.language.startswith("zh")


@pytest.mark.parametrize(
    ("headers", "published"),
    [({"Date": ""}, None), ({"Date": "Thu, 06 Jan 2032 18:30:00 +0600"}, None), ({"Date": "Thu, 06 Jan 2022 18:30:00 -0000"}, None)],
    ids=["none", "not yet", "no zone"],
)
def test_a_time_that_is_not_told_is_not_invented(headers, published):
    assert read(message(**headers)).published is published


def test_a_message_without_text_is_refused():
    mail = EmailMessage()
    mail["Subject"] = "Picture"
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert read(mail.as_bytes()).reason == "no-text"


def test_a_message_of_messages_without_end_is_refused():
    assert isinstance(read(b"Content-Type: message/rfc822\n\n" * 20_000), Outcome)


@given(
    st.one_of(
        st.binary(max_size=400), st.binary(max_size=120).map(lambda junk: b"From: a\nDate: " + junk + b"\nSubject: =?x?" + junk + b"\n\n" + junk)
    )
)
def test_no_bytes_make_it_raise(body):
    assert isinstance(read(body), Article | Outcome)
