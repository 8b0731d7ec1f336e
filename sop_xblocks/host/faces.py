"""Drawn people with eight moods, as a symbol sprite and small ``<svg>`` faces that use it.

``sprite`` goes once into a block's markup (light or shadow tree); ``face`` then composes any of its
people in any of its moods.  Everything is worked out when the module loads, so that a face costs
only a little string formatting.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .faces_moods import MOOD_DATA, NEUTRAL, Mood, num
from .faces_parts import Person, blend, draw
from .faces_people import PEOPLE

__all__ = ["DEFAULT_PORTRAIT", "MOODS", "PORTRAITS", "face", "sprite"]

PORTRAITS: tuple[str, ...] = tuple(PEOPLE)
MOODS: tuple[str, ...] = tuple(MOOD_DATA)
DEFAULT_PORTRAIT = "person-short-hair"

_NEUTRAL = "neutral"
_PIVOT = (48.0, 66.0)
_STYLE = "border-radius:50%;overflow:hidden;forced-color-adjust:none"
_ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def _symbol(name: str, content: str) -> str:
    """Wrap content in a symbol, leaving out the prefix."""
    return f'{name}" overflow="visible">{content}</symbol>'


def _person_symbols(name: str, person: Person) -> tuple[str, ...]:
    """Draw the body, the head and what moves with the features."""
    palette = person.palette()
    return (
        _symbol(f"{name}-b", draw(person.body, palette)),
        _symbol(f"{name}-h", draw(person.head, palette)),
        _symbol(f"{name}-x", draw(person.over, palette)),
    )


def _moves(x: float, y: float, turn: float = 0) -> str:
    """Give a transform attribute, or nothing when there is no movement."""
    parts = []
    if x or y:
        parts.append(f"translate({num(x)} {num(y)})")
    if turn:
        parts.append(f"rotate({num(turn)} {num(_PIVOT[0])} {num(_PIVOT[1])})")
    return f' transform="{"".join(parts)}"' if parts else ""


def _pieces(name: str, person: Person, mood_name: str, mood: Mood) -> tuple[str, ...]:
    """Compose a face, cut where the prefix goes in."""
    pose = mood.posture
    drop = person.stature
    x, y, scale = person.at
    zoom = f"scale({num(scale)})" if scale != 1 else ""
    place = f"translate({num(x + pose.turn[0])} {num(y + pose.turn[1])}){zoom}"
    brow = person.brow or blend(person.hair, "#1A100C", 0.35)
    lid = blend(person.skin, "#6B3524", 0.15)
    paints = f'color="{person.ink()}" fill="{lid}" stroke="{brow}" stroke-width="{num(person.brow_width)}"'
    body = _moves(pose.body[0], pose.body[1] + drop, pose.lean)
    head = _moves(pose.head[0], pose.head[1] + drop, pose.tilt)
    return (
        f'<circle cx="48" cy="48" r="48" fill="{person.disc}"/><use{body} href="#',
        f'{name}-b"/><g{head}><use href="#',
        f'{name}-h"/><g transform="{place}"><use href="#',
        f'{name}-x"/><use {paints} href="#',
        f'm-{mood_name}"/></g></g></svg>',
    )


_ALL_MOODS: dict[str, Mood] = {**MOOD_DATA, _NEUTRAL: NEUTRAL}
_MOOD_SYMBOLS = {name: _symbol(f"m-{name}", mood.markup()) for name, mood in _ALL_MOODS.items()}
_PERSON_SYMBOLS = {name: _person_symbols(name, person) for name, person in PEOPLE.items()}
_FACES = {
    name: {mood_name: _pieces(name, person, mood_name, mood) for mood_name, mood in _ALL_MOODS.items()}
    for name, person in PEOPLE.items()
}


def sprite(portraits: Iterable[str], prefix: str, moods: Iterable[str] = MOODS) -> str:
    """Give one hidden ``<svg>`` with the symbols that ``face`` needs for these people and moods.

    Every id starts with ``prefix``.  Unknown portraits bring in the default one; the neutral mood,
    worn for unknown moods, is always there.
    """
    safe = escape(prefix)
    people = dict.fromkeys(name if name in PEOPLE else DEFAULT_PORTRAIT for name in portraits)
    worn = dict.fromkeys([name for name in moods if name in MOOD_DATA] + [_NEUTRAL])
    symbols = [symbol for name in people for symbol in _PERSON_SYMBOLS[name]]
    symbols += [_MOOD_SYMBOLS[name] for name in worn]
    content = "".join(f'<symbol id="{safe}{symbol}' for symbol in symbols)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true" '
        f'focusable="false" style="position:absolute">{content}</svg>'
    )


def face(portrait: str, mood: str, prefix: str, label: str, size: int = 72) -> str:
    """Give one person's face in one mood, made of the symbols of ``sprite``.

    An empty label makes the face decorative.  An unknown portrait or mood falls back to the default
    person and a neutral look.
    """
    looks = _FACES.get(portrait) or _FACES[DEFAULT_PORTRAIT]
    disc, body, head, over, mouth = looks.get(mood) or looks[_NEUTRAL]
    p = escape(prefix)
    name = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sop-face" {name} focusable="false" '
        f'viewBox="0 0 96 96" width="{size:d}" height="{size:d}" {_ROUND} style="{_STYLE}">'
        f"{disc}{p}{body}{p}{head}{p}{over}{p}{mouth}"
    )
