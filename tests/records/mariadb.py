"""Settings of `make test-mariadb`: the records alone, on the MariaDB that `requirements/mariadb.sh` has started."""

import os

import pymysql

from sop_xblocks.demo.settings import *  # noqa: F403 - settings are taken over whole

# Django asks for a release of mysqlclient, in whose name PyMySQL speaks.
pymysql.version_info = (2, 2, 8, "final", 0)
pymysql.install_as_MySQLdb()

INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "sop_xblocks.records"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.mysql",
        "NAME": "sop",
        "USER": "root",
        "OPTIONS": {"unix_socket": os.environ["SOP_MARIADB_SOCKET"], "charset": "utf8mb4"},
        "TEST": {"CHARSET": "utf8mb4"},
    }
}
