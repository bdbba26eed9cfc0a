#!/usr/bin/env bash
# Builds what the four images copy: the services with health, metrics and the API document on a port of their own (9000).
# That port is decided at build time in Quarkus, so these builds stand beside the local ones, in target/image.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

mvn -B -ntp -q -Dmaven.test.skip=true \
    -Dquarkus.management.enabled=true -Dquarkus.package.output-directory=image \
    -pl warranty-service,ticket-service,feedback-service,loyalty-service -am package "$@"
for service in warranty ticket feedback loyalty; do
    [[ -f $service-service/target/image/quarkus-run.jar ]] || { echo "$service-service was not built" >&2; exit 1; }
done
echo "built; docker-compose build makes the images"
