"""Services the demo gives to blocks, telling what LMS and Studio tell."""

from __future__ import annotations

import functools
import gettext
from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from xblock.reference.user_service import UserService, XBlockUser

import sop_xblocks
from sop_xblocks.demo.people import Person

TRANSLATIONS = Path(sop_xblocks.__file__).parent / "translations"

#: What the platform calls the roles of a course team. Who writes a course is always staff in it.
ROLES = {"learner": "student", "author": "staff", "instructor": "instructor"}


class DemoUserService(UserService):
    """The `user` service. Studio's preview tells a role, the LMS tells staff, as on the platform."""

    def __init__(self, user: Any, person: Person | None, *, studio: bool) -> None:
        super().__init__()
        shown = XBlockUser(is_current_user=True)
        told = shown.opt_attrs
        told["edx-platform.is_authenticated"] = person is not None
        if person is not None:
            shown.full_name = person.name
            told["edx-platform.user_id"] = user.pk
            told["edx-platform.username"] = user.username
            told["edx-platform.anonymous_user_id"] = f"anonymous-{user.pk}"
            told["edx-platform.user_role"] = ROLES[person.role]
            if not studio:
                told["edx-platform.user_is_staff"] = person.role != "learner"
        self._user = shown

    def get_current_user(self) -> Any:
        """The visitor."""
        return self._user


class DemoI18n:
    """The `i18n` service: the package's own catalogue in the visitor's language, as the platform finds it."""

    def gettext(self, text: str) -> str:
        """A translated text."""
        return catalogue(get_language() or "en").gettext(text)

    ugettext = gettext

    def ngettext(self, one: str, many: str, n: int) -> str:
        """A translated text that counts."""
        return catalogue(get_language() or "en").ngettext(one, many, n)

    ungettext = ngettext


class StudioPermissions:
    """Studio's permission service: authors may write, nobody else."""

    def __init__(self, person: Person | None) -> None:
        self.person = person

    def can_read(self, key: Any) -> bool:
        """Authors look into Studio."""
        return self.can_write(key)

    def can_write(self, key: Any) -> bool:
        """Authors edit."""
        return self.person is not None and self.person.role == "author"


@functools.cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The compiled catalogue of a language; English needs none."""
    return gettext.translation("text", TRANSLATIONS, [language.replace("-", "_"), language[:2]], fallback=True)
