#!/bin/bash
# healthcheck.sh PORT PATH: succeeds when this container answers 200 there. Plain bash, for images have no curl.
set -u
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 line <&3 || exit 1
[[ $line == HTTP/1.?" 200 "* ]]
