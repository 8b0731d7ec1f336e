#!/bin/sh
# Installs Chromium for the browser tests where that takes no question: Debian or Ubuntu, as root or with sudo that asks
# nothing. Anywhere else it says so and goes on; the tests are then skipped.
set -u

for browser in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$browser" >/dev/null 2>&1 && exit 0
done
[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] && exit 0
[ -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ] && exit 0

without() {
    echo "No Chromium ($1): the browser tests will be skipped." >&2
    exit 0
}

command -v apt-get >/dev/null 2>&1 || without "install it or Chrome to run them"
if [ "$(id -u)" = 0 ]; then
    as_root() { env DEBIAN_FRONTEND=noninteractive "$@"; }
elif sudo -n true 2>/dev/null; then
    as_root() { sudo -n env DEBIAN_FRONTEND=noninteractive "$@"; }
else
    without "apt install chromium needs root"
fi

echo "Installing Chromium for the browser tests" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Lists that could not be renewed may still do.
as_root apt-get update -q </dev/null >"$log" 2>&1
as_root apt-get install -q -y --no-install-recommends chromium </dev/null >>"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    without "apt-get could not install it"
}
