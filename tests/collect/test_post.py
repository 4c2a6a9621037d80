"""Letters, handed to a real mail server on loopback."""

import smtplib
import socket
from email import message_from_bytes
from email.policy import default

import pytest

from dateline.collect.post import Letter, Post, PostError, plausible

controller = pytest.importorskip("aiosmtpd.controller", reason="needs aiosmtpd: pip install 'dateline[dev]'")
from aiosmtpd.smtp import AuthResult  # noqa: E402

LETTER = Letter(to="ana@ledger.example", subject="Новый пароль", text="Откройте ссылку.\nhttps://news.example/x\n", language="ru")


class Box:
    """Keeps what comes; refuses whom it does not know."""

    def __init__(self):
        self.letters = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "nobody" in address:
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.mail_from, envelope.rcpt_tos, message_from_bytes(envelope.content, policy=default)))
        return "250 taken"


def serve(**given):
    box = Box()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = controller.Controller(box, hostname="127.0.0.1", port=port, **given)
    server.start()
    return server, box, port


@pytest.fixture
def office():
    """A mail server: where it is, and what it got."""
    server, box, port = serve()
    yield f"smtp://127.0.0.1:{port}", box
    server.stop()


def test_a_letter_arrives_whole(office):
    url, box = office
    Post.of(url, "news@portal.example").send(LETTER)
    [(sender, to, message)] = box.letters
    assert (sender, to) == ("news@portal.example", ["ana@ledger.example"])
    assert message["subject"] == "Новый пароль" and "https://news.example/x" in message.get_content()
    assert message["auto-submitted"] == "auto-generated" and message["message-id"].endswith("@portal.example>")


def test_a_refusal_says_who_and_why(office):
    with pytest.raises(PostError, match="took no letter"):
        Post.of(office[0], "news@portal.example").send(Letter(to="nobody@ledger.example", subject="x", text="x"))
    with pytest.raises(PostError, match="took no letter"):
        Post.of("smtp://127.0.0.1:9", "news@portal.example").send(LETTER)


@pytest.mark.parametrize("letter", [
    Letter(to="ana@ledger.example\r\nBcc: all@x.example", subject="x", text="x"),
    Letter(to="ana@ledger.example", subject="x\r\nBcc: all@x.example", text="x"),
    Letter(to="ana@ledger.example, bo@ledger.example", subject="x", text="x"),
])  # fmt: skip
def test_nothing_is_smuggled_into_a_letter(office, letter):
    url, box = office
    with pytest.raises(PostError):
        Post.of(url, "news@portal.example").send(letter)
    assert box.letters == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_who_signs_in_is_believed_and_who_does_not_is_not():
    def believed(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"desk", b"s3cret"), handled=False)

    server, box, port = serve(authenticator=believed, auth_required=True, auth_require_tls=False)
    try:
        Post.of(f"smtp://desk@127.0.0.1:{port}", "news@portal.example", "s3cret").send(LETTER)
        with pytest.raises(PostError) as error:
            Post.of(f"smtp://desk:wr0ng@127.0.0.1:{port}", "news@portal.example").send(LETTER)
    finally:
        server.stop()
    assert len(box.letters) == 1 and "535" in str(error.value) and "wr0ng" not in str(error.value)


def test_a_password_is_not_sent_in_the_clear_to_another_machine(office, monkeypatch):
    url, box = office
    there = Post.of(url.replace("127.0.0.1", "mail.example"), "news@portal.example", "s3cret")
    asked = smtplib.SMTP.connect
    monkeypatch.setattr(smtplib.SMTP, "connect", lambda self, host, port, *rest: asked(self, "127.0.0.1", port))
    monkeypatch.setattr(smtplib.SMTP, "login", lambda *_: pytest.fail("the password was sent"))
    with pytest.raises(PostError, match="no encryption"):
        Post(host=there.host, port=there.port, sender=there.sender, user="desk", password="s3cret").send(LETTER)
    assert box.letters == []


@pytest.mark.parametrize("url", ["", "mail.example", "http://mail.example", "smtp://", "smtp://x:notaport"])
def test_what_is_no_server_is_said(url):
    with pytest.raises(PostError, match="smtp://host"):
        Post.of(url, "news@portal.example")


def test_a_server_is_read_from_its_address():
    post = Post.of("smtps://d%40x:p%2Fw@mail.example", "news@portal.example")
    assert (post.host, post.port, post.user, post.password, post.whole) == ("mail.example", 465, "d@x", "p/w", True)
    assert "p/w" not in repr(post)
    with pytest.raises(PostError, match="no address"):
        Post.of("smtp://mail.example", "nobody")


def test_what_could_be_an_address():
    assert all(map(plausible, ["a@b.example", "a.b+c@d.e.example", "用户@例子.公司"]))
    assert not any(map(plausible, ["", "a", "a@b", "a@b@c.example", "a b@c.example", "a@c.example\n", "<a@c.example>", "a@c.example,b@d.example"]))
