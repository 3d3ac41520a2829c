#!/usr/bin/env bash
# Make the virtual environment $1 with Python 3.11 or newer, installing Debian's venv package if we may.
set -euo pipefail
target=$1

python=
for candidate in python3.11 python3 python3.12 python3.13 python3.14 python; do
  # A name on PATH may be a version manager's stub that cannot run: ask it.
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "sitegen needs Python 3.11 or newer (python3.11 or python3 on PATH)." >&2
  exit 1
fi

rm -rf "$target"
if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  exec "$python" -m venv "$target"
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update
  apt-get -qq -o DPkg::Lock::Timeout=500 install -y --no-install-recommends python3-venv >/dev/null
  exec "$python" -m venv "$target"
fi
echo "This Python lacks venv: sudo apt-get install python3-venv" >&2
exit 1
