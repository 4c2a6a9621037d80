"""No password, link, token or answer is told in a log, an error or the log of acts, whatever goes wrong."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from desks import Reader, links, path
from mailroom import Letters
from sqlalchemy.exc import IntegrityError

from dateline.collect.post import Post
from dateline.store.schema import users
from dateline.web import create_app
from dateline.web.accounts.settings import SettingError, Settings

pytestmark = pytest.mark.usefixtures("quick_hashes")
OTHERS = ("mail", "httpx", "httpcore", "httpx2", "httpcore2")
"""Who else speaks in this test, and is not heard: the mail server, and the browser, by either client that Starlette may take."""
FIRST, SECOND = "first long password", "second long password"


def test_a_day_at_the_portal_tells_no_secret(store, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    with Letters() as letters:
        app = create_app(store, Settings(registration="open", url="http://testserver", post=letters.post))
        reader = Reader(app, store)
        reader.fill("/account/register?in=en", "/account/register", name="Ana", email="ana@x.example", password=FIRST)
        confirming = links(letters.box[0].get_content())[0]
        reader.fill(path(confirming), "/account/confirm")
        session = reader.cookies["dateline"]
        made = reader.fill("/account?in=en", "/account/tokens", token="desk").text
        token = made.split('class="secret" readonly value="')[1].split('"')[0]
        other = Reader(app, store)
        other.fill("/account/forgot?in=en", "/account/forgot", name="Ana")
        resetting = links(letters.box[1].get_content())[0]
        other.fill(path(resetting), "/account/reset", password=SECOND)
        other.fill("/account/sign-in?in=en", "/account/sign-in", name=FIRST, password=SECOND)
        other.fill("/account/sign-in?in=en", "/account/sign-in", name="Ana", password=SECOND)
    gone = Reader(create_app(store, Settings(url="http://testserver", post=Post.of("smtp://desk:mailpass@127.0.0.1:9", "n@x.example"))), store)
    gone.fill("/account/forgot?in=en", "/account/forgot", name="Ana")
    assert "a letter was not sent" in caplog.text
    own = "\n".join(record.getMessage() for record in caplog.records if record.name.split(".")[0] not in OTHERS)
    told = own + "".join(capfd.readouterr()) + str(store.audit()) + repr(gone.app.state.settings)
    tickets = [link.split("token=")[1].split("&")[0] for link in (confirming, resetting)]
    for secret in (FIRST, SECOND, session, token, "mailpass", *tickets, store.password_of(store.user_named("Ana").id)):
        assert secret and secret not in told


def test_a_database_that_refuses_does_not_repeat_what_it_was_given(store):
    store.add_user("Ana", password="$argon2id$hash")
    row = {"id": "x", "name": "B", "folded": "ana", "email": "", "password": "$argon2id$other", "role": "reader", "language": "en", "active": True}
    with pytest.raises(IntegrityError) as error, store.writing() as connection:
        connection.execute(users.insert().values(**row, created="2026"))
    assert "argon2id" not in str(error.value)


def test_a_setting_that_cannot_be_is_told_without_its_password():
    for given in (
        {"DATELINE_SMTP": "smtps://desk:mailpass@mail.example"},
        {"DATELINE_SMTP": "desk:mailpass@mail", "DATELINE_MAIL_FROM": "n@x.example"},
    ):
        with pytest.raises(SettingError) as error:
            Settings.of({"DATELINE_URL": "https://x.example", **given})
        assert "mailpass" not in str(error.value) and "DATELINE_SMTP" in str(error.value)


@pytest.mark.parametrize(("given", "said"), [
    ({"DATELINE_REGISTRATION": "all"}, "closed, invited, open"), ({"DATELINE_URL": "news.example"}, "https://news.example"),
    ({"DATELINE_SMTP": "smtp://m.example", "DATELINE_MAIL_FROM": "n@x.example"}, "needs DATELINE_URL"),
    ({"DATELINE_OIDC_ISSUER": "https://id.example", "DATELINE_OIDC_CLIENT": "c"}, "needs DATELINE_URL"),
    ({"DATELINE_OIDC_ISSUER": "https://id.example"}, "DATELINE_OIDC_CLIENT"),
])  # fmt: skip
def test_a_setting_that_cannot_be_says_what_to_write(given, said):
    with pytest.raises(SettingError, match=said):
        Settings.of(given)


def test_settings_are_those_of_the_environment():
    settings = Settings.of({
        "DATELINE_URL": "https://news.example/", "DATELINE_REGISTRATION": "open", "DATELINE_SMTP": "smtp://desk@m.example", "DATELINE_PROXY": "::1",
        "DATELINE_MAIL_FROM": "n@x.example", "DATELINE_SMTP_PASSWORD": "p", "DATELINE_OIDC_ISSUER": "https://id.example", "DATELINE_OIDC_CLIENT": "c",
        "DATELINE_OIDC_SECRET": "s", "DATELINE_OIDC_JOIN": "1",
    })  # fmt: skip
    assert (settings.url, settings.registration, settings.proxy, settings.secure) == ("https://news.example", "open", "::1", True)
    assert (settings.post.password, settings.provider.name, settings.provider.join) == ("p", "id.example", True)
    assert Settings.of({}) == Settings()


def test_riddles_are_kept_no_longer_than_they_are_open(store):
    store.make_captcha("234567", datetime.now(UTC) - timedelta(hours=1), timedelta(minutes=10))
    store.tidy(datetime.now(UTC))
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM captchas").scalar() == 0
