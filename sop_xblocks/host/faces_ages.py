"""The old and the young, drawn with the shared parts."""

from __future__ import annotations

from .faces_parts import (
    BLUSH,
    BROAD,
    CHILD,
    CREW,
    CROW,
    EARS,
    EARS_LOW,
    FOLDS,
    HEART,
    LIPS,
    MEDIUM,
    NOSE,
    NOSE_CHILD,
    NOSE_LONG,
    NOSE_SOFT,
    NOSE_WIDE,
    OVAL,
    ROUND,
    ROUND_GLASSES,
    SLIGHT,
    SMALL,
    SQUARE,
    THICK,
    YOUNG,
    Person,
)

ELDERS: dict[str, Person] = {
    "man-60s": Person(
        skin="#7C4F38",
        hair="#B9B2AA",
        cloth="#4A5A6B",
        disc="#EDE6D9",
        body=(
            BROAD,
            THICK,
            "w M38 71l9 12-6 6-7.5-14zm20 0l-9 12 6 6 7.5-14z",
            "k~1.4 M48 88v16",
        ),
        head=(
            EARS,
            SQUARE,
            "s M28.5 36C27.5 21 36 12.5 48 12.5S68.5 21 67.5 36z",
            (
                "h M28.2 45"
                "c1.8 6 2.8 10 6.3 12 3.5-3 9-3.8 13.5-2.8 4.5-1 10-.2 13.5 2.8 3.5-2 4.5-6"
                " 6.3-12 .7 9-.8 16-4.8 21-4.5 5-10 6.5-15 6.5"
                "S37.5 71 33 66c-4-5-5.5-12-4.8-21z"
            ),
            "e~1.1 M38 27q10-2 20 0m-18-4q8-1.5 16 0",
            "d~2.500 M37 18.5c2-2 4-2.7 6-3",
        ),
        over=(
            NOSE_WIDE,
            CROW,
            LIPS,
        ),
        brow="#CFC8C0",
        brow_width=2.5,
    ),
    "grandmother": Person(
        skin="#DDAE8B",
        hair="#DAD6D0",
        cloth="#8A5B6B",
        disc="#E4E8EC",
        body=(
            SLIGHT,
            "a M38.5 74.5L35 104h26l-3.5-29.5z",
            CREW,
            "k M39.5 72.5L43 84l-2.5 20H32l1.5-26.5zm17 0L53 84l2.5 20H64l-1.5-26.5z",
        ),
        head=(
            "h M39 10c0-6.5 4-8.5 9-8.5s9 2 9 8.5-3 5-9 5-9-1-9-5z",
            EARS,
            ROUND,
            (
                "h M48 10.5C33 10 25.5 20 26 35c.3 4 1 6 2.5 8 .5-4 1.5-7 3-9"
                "C35 28 40 24 48 23.5 56 24 61 28 64.5 34"
                "c1.5 2 2.5 5 3 9 1.5-2 2.2-4 2.5-8 .5-15-7-25-22-24.5z"
            ),
            "g~1.2 M43 14c-7 3-12 8-13.5 15M48 14v6m5-6c7 3 12 8 13.5 15M44 7c2-2.5 6-2.5 8 0",
            "e~1 M40 29.5q8-1.5 16 0",
        ),
        over=(
            NOSE,
            FOLDS,
            "e~1 M-17.5 6L-19 8m36.5-2L19 8M-2.5 21q2.5 1 5 0",
            ROUND_GLASSES,
        ),
        strand="#B4AEA8",
        accent="#D9C7B4",
        brow="#9C938B",
        brow_width=1.8,
        stature=2,
    ),
    "grandfather": Person(
        skin="#EBC4A8",
        hair="#E3DFDA",
        cloth="#7A6A52",
        disc="#E2E8E4",
        body=(
            MEDIUM,
            "w M36 73l12 31 12-31z",
            "d M40 58v16l8 7 8-7V58z",
            "a M48 80.5L44.8 84l1.7 20h3l1.7-20z",
            "w M39.5 71.5L48 81l-5 6.5L35.5 75zm17 0L48 81l5 6.5L60.5 75z",
        ),
        head=(
            "h M29 26c-7 2-8 12-5 18l6 2 1-16zm38 0c7 2 8 12 5 18l-6 2-1-16z",
            EARS,
            OVAL,
            "s M28.8 36C27.5 21 36 13 48 13s20.5 8 19.2 23z",
            ("h M29 30c-.7 4-.5 9-.2 12l2.7-4c-.5-4-.5-7 .5-10zm38 0c.7 4 .5 9 .2 12l-2.7-4c.5-4 .5-7-.5-10z"),
            "e~1.1 M39 27q9-2.2 18 0m-19.5 4q10.5-2.2 21 0",
            "h~1.500 M38 17c4-2.5 8-3 13-2.7M41 20c4-2 8-2.5 13-2.2",
        ),
        over=(
            NOSE_LONG,
            CROW,
            ("h M-10 15.4c.6-4.4 6-5.6 10-4 4-1.6 9.4-.4 10 4-3-1.2-6.5-1.6-10-1.4-3.5-.2-7 .2-10 1.4z"),
            "e~1.1 M-9 12c-1.5 2-2 4-1.5 6.5M9 12c1.5 2 2 4 1.5 6.5",
        ),
        strand="#BDB6AE",
        accent="#B4553F",
        brow="#A0978D",
        brow_width=2.6,
        stature=1,
    ),
}

TEENS: dict[str, Person] = {
    "teen-girl": Person(
        skin="#96613F",
        hair="#2A1B19",
        cloth="#D7A9A0",
        disc="#E5E6F0",
        body=(
            SLIGHT,
            CREW,
            "k~2 M40.5 74c1.5 7.5 13.5 7.5 15 0",
        ),
        head=(
            EARS,
            HEART,
            (
                "h M48 9.5C32 9 25 20 26 37l3 5"
                "c0-5 1-9 3-11.5 6-2.5 12-5.5 16-10 4 4.5 10 7.5 16 10C66 33 67 37 67 42l3-5"
                "c1-17-6-28-22-27.5z"
            ),
            "h~6.500 M27.5 44c-4 8-1 18-3 34m44-34c4 8 1 18 3 34",
            (
                "g~1.2 M24.5 50l2.5 3-2.7 3m-.3 3l3.5 3-3.5 3m-.5 3l3.5 3-4 3m48.5-24L69 53"
                "l2.7 3m.3 3l-3.5 3 3.5 3m.5 3L69 71l4 3M48 12v8m-6-6.5C36 17 31 22 29.5 29"
                "M54 13.5C60 17 65 22 66.5 29"
            ),
            "a~3.400 M23.5 79.5l2.5.5m44 0l2.5-.5",
        ),
        over=(NOSE_WIDE,),
        strand="#55392F",
        accent="#C98F3C",
        brow_width=2.2,
        at=(48, 45, 1),
        stature=2,
    ),
    "teen-boy": Person(
        skin="#E6B892",
        hair="#2E2623",
        cloth="#3D4A5E",
        disc="#E9E8DC",
        body=(
            SLIGHT,
            "k M29 82c3-10 10-11 19-9s16-1 19 9l-8 4c-3 4-7 6.5-11 8-4-1.5-8-4-11-8z",
            "d M41 58v17c.5 5 3.5 8.5 7 11 3.5-2.5 6.5-6 7-11V58z",
            "w~1.400 M43.5 89v10m9-10v8",
        ),
        head=(
            EARS,
            OVAL,
            (
                "h M48 8C30 7 22 19 24.5 33"
                "c.5 5 2 8 4 10 0-5 1-8 2.5-10 4-.5 7.5-3 9-6.5 1.5 3.5 5 5.5 9 5 5-.5 9-3"
                " 10.5-6 2 3.5 4.5 6 6 7.5 1.5 3 2 6 2 10 2-2 3.5-5 4-10"
                "C74 18 66 8 48 8z"
            ),
            ("g~1.3 M44 13c-8 2-13 8-14.5 16M50 14c-5 4-8 8-9 13m14-13c4 3 6 7 6.5 12m.5-9c3.5 3 5.5 8 6 13"),
        ),
        over=(
            NOSE_SOFT,
            "e~1.1 M-10 7h.1m2.4 1.8h.1m-4.1 1h.1M10 7h.1M7.5 8.8h.1m3.9 1h.1",
        ),
        strand="#55473F",
        brow_width=2.2,
        at=(48, 45, 1),
        stature=2,
    ),
}

CHILDREN: dict[str, Person] = {
    "child-girl": Person(
        skin="#EFC8A8",
        hair="#8C5B38",
        cloth="#C9675A",
        disc="#E2EAE8",
        body=(
            SMALL,
            YOUNG,
            ("w M42 74c.5 4.5 3 7 6 8l-4.5 4.5c-4-1.5-6-5.5-5.7-11zm12 0c-.5 4.5-3 7-6 8l4.5 4.5c4-1.5 6-5.5 5.7-11z"),
        ),
        head=(
            (
                "h M26 32c-10-5-16 1-14 9 1 6-1 10-3 13 9 2 16-4 18-14zm44 0"
                "c10-5 16 1 14 9-1 6 1 10 3 13-9 2-16-4-18-14z"
            ),
            "a~4.500 M25.5 34v3m45-3v3",
            EARS_LOW,
            CHILD,
            (
                "h M48 12c-16-.5-23.5 11-22.5 27l2.5 6c.2-5 1-8 2.5-10.5C36 33.5 42 34 48 34"
                "s12-.5 17.5.5C67 37 67.8 40 68 45l2.5-6c1-16-6.5-27.5-22.5-27z"
            ),
            "g~1.2 M48 15c-1 6-5 12-11 18m11-18c1 7 1 13 0 18m2-18c3 6 7 12 11 17",
        ),
        over=(
            NOSE_CHILD,
            BLUSH,
        ),
        accent="#E0B04C",
        brow_width=1.9,
        at=(48, 46.5, 0.93),
        stature=5,
    ),
    "child-boy": Person(
        skin="#85553A",
        hair="#231815",
        cloth="#E0B04C",
        disc="#E5E7EE",
        body=(
            SMALL,
            YOUNG,
            "k~2.200 M41.5 74.5c1 7 12 7 13 0",
            "k~3 M24 95c11 2 37 2 48 0",
        ),
        head=(
            EARS_LOW,
            CHILD,
            ("h M27.5 43C22 28 29 12 48 12s26 16 20.5 31C68 38 67 34 65 31.5c-7-2-27-2-34 0C29 34 28 38 27.5 43z"),
            "h~7 M30 24h.01M34 17.5h.01m6.99-4h.01m7.49-1h.01M56 14h.01m6.49 4h.01m3.99 7h.01",
            (
                "g~1.400 M31 23q2-2.5 4 0m4-6q2-2.5 4 0m4 3q2-2.5 4 0m3.5-4q2-2.5 4 0m2.5 7"
                "q2-2.5 4 0m-27 2.5q2-2.5 4 0m11 .5q2-2.5 4 0"
            ),
        ),
        over=("e~1.500 M-3.2 7.8c.2 1.4 1.7.8 3.2 1.6 1.5-.8 3-.2 3.2-1.6",),
        strand="#4A332A",
        at=(48, 46.5, 0.93),
        stature=5,
    ),
}
