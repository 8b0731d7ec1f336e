#!/bin/sh
# venv.sh DIR EXTRAS [VERSION [CONSTRAINTS]]: makes the virtual environment DIR and installs the package there, editable,
# with these extras. A second call does nothing unless setup.py, pyproject.toml or the constraints changed since.
#
# PYTHON names the interpreter; otherwise VERSION does ("any": the first that is new enough).
set -eu

dir=$1 extras=$2 version=${3:-any} constraints=${4:-}
here=$(dirname "$0")
stamp="$dir/.installed-$extras"

say() { printf '%s\n' "$@" >&2; }

fail() {
    say "$@"
    exit 1
}

describe() { "$1" -c 'import sys; print("Python %d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }

# pip has much to say on a good day; it is shown on a bad one only.
quietly() {
    "$@" >"$dir/install.log" 2>&1 || {
        cat "$dir/install.log" >&2
        fail "" "Setting up $dir failed at: $*" "The lines above are pip's. Without a network nothing can be installed."
    }
}

find_python() {
    if [ "$version" != any ]; then
        sh "$here/python.sh" "$version" || fail "No Python $version found; it is needed for $dir."
    elif [ -n "${PYTHON:-}" ]; then
        "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
            fail "PYTHON=$PYTHON is $(describe "$PYTHON" || echo "no Python"): Python 3.11 or newer is needed."
        printf '%s\n' "$PYTHON"
    else
        sh "$here/python.sh" ||
            fail "Python 3.11 or newer is needed; python3 is $(describe python3 || echo missing)." \
                "Install one (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python), or name it: make PYTHON=/path/to/python3"
    fi
}

stale() {
    [ -f "$stamp" ] && [ -x "$dir/bin/python" ] || return 0
    [ -n "$(find setup.py pyproject.toml $constraints "$here/venv.sh" -newer "$stamp")" ]
}

# One at a time: two installations write to the same metadata folder in the checkout.
lock() {
    lock=.venv-lock
    until mkdir "$lock" 2>/dev/null; do
        [ -n "${waited:-}" ] || say "Waiting for another installation (if there is none: rmdir $lock)"
        waited=yes
        sleep 1
    done
    trap 'rmdir "$lock"' EXIT
    trap 'exit 1' HUP INT TERM
}

python=
if [ -n "${PYTHON:-}" ] && [ "$version" = any ]; then
    python=$(find_python)
    # Asked for another interpreter than it has: made anew.
    [ ! -x "$dir/bin/python" ] || [ "$(describe "$dir/bin/python")" = "$(describe "$python")" ] || rm -rf "$dir"
fi
stale || exit 0
lock

# An environment whose interpreter was removed or upgraded away is of no use either.
if ! "$dir/bin/python" -m pip --version >/dev/null 2>&1; then
    [ -n "$python" ] || python=$(find_python)
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "$(describe "$python") lacks venv or pip (Debian, Ubuntu: apt install python3-venv)."
    say "Making $dir with $(describe "$python")"
    rm -rf "$dir"
    "$python" -m venv "$dir"
fi

say "Installing into $dir (a minute or two the first time)"
if [ -n "$constraints" ]; then
    # These hold what builds the package as well: the platform's image builds with its own setuptools.
    export PIP_CONSTRAINT="$constraints" PIP_BUILD_CONSTRAINT="$constraints"
fi
quietly "$dir/bin/python" -m pip install --disable-pip-version-check --no-input --editable ".[$extras]"
touch "$stamp"
