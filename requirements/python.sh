#!/bin/sh
# Prints a Python interpreter: of exactly the version asked for (python.sh 3.12), or, without one, the first that the
# package runs on. Nothing printed and status 1: there is none.
set -u

# Runs it rather than looking for it: version managers put names on the PATH that only say "not installed".
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Where a Python X.Y may be besides the PATH; the unquoted pattern is a list of files on purpose.
places() {
    printf '%s\n' "python$1" "/opt/homebrew/bin/python$1" "/usr/local/bin/python$1"
    for found in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$1".*/bin/python; do printf '%s\n' "$found"; done
}

if [ $# -gt 0 ]; then
    places "$1" | while IFS= read -r python; do
        [ "$(version_of "$python")" = "$1" ] && printf '%s\n' "$python" && exit 0
    done | grep . && exit 0
    exit 1
fi

if new_enough python3; then
    echo python3
    exit 0
fi
for wanted in 3.13 3.12 3.11; do
    sh "$0" "$wanted" && exit 0
done
exit 1
