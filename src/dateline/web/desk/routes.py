"""All pages of the desk."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.desk import alerts, correcting, feeds, grading, notes, regrouping, searching, watches
from dateline.web.desk.room import Room


def router(room: Room) -> APIRouter:
    """Every page of the desk."""
    routes = APIRouter()
    for part in (searching, watches, alerts, feeds, notes, regrouping, correcting, grading):
        routes.include_router(part.router(room))
    return routes
