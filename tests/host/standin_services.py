"""Services of the stand-in, telling what each place tells and no more."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any


class UserService:
    """The `user` service. Libraries and Studio tell less than the LMS; the workbench tells next to nothing."""

    def __init__(self, place: str, user_id: Any, staff: bool, stands_in: Any = None) -> None:
        role = {"edx-platform.user_role": "staff" if staff else "student"}
        flag = {"edx-platform.user_is_staff": staff}
        more: dict[str, dict[str, Any]] = {"lms": {**flag, **role}, "preview": {**role}, "library": {**flag}}
        told: dict[str, Any] = {"edx-platform.is_authenticated": user_id is not None}
        if user_id is not None:
            told.update({"edx-platform.user_id": user_id, "edx-platform.anonymous_user_id": f"anon-{user_id}"})
            told.update(more.get(place, {}))
        # as in the LMS: the user a service is made for; the team's member behind a masquerade is told by it alone
        self._django_user = SimpleNamespace(id=user_id, is_authenticated=user_id is not None)
        if stands_in is not None:
            self._django_user.real_user = SimpleNamespace(id=stands_in, is_authenticated=True)
        self.told = {"xblock-workbench.user_id": user_id} if place == "workbench" else told

    def get_current_user(self) -> Any:
        """The user with `opt_attrs`."""
        return SimpleNamespace(full_name=None, emails=[], opt_attrs=dict(self.told))


class I18n:
    """An `i18n` service that marks what it translated, so that a bare English text is found out."""

    def __init__(self, marks: bool) -> None:
        self.marks = marks

    def gettext(self, text: str) -> str:
        return f"⟦{text}⟧" if self.marks else text

    ugettext = gettext

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)

    ungettext = ngettext


class Permissions:
    """Studio's permission service."""

    def __init__(self, staff: bool, known: tuple[Any, ...]) -> None:
        self.staff = staff
        self.known = known

    def can_write(self, key: Any) -> bool:
        """Whether the user may edit the course or library."""
        assert key in self.known
        return self.staff
