#!/bin/bash
# Generated from contracts/topics.yaml (TopicsScriptTest, -Dregenerate=true); edit that file instead.
# Creates the topics that do not exist yet; changes nothing about those that do.
set -euo pipefail

create() { # TOPIC PARTITIONS SETTING...
    local topic=$1 partitions=$2
    shift 2
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
        --topic "$topic" --partitions "$partitions" --replication-factor "$REPLICATION" \
        "${@/#/--config=}"
}

create warranty.units 12 cleanup.policy=delete retention.ms=7776000000
create warranty.customers 12 cleanup.policy=delete retention.ms=7776000000
create customer.contacts 12 cleanup.policy=compact delete.retention.ms=2592000000 max.compaction.lag.ms=86400000
create warranty.rewards 12 cleanup.policy=delete retention.ms=7776000000
create warranty.claims 12 cleanup.policy=delete retention.ms=7776000000
create ticket.tickets 12 cleanup.policy=delete retention.ms=7776000000
create feedback.surveys 12 cleanup.policy=delete retention.ms=7776000000
create feedback.complaints 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.members 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.points 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.rewards 12 cleanup.policy=delete retention.ms=7776000000
create warranty.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create ticket.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create feedback.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create loyalty.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
