#!/bin/bash
# Generated from contracts/topics.yaml (TopicsScriptTest, -Dregenerate=true); edit that file instead.
# Creates the topics that do not exist yet; changes nothing about those that do.
set -euo pipefail

create() { # TOPIC PARTITIONS RETENTION-MILLISECONDS CLEANUP
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
        --topic "$1" --partitions "$2" --replication-factor "$REPLICATION" \
        --config "retention.ms=$3" --config "cleanup.policy=$4"
}

create warranty.units 12 7776000000 delete
create warranty.customers 12 7776000000 delete
create warranty.claims 12 7776000000 delete
create ticket.tickets 12 7776000000 delete
create feedback.surveys 12 7776000000 delete
create feedback.complaints 12 7776000000 delete
create loyalty.members 12 7776000000 delete
create loyalty.points 12 7776000000 delete
create warranty.dead-letters 12 2592000000 delete
create ticket.dead-letters 12 2592000000 delete
create feedback.dead-letters 12 2592000000 delete
create loyalty.dead-letters 12 2592000000 delete
