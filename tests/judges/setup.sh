#!/usr/bin/env bash
# Bring in what the judges need: Chromium, Firefox, Noto fonts, poppler, Java, strace, exiftool (apt, when root), Node 20
# and isso (PyPI), npm packages. $1 is the virtual environment. Quick when everything is there. Without root it says what is
# missing and goes on: locally those tests skip with the same words, in CI they fail.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=$(cd "$1" && pwd)

packages=()
chromium=
for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then chromium=$name && break; fi
done
[ -n "$chromium" ] || packages+=(chromium)
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || packages+=(firefox-esr)
command -v pdftotext >/dev/null || packages+=(poppler-utils)
# Chromium brings fontconfig, but no font that holds every Vietnamese letter.
has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list "$1" family 2>/dev/null)" ]; }
has_font "Noto Sans" && has_font "Noto Serif" || packages+=(fontconfig fonts-noto-core)
has_font "Noto Sans Mono" || packages+=(fonts-noto-mono)
java -version >/dev/null 2>&1 || packages+=(default-jre-headless)
command -v w3m >/dev/null || packages+=(w3m)
command -v strace >/dev/null || packages+=(strace)
command -v exiftool >/dev/null || packages+=(libimage-exiftool-perl)

if [ ${#packages[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    apt-get -qq -o DPkg::Lock::Timeout=500 install -y --no-install-recommends "${packages[@]}" >/dev/null
  else
    echo "Missing for the browser tests, judges and tests of killed builds: sudo apt-get install ${packages[*]}" >&2
  fi
fi

# The server of comments is a program of its own, with packages in versions of its own.
isso=$venv/isso
if ! cmp -s "$here/../../requirements/isso.txt" "$isso/.installed"; then
  "$here/../../.ci/venv.sh" "$isso"
  pip=("$isso/bin/python" -m pip --disable-pip-version-check --quiet install --no-deps --require-hashes)
  # isso itself comes as source: it is built by the setuptools that is pinned beside it.
  awk '/==/ {on = /^setuptools==/} on' "$here/../../requirements/isso.txt" >"$isso/build.txt"
  "${pip[@]}" -r "$isso/build.txt"
  "${pip[@]}" --no-build-isolation --only-binary :all: --no-binary isso -r "$here/../../requirements/isso.txt"
  cp "$here/../../requirements/isso.txt" "$isso/.installed"
fi

node=("$venv/bin/python" "$here/node.py")
"${node[@]}" || "$venv/bin/python" -m pip --disable-pip-version-check --quiet install \
  --require-hashes -r "$here/../../requirements/node.txt"
stamp=$here/node_modules/.installed
if ! cmp -s "$here/package-lock.json" "$stamp"; then
  "${node[@]}" npm --prefix "$here" ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$here/package-lock.json" "$stamp"
fi
