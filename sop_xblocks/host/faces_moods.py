"""The eight moods (and a neutral one) that every drawn face can wear.

A mood is brows, eyes and mouth around an origin midway between the eyes (eyes at x = -8.5 and
8.5, mouth at y = 16), plus a posture.  Colours of the person arrive by inheritance: ``stroke`` and
``stroke-width`` are the brows, ``fill`` the eyelids, ``currentColor`` the ink of lashes and mouth.
"""

from __future__ import annotations

from dataclasses import dataclass

Curve = tuple[float, float, float, float, float, float]

_LIP = "#B8594E"
_WHITES = "M-13.2.6Q-9-7-4 .6-9 4.8-13.2.6ZM13.2.6Q9-7 4 .6 9 4.8 13.2.6Z"
_TEETH = "#FFF9F2"


def num(value: float) -> str:
    """Write a number as briefly as SVG allows."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _join(*values: float) -> str:
    """Join coordinates, dropping the blank before a minus sign."""
    text = ""
    for value in values:
        part = num(value)
        text += part if not text or part.startswith("-") else f" {part}"
    return text


def _quad(curve: Curve, flip: bool = False) -> str:
    """Give a quadratic curve as path data, mirrored when asked."""
    side = -1.0 if flip else 1.0
    x0, y0, cx, cy, x1, y1 = curve
    turn = _join(side * (cx - x0), cy - y0, side * (x1 - x0), y1 - y0)
    return f"M{_join(side * x0, y0)}q{turn}"


@dataclass(frozen=True, slots=True)
class Posture:
    """How the body carries a mood: a turn of the head, shoulders, and where the features sit."""

    tilt: float = 0
    head: tuple[float, float] = (0, 0)
    body: tuple[float, float] = (0, 0)
    lean: float = 0
    turn: tuple[float, float] = (0, 0)


@dataclass(frozen=True, slots=True)
class Mood:
    """One mood; brows are given for the left and mirrored unless the right differs."""

    brow: Curve
    mouth: str
    posture: Posture
    lid: float = -5.4
    gaze: tuple[float, float] = (0, 0.2)
    brow_right: Curve | None = None
    outer: float = 0.6
    inner: float = 0.6
    extra: str = ""
    glint: bool = False

    def markup(self) -> str:
        """Compose the symbol's content: whites, iris, lids, lashes, brows, mouth."""
        upper = (-13.2, self.outer, -9.0, self.lid, -4.0, self.inner)
        lids = lash = ""
        for flip in (False, True):
            side = -1.0 if flip else 1.0
            curve = _quad(upper, flip)
            lids += f"{curve}Q{_join(-9.2 * side, -8.4, -13.2 * side, self.outer)}Z"
            lash += curve
        gx, gy = self.gaze
        brows = _quad(self.brow) + _quad(self.brow_right or self.brow, True)
        iris = f"M{_join(-8.6 + gx, gy)}h.01M{_join(8.6 + gx, gy)}h.01"
        glint = ""
        if self.glint:
            dots = f"M{_join(-7.8 + gx, gy - 1)}h.01M{_join(9.4 + gx, gy - 1)}h.01"
            glint = f'<path stroke="#fff" stroke-width="1.3" d="{dots}"/>'
        return (
            f'<path fill="#FFFAF4" stroke="none" d="{_WHITES}"/>'
            f'<path stroke="currentColor" stroke-width="4.7" d="{iris}"/>{glint}'
            f'<path stroke="none" d="{lids}"/>'
            f'<path fill="none" d="{brows}"/>'
            f'<g fill="none" stroke="currentColor" stroke-width="1.7">'
            f'<path d="{lash}"/>{self.mouth}</g>{self.extra}'
        )


def _line(d: str) -> str:
    """Draw a mouth that is one line."""
    return f'<path stroke-width="1.7" d="{d}"/>'


def _lip(d: str) -> str:
    """Tint a lower lip."""
    return f'<path fill="{_LIP}" fill-opacity=".6" stroke="none" d="{d}"/>'


def _soft(d: str, width: float = 1.2) -> str:
    """Draw a soft crease."""
    return f'<path fill="none" stroke="currentColor" stroke-opacity=".38" stroke-width="{num(width)}" d="{d}"/>'


NEUTRAL = Mood(
    brow=(-14, -6.6, -9.5, -9.6, -4.4, -7.4),
    mouth=_lip("M-5 16.600Q0 20.200 5 16.600Z") + _line("M-5.2 16.2Q0 18 5.2 16.2"),
    posture=Posture(),
)

MOOD_DATA: dict[str, Mood] = {
    "wary": Mood(
        brow=(-14, -6.2, -9.5, -8.2, -3.6, -4.8),
        brow_right=(-14, -8, -9.5, -11.6, -4, -7.6),
        lid=-3,
        gaze=(1.7, 0.1),
        mouth=_lip("M-3.5 17Q1 19.600 4.500 16.200Z") + _line("M-4.500 17.400Q0 15.600 5 15.800"),
        posture=Posture(tilt=-4, head=(-2, 0), body=(-1.5, -1), lean=-1.5, turn=(-1.5, 0.3)),
    ),
    "closed": Mood(
        brow=(-14, -5.4, -9.5, -7.4, -4.2, -5.6),
        lid=3.2,
        gaze=(-0.6, 0.9),
        outer=0.9,
        inner=1.1,
        mouth=_line("M-5 16.2Q-0.5 15.8 4.6 16.2"),
        extra=_soft("M-2.500 20.400Q0 19.600 2.500 20.400"),
        posture=Posture(tilt=7, head=(-3, 2.4), body=(-3.5, -1.6), lean=2.5, turn=(-1.8, 1.4)),
    ),
    "angry": Mood(
        brow=(-14, -7.6, -9, -7.4, -3.4, -3.6),
        lid=-3.8,
        outer=-0.2,
        inner=1.3,
        gaze=(0, 0.2),
        mouth=_lip("M-4 17.4Q0 16.4 4 17.4 0 20.2-4 17.4Z") + _line("M-5.4 17.8Q0 14.2 5.4 17.8"),
        extra=_soft("M-1-4.8V-2.2M1-4.8V-2.2", 1.1),
        posture=Posture(head=(0, 1.6), body=(0, -3.2), turn=(0, 1)),
    ),
    "sad": Mood(
        brow=(-14, -4.4, -9, -7.6, -4.2, -10.4),
        lid=-0.6,
        outer=1.4,
        inner=0,
        gaze=(-0.6, 1.6),
        mouth=_lip("M-3.600 17.600Q0 16.600 3.600 17.600 0 21-3.600 17.600Z") + _line("M-5 18.2Q0 14.2 5 18.2"),
        posture=Posture(tilt=9, head=(2, 3), body=(0, 3), lean=1, turn=(-0.6, 1.2)),
    ),
    "tired": Mood(
        brow=(-14, -5.2, -9.5, -9.2, -4.4, -8),
        lid=1.2,
        outer=1.2,
        inner=0.6,
        gaze=(0, 1),
        mouth=_lip("M-4 17.200Q0 20.400 4 17.200Z") + _line("M-5 17.400Q-1 16.200 4.600 17.600"),
        extra=_soft("M-12.200 4.800Q-8.600 7-5 5M12.200 4.800Q8.600 7 5 5", 1.3),
        posture=Posture(tilt=-8, head=(-2, 3.4), body=(0, 3.6), lean=-1.5, turn=(0, 1)),
    ),
    "thinking": Mood(
        brow=(-14, -6.4, -9.5, -8.4, -4, -6.6),
        brow_right=(-14, -8, -9.5, -12.4, -4.4, -9.2),
        lid=-4.8,
        gaze=(1.4, -1),
        mouth=_lip("M-1 16.600Q2 19.200 5 15.800Z") + _line("M-2.500 16.800Q2 16.600 5.500 14.800"),
        posture=Posture(tilt=6, head=(1.5, -0.6), body=(0.5, 0), lean=1, turn=(1.4, -1.2)),
    ),
    "softening": Mood(
        brow=(-14, -6, -9.5, -9.6, -4.4, -8.8),
        lid=-4.8,
        glint=True,
        mouth=_lip("M-4.600 17Q0 21.200 4.600 17Z") + _line("M-6 15.800Q0 19.600 6 15.800"),
        posture=Posture(tilt=4, head=(0.6, 0.6), body=(0, 0.8), turn=(0.4, 0)),
    ),
    "hopeful": Mood(
        brow=(-14, -7.6, -9.5, -11.8, -4.2, -9.4),
        lid=-6,
        gaze=(0, 0),
        glint=True,
        mouth='<path fill="#7A2E2A" d="M-6 14.6Q0 17 6 14.6 4.6 20.2 0 20.2'
        'T-6 14.6Z"/>'
        f'<path fill="{_TEETH}" stroke="none" d="M-4.8 15.7Q0 17.3 4.8 15.7 4 17.9 0 17.9'
        'T-4.8 15.7Z"/>',
        posture=Posture(tilt=-3, head=(0, -1.2), body=(0, -0.6), turn=(0, -0.9)),
    ),
}
