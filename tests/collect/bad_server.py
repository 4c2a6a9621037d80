"""A real HTTP server on loopback that behaves as badly as the world's do."""

from __future__ import annotations

import contextlib
import gzip
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><html lang=en><title>Bridge closed</title><article><h1>Bridge closed</h1><p>The bridge was closed on Friday.</p></article>"


class BadServer:
    """`routes` maps a path to a function of the request's handler; `asked` counts requests by path."""

    def __init__(self) -> None:
        self.routes = {}
        self.asked: Counter[str] = Counter()
        self.seen: list[tuple[str, float, dict[str, str]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = self.path.partition("?")[0]
                outer.asked[path] += 1
                outer.seen.append((path, time.monotonic(), {name.lower(): value for name, value in self.headers.items()}))
                route = outer.routes.get(path)
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    route(self) if route else answer(self, 404, b"not here")

            def log_message(self, *args):
                pass

        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.httpd.daemon_threads = True
        self.port = self.httpd.server_address[1]
        self.host = f"127.0.0.1:{self.port}"
        self.thread = threading.Thread(target=self.httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def page(self, path: str, body: bytes = PAGE, **headers: str) -> str:
        self.routes[path] = lambda handler: answer(handler, 200, body, **headers)
        return self.url(path)

    def close(self) -> None:
        self.httpd.shutdown()
        self.httpd.server_close()
        self.thread.join()


def answer(handler, status: int, body: bytes = b"", **headers: str) -> None:
    """A whole answer; headers with _ for -. Without a Content-Type it is HTML."""
    handler.send_response(status)
    headers.setdefault("Content_Type", "text/html; charset=utf-8")
    headers.setdefault("Content_Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def drip(handler, seconds: float) -> None:
    """One byte at a time, for so long."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


def raw(handler, data: bytes) -> None:
    """Bytes in place of an HTTP answer; then the connection is closed."""
    handler.wfile.write(data)
    handler.wfile.flush()
    handler.close_connection = True


def bomb(handler) -> None:
    """Ten megabytes that travel as ten kilobytes."""
    answer(handler, 200, gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")
