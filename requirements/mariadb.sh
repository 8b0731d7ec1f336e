#!/bin/sh
# mariadb.sh COMMAND…: runs COMMAND while a MariaDB of its own is there: started on a socket in a temporary folder
# (SOP_MARIADB_SOCKET, user root, no password), without network, stopped and removed afterwards. Its exit status is COMMAND's.
#
# Where there is no MariaDB it is installed if that takes no question: Debian or Ubuntu, as root or with sudo that asks
# nothing; the server's program only, no service. Anywhere else it says so and ends with 0.
# SOP_MARIADB_OPTIONS are more options for the server, with spaces between.
set -u

PATH="$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/opt/mariadb/bin:/usr/local/opt/mariadb/bin"

without() {
    echo "NOT TESTED: MariaDB ($1)"
    exit 0
}

found() { command -v mariadbd >/dev/null 2>&1 && command -v mariadb-install-db >/dev/null 2>&1; }

install() {
    command -v apt-get >/dev/null 2>&1 || without "install mariadb-server to test against it"
    if [ "$(id -u)" = 0 ]; then
        as_root() { env DEBIAN_FRONTEND=noninteractive "$@"; }
    elif sudo -n true 2>/dev/null; then
        as_root() { sudo -n env DEBIAN_FRONTEND=noninteractive "$@"; }
    else
        without "apt install mariadb-server-core needs root"
    fi
    echo "Installing MariaDB to test against" >&2
    # Lists that could not be renewed may still do.
    as_root apt-get update -q </dev/null >"$place/apt.log" 2>&1
    as_root apt-get install -q -y --no-install-recommends mariadb-server-core mariadb-client-core \
        </dev/null >>"$place/apt.log" 2>&1 && found || {
        tail -n 5 "$place/apt.log" >&2
        without "apt-get could not install it"
    }
}

# The path of a socket has room for about a hundred characters, which TMPDIR may exceed.
place=$(mktemp -d /tmp/sop-mariadb.XXXXXX)
server=
clean() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null
    rm -rf "$place"
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

found || install

as=
[ "$(id -u)" != 0 ] || as=--user=root
mariadb-install-db --no-defaults $as --datadir="$place/data" --auth-root-authentication-method=normal --skip-test-db \
    >"$place/install.log" 2>&1 || {
    cat "$place/install.log" >&2
    exit 1
}
# No flush to disk at each commit: what is tried here is thrown away.
mariadbd --no-defaults $as --datadir="$place/data" --socket="$place/socket" --pid-file="$place/pid" --skip-networking \
    --tmpdir="$place" --innodb-flush-log-at-trx-commit=2 --character-set-server=utf8mb4 ${SOP_MARIADB_OPTIONS:-} \
    >"$place/server.log" 2>&1 &
server=$!

tries=0
until [ -S "$place/socket" ]; do
    tries=$((tries + 1))
    kill -0 "$server" 2>/dev/null && [ "$tries" -lt 300 ] || {
        tail -n 20 "$place/server.log" >&2
        exit 1
    }
    sleep 0.1
done

SOP_MARIADB_SOCKET="$place/socket" "$@"
