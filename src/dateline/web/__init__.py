"""The portal, its accounts and API. Floor 5."""

from dateline.web.app import create_app

__all__ = ["create_app"]
