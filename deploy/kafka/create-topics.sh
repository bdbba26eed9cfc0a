#!/bin/bash
# Generated from contracts/topics.yaml (TopicsScriptTest, -Dregenerate=true); edit that file instead.
# Creates the topics that do not exist yet and changes nothing about those that do; then says who may write
# and read them.
set -euo pipefail

create() { # TOPIC PARTITIONS SETTING...
    local topic=$1 partitions=$2
    shift 2
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
        --topic "$topic" --partitions "$partitions" --replication-factor "$REPLICATION" \
        "${@/#/--config=}"
}

allow() { # SERVICE OPERATION RESOURCE...
    local service=$1 operation=$2
    shift 2
    /opt/kafka/bin/kafka-acls.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --add \
        --allow-principal "User:$service" --operation "$operation" "$@"
}

create warranty.units 12 cleanup.policy=delete retention.ms=7776000000
create warranty.customers 12 cleanup.policy=delete retention.ms=7776000000
create customer.contacts 12 cleanup.policy=compact delete.retention.ms=2592000000 max.compaction.lag.ms=86400000
create warranty.rewards 12 cleanup.policy=delete retention.ms=7776000000
create warranty.returns 12 cleanup.policy=delete retention.ms=7776000000
create warranty.claims 12 cleanup.policy=delete retention.ms=7776000000
create ticket.tickets 12 cleanup.policy=delete retention.ms=7776000000
create ticket.appointments 12 cleanup.policy=delete retention.ms=7776000000
create ticket.conversations 12 cleanup.policy=delete retention.ms=7776000000
create ticket.clocks 12 cleanup.policy=delete retention.ms=7776000000
create feedback.surveys 12 cleanup.policy=delete retention.ms=7776000000
create feedback.complaints 12 cleanup.policy=delete retention.ms=7776000000
create feedback.rewards 12 cleanup.policy=delete retention.ms=7776000000
create feedback.compensations 12 cleanup.policy=delete retention.ms=7776000000
create feedback.reviews 12 cleanup.policy=delete retention.ms=7776000000
create feedback.trends 12 cleanup.policy=delete retention.ms=7776000000
create feedback.scores 12 cleanup.policy=compact delete.retention.ms=2592000000 max.compaction.lag.ms=86400000
create feedback.opt-outs 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.members 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.points 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.tiers 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.rewards 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.vouchers 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.compensations 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.referrals 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.surprises 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.corrections 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.win-backs 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.programmes 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.budgets 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.gifts 12 cleanup.policy=delete retention.ms=7776000000
create loyalty.fraud-holds 12 cleanup.policy=delete retention.ms=7776000000
create webhook.endpoints 12 cleanup.policy=delete retention.ms=7776000000
create warranty.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create ticket.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create feedback.dead-letters 12 cleanup.policy=delete retention.ms=2592000000
create loyalty.dead-letters 12 cleanup.policy=delete retention.ms=2592000000

allow warranty Write --topic warranty.units --topic warranty.customers --topic customer.contacts --topic warranty.rewards --topic warranty.returns --topic warranty.claims --topic webhook.endpoints --topic warranty.dead-letters
allow warranty Read --topic ticket.tickets --topic feedback.opt-outs --topic loyalty.rewards --group warranty-service
allow ticket Write --topic ticket.tickets --topic ticket.appointments --topic ticket.conversations --topic ticket.clocks --topic webhook.endpoints --topic ticket.dead-letters
allow ticket Read --topic warranty.units --topic warranty.customers --topic customer.contacts --topic warranty.claims --topic feedback.complaints --topic loyalty.tiers --group ticket-service
allow feedback Write --topic feedback.surveys --topic feedback.complaints --topic feedback.rewards --topic feedback.compensations --topic feedback.reviews --topic feedback.trends --topic feedback.scores --topic feedback.opt-outs --topic webhook.endpoints --topic feedback.dead-letters
allow feedback Read --topic warranty.units --topic warranty.customers --topic customer.contacts --topic warranty.claims --topic ticket.tickets --topic ticket.clocks --topic feedback.complaints --topic loyalty.points --topic loyalty.compensations --group feedback-service
allow loyalty Write --topic loyalty.members --topic loyalty.points --topic loyalty.tiers --topic loyalty.rewards --topic loyalty.vouchers --topic loyalty.compensations --topic loyalty.referrals --topic loyalty.surprises --topic loyalty.corrections --topic loyalty.win-backs --topic loyalty.programmes --topic loyalty.budgets --topic loyalty.gifts --topic loyalty.fraud-holds --topic webhook.endpoints --topic loyalty.dead-letters
allow loyalty Read --topic warranty.units --topic warranty.customers --topic customer.contacts --topic warranty.rewards --topic warranty.returns --topic warranty.claims --topic ticket.tickets --topic feedback.surveys --topic feedback.rewards --topic feedback.compensations --topic feedback.reviews --group loyalty-service
