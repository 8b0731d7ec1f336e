"""
Settings of the demo site: SQLite in one folder, real users and sessions, CSRF on, nothing fetched from elsewhere.

`SOP_DEMO_DIR` names the folder of the database (default ``var`` where the command runs), `SOP_DEMO_COURSES` a folder of
other courses than the shipped ones.
"""

import os
from pathlib import Path

PLACE = Path(os.environ.get("SOP_DEMO_DIR", "var")).resolve()
COURSES = os.environ.get("SOP_DEMO_COURSES", "")

#: Only ever served on the loopback address, so the key guards nothing that leaves the machine.
SECRET_KEY = "sop-xblocks-demo-on-loopback-only"  # noqa: S105
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "workbench",
    "sop_xblocks.records",
    "sop_xblocks.demo",
]
MIDDLEWARE = [
    "sop_xblocks.demo.middleware.nothing_leaves",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
ROOT_URLCONF = "sop_xblocks.demo.urls"
CSRF_FAILURE_VIEW = "sop_xblocks.demo.errors.csrf_failure"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(PLACE / "demo.sqlite3"),
        # A move holds the write lock from its first read, so that no second tab's move is lost;
        # with the write-ahead log, views go on reading meanwhile.
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL;"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
#: Cookies know no ports: other Django sites on this machine would sign each other out.
SESSION_COOKIE_NAME = "sop_demo_session"
LANGUAGE_COOKIE_NAME = "sop_demo_language"
#: An author may send three megabytes.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
STATIC_URL = "/static/"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
USE_TZ = True
TIME_ZONE = "America/Los_Angeles"
#: read by the workbench's modules
WORKBENCH: dict[str, dict[str, str]] = {"services": {}}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django has handlers of its own for these, which would say everything twice or write to nobody.
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}
