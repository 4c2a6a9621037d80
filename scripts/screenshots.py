"""Pictures of the portal in a real browser: python scripts/screenshots.py DATA FOLDER [--path /] [--language en] [--width 1280] [--dark]

DATA is a data directory that `dateline process` filled. Needs Playwright and a Chromium on the PATH.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from dateline.store import Store
from dateline.web import create_app
from dateline.web.server import Server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(store: Store, port: int) -> Server:
    """The portal in a thread of its own; `should_exit` ends it."""
    server = Server(create_app(store), port=port)
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        threading.Event().wait(0.05)
    return server


def shoot(base: str, args: argparse.Namespace) -> list[Path]:
    """One picture for each path, language and width."""
    made = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language in args.language:
            for width in args.width:
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="dark" if args.dark else "light")
                for path in args.path:
                    page.goto(f"{base}{path}{'&' if '?' in path else '?'}in={language}")
                    if args.first_story:
                        page.click("ol.stories h3 a")
                    name = (path.strip("/").replace("/", "-").partition("?")[0] or "front") + ("-story" if args.first_story else "")
                    file = args.folder / f"{name[:40]}-{language}-{width}{'-dark' if args.dark else ''}.png"
                    page.screenshot(path=str(file), full_page=not args.fold)
                    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    print(f"{file}{'  WIDER than the window by ' + str(wide) if wide > 0 else ''}")
                    made.append(file)
        browser.close()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--path", action="append")
    parser.add_argument("--language", action="append")
    parser.add_argument("--width", action="append", type=int)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--fold", action="store_true", help="only what the window shows, not the whole page")
    parser.add_argument("--first-story", action="store_true", help="open the first story of the page before the picture")
    args = parser.parse_args()
    args.path, args.language, args.width = args.path or ["/"], args.language or ["en", "zh"], args.width or [1280, 390]
    args.folder.mkdir(parents=True, exist_ok=True)
    with Store.open(args.data) as store:
        port = free_port()
        server = serve(store, port)
        shoot(f"http://127.0.0.1:{port}", args)
        server.should_exit = True


if __name__ == "__main__":
    main()
