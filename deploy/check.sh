#!/usr/bin/env bash
# Proves that docker-compose accepts the stack, and that this check can fail. Needs no Docker daemon.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

fail() {
    echo "deploy/check.sh: $*" >&2
    exit 1
}

if ! command -v docker-compose >/dev/null; then
    [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null || fail "docker-compose is missing: install Debian's package docker-compose"
    echo "installing docker-compose …"
    { apt-get install -y -qq docker-compose || { apt-get update -qq && apt-get install -y -qq docker-compose; }; } \
        >/dev/null 2>&1 || fail "Debian's package docker-compose could not be installed"
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# With the environment that deploy/make-env.sh writes, there is nothing to complain about, not even a warning.
deploy/make-env.sh "$scratch/env" >/dev/null
! grep '^[A-Z_]*=$' "$scratch/env" || fail "make-env.sh leaves that empty"
! deploy/make-env.sh "$scratch/env" 2>/dev/null || fail "make-env.sh overwrites secrets that belong to existing data"
complaint=$(docker-compose --env-file "$scratch/env" config -q 2>&1) || fail "docker-compose.yml: $complaint"
[[ -z $complaint ]] || fail "docker-compose.yml: $complaint"

# A copy with one wrong word is refused, and so is one that waits for a service that does not exist.
refuses() { # WHAT SED-EXPRESSION
    sed "$2" docker-compose.yml >"$scratch/broken.yml"
    ! cmp -s docker-compose.yml "$scratch/broken.yml" || fail "nothing was broken: $1"
    ! docker-compose --project-directory . --env-file "$scratch/env" -f "$scratch/broken.yml" config -q 2>/dev/null ||
        fail "a stack with $1 is accepted"
}
refuses "an unknown key" 's/^    restart: unless-stopped$/    restrat: unless-stopped/'
refuses "an unknown dependency" 's/^      warranty-db: {condition/      warranty-dbx: {condition/'

for script in deploy/*.sh deploy/kafka/*.sh; do
    bash -n "$script" || fail "$script has a syntax error"
done
