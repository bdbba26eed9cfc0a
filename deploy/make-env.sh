#!/usr/bin/env bash
# Writes .env for docker-compose: .env.example with every empty value filled with a fresh random one. Never overwrites.
#   deploy/make-env.sh [FILE]
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

target=${1:-.env}
[[ ! -e $target ]] || { echo "$target exists: its secrets belong to existing data, so it is left alone" >&2; exit 1; }

random() { # BYTES
    head -c "$1" /dev/urandom | base64 -w 0
}

umask 077
while IFS= read -r line; do
    case $line in
        *_PERSONAL_DATA_KEYS= | CONTACT_KEYS=) printf '%sk1:%s\n' "$line" "$(random 32)" ;;
        *_PASSWORD= | *_CLIENT_SECRET=) printf '%s%s\n' "$line" "$(random 24 | tr '+/' '-_')" ;;
        [A-Z]*=) printf '%s%s\n' "$line" "$(random 32)" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <.env.example >"$target.new"
mv "$target.new" "$target"
echo "wrote $target; keep it out of version control and back it up with the databases"
