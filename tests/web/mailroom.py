"""A real mail server on loopback, and what came to it."""

import socket
from email import message_from_bytes
from email.policy import default

import pytest

from dateline.collect.post import Post

WHY = "needs aiosmtpd: pip install 'dateline[dev]'"


class Letters:
    """A mail server for the length of a block: `post` to send with, `box` with the messages that came."""

    def __enter__(self):
        controller = pytest.importorskip("aiosmtpd.controller", reason=WHY)
        self.box = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.server = controller.Controller(self, hostname="127.0.0.1", port=port)
        self.server.start()
        self.post = Post.of(f"smtp://127.0.0.1:{port}", "news@portal.example")
        return self

    async def handle_DATA(self, server, session, envelope):
        self.box.append(message_from_bytes(envelope.content, policy=default))
        return "250 taken"

    def __exit__(self, *_):
        self.server.stop()
