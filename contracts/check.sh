#!/bin/sh
# Checks asyncapi.yaml, the event schemas and their examples. Tools are installed from the lock file when it changed.
set -eu
cd "$(dirname "$0")"

for tool in node npm; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "contracts: $tool is missing; install Debian's packages nodejs and npm" >&2
        exit 1
    fi
done

wanted=$(cat package.json package-lock.json | sha256sum | cut -d' ' -f1)
stamp=node_modules/.installed-from
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
    if ! log=$(npm ci --ignore-scripts --loglevel=error 2>&1); then
        echo "contracts: npm ci failed: $(echo "$log" | grep -v '^npm warn' | head -n 1)" >&2
        exit 1
    fi
    echo "$wanted" >"$stamp"
fi

exec node check.mjs
