"""What drawn people are made of: the person record, its colours, and shapes several people share.

A layer is a short string: a paint letter, optionally ``~`` and a stroke width, a blank, path data.
Paints: ``s`` skin, ``d`` skin in shade, ``e`` skin line, ``h`` hair, ``g`` hair strand,
``c`` cloth, ``k`` cloth fold, ``a`` accent, ``q`` accent fold, ``w`` white, ``i`` ink, ``r`` blush.
"""

from __future__ import annotations

from dataclasses import dataclass

INK = "#2B1C18"
INK_ON_DARK = "#190E0C"

# Outlines of heads, all standing between y = 15 and y = 69.
OVAL = (
    "s M28.5 38c0-14 7.5-23 19.5-23s19.5 9 19.5 23c0 9-2 15.5-6.5 21.5-3.5 5-8 9-13 9"
    "s-9.5-4-13-9c-4.5-6-6.5-12.5-6.5-21.5z"
)
HEART = (
    "s M28.3 37c0-14 7.7-22 19.7-22s19.7 8 19.7 22c0 9-2.7 16-7.2 22-3.5 5-8 9.2-12.5 9.2"
    "S39 64 35.5 59c-4.5-6-7.2-13-7.2-22z"
)
SQUARE = (
    "s M28.2 37c0-14 7.8-22.5 19.8-22.5S67.8 23 67.8 37"
    "c0 7.5-.8 13-2.6 18-1.7 4.5-4.2 8-7.4 10.5-3 2.5-6.3 3.7-9.8 3.7s-6.8-1.2-9.8-3.7"
    "c-3.2-2.5-5.7-6-7.4-10.5-1.8-5-2.6-10.5-2.6-18z"
)
ROUND = (
    "s M27.5 38c0-14 8.5-23 20.5-23s20.5 9 20.5 23c0 8 0 13-2 18C63 64.5 56 69 48 69s-15-4.5-18.5-13c-2-5-2-10-2-18z"
)
CHILD = "s M27 42c0-15 8-23 21-23s21 8 21 23c0 8-.5 12-3 16.5-4 7-11 11-18 11s-14-4-18-11C27.5 54 27 50 27 42z"
EARS = "d M29.5 39c-5.5-2.5-6.2 3-4.9 6.5s3.9 6 6.4 4.5zm37 0c5.5-2.5 6.2 3 4.9 6.5s-3.9 6-6.4 4.5z"
EARS_LOW = "d M28.5 44c-5.5-2.5-6.2 3-4.9 6.5s3.9 5 6.4 3.5zm39 0c5.5-2.5 6.2 3 4.9 6.5s-3.9 5-6.4 3.5z"

# Shoulders, from a child's to a broad man's.
SLIGHT = "c M15 106c0-22 7-27 17-29.5l9-3h14l9 3C74 79 81 84 81 106z"
MEDIUM = "c M11 106c0-22 7-26.5 19-29.5l10-3h16l10 3c12 3 19 7.5 19 29.5z"
BROAD = "c M4 106c0-23 9-27.5 23-30.5L39 72h18l12 3.5c14 3 23 7.5 23 30.5z"
SMALL = "c M20 106c0-22 6-27 14-29l8-2.5h12l8 2.5c8 2 14 7 14 29z"

# Necks with the neckline they leave open.
CREW = "d M40.5 58v15.5c1.5 6.5 13.5 6.5 15 0V58z"
SCOOP = "d M41 58v14l-4.5 3c2.5 13 20.5 13 23 0L55 72V58z"
VEE = "d M40.5 58v14L38 74l10 14 10-14-2.5-2V58z"
THICK = "d M38 58v15c2 7.5 18 7.5 20 0V58z"
YOUNG = "d M42 60v14.5c1.5 5.5 10.5 5.5 12 0V60z"

# Noses and the lines of age, around the origin of the features.
NOSE = "e~1.5 M-.4 2.5C-1.2 5-2.5 7.2-2.3 8.8-2 10 0 10.4 1.8 9.8"
NOSE_SOFT = "e~1.5 M-2.5 9.2q2.5 1.8 5 0"
NOSE_WIDE = "e~1.6 M-3.8 8.6c.4 1.6 2 .8 3.8 1.8 1.8-1 3.4-.2 3.8-1.8"
NOSE_LONG = "e~1.5 M.8.5c.7 3.5 2.2 7 2 8.9-.3 1.4-2.8 1.6-4.8.8"
NOSE_CHILD = "e~1.5 M-1.8 8.2q1.8 1.6 3.6 0"
CROW = "e~1 M-15.5 1.5l-2-1m2 2.7l-1.8 1m32.8-2.7l2-1m-2 2.7l1.8 1"
FOLDS = "e~1.1 M-6 9.5c-2.5 2-3.5 4-3.3 6.5M6 9.5c2.5 2 3.5 4 3.3 6.5"
BAGS = "e~1 M-12 5q3.5 2 7 .2M12 5q-3.5 2-7 .2"
BLUSH = "r~6 M-12 9h.5m23 0h.5"
ROUND_GLASSES = (
    "i~1.3 M-1.8-.5a6.9 6.9 0 1 0 0 1.3M1.8-.5a6.9 6.9 0 1 1 0 1.3M-1.8-.3Q0-1.6 1.8-.3"
    "m-17.1-.3l-4.2-1.2M15.3-.6l4.2-1.2"
)

# Where a beard leaves the lips free.
LIPS = "s M-6.8 14.8c1.8-1.3 11.8-1.3 13.6 0 .6 3.6-2.3 5.4-6.8 5.4s-7.4-1.8-6.8-5.4z"
# Hair seen behind jaw and neck when the head tilts.
BEHIND = "h M28 38h40l-2 28H56V52H40v14H30z"


@dataclass(frozen=True, slots=True)
class Person:
    """One drawn person: colours, three groups of layers, and where the features sit."""

    skin: str
    hair: str
    cloth: str
    disc: str
    body: tuple[str, ...]
    head: tuple[str, ...]
    over: tuple[str, ...] = (NOSE,)
    strand: str = ""
    accent: str = "#FFFFFF"
    brow: str = ""
    brow_width: float = 2.1
    at: tuple[float, float, float] = (48, 43, 1)
    stature: float = 0

    def ink(self) -> str:
        """Give the colour of lashes and mouth: a darker one on darker skin."""
        return INK_ON_DARK if int(self.skin[1:3], 16) < 0xA0 else INK

    def palette(self) -> dict[str, str]:
        """Give the colour of each paint letter."""
        return {
            "s": self.skin,
            "d": blend(self.skin, "#6B3524", 0.18),
            "e": blend(self.skin, "#3F1A12", 0.42),
            "h": self.hair,
            "g": self.strand or blend(self.hair, "#FFE2C4", 0.16),
            "c": self.cloth,
            "k": blend(self.cloth, "#14161C", 0.24),
            "a": self.accent,
            "q": blend(self.accent, "#14161C", 0.26),
            "w": "#F7F4EE",
            "i": self.ink(),
            "r": blend(self.skin, "#D8553F", 0.13),
        }


def blend(colour: str, other: str, share: float) -> str:
    """Mix two ``#RRGGBB`` colours."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def draw(layers: tuple[str, ...], palette: dict[str, str]) -> str:
    """Turn layers into SVG paths."""
    parts = []
    for layer in layers:
        paint, _, d = layer.partition(" ")
        letter, _, width = paint.partition("~")
        colour = palette[letter]
        if width:
            parts.append(f'<path fill="none" stroke="{colour}" stroke-width="{width}" d="{d}"/>')
        else:
            parts.append(f'<path fill="{colour}" d="{d}"/>')
    return "".join(parts)
