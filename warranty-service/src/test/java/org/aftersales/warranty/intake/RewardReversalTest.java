package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.kit.test.EventProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the programme takes back. */
@QuarkusTest
class RewardReversalTest {

    @Inject
    RewardsConsumer consumer;

    @Inject
    EventProbe events;

    Redeeming member;
    long mark;

    @BeforeEach
    void register() {
        member = Redeeming.member();
        mark = events.mark();
    }

    @Test
    void what_the_programme_takes_back_ends_today() {
        consumer.receive(member.redeemed());
        mark = events.mark();

        consumer.receive(member.reversed());
        consumer.receive(member.reversed());

        member.contracts()
                .body("items.status", contains("CANCELLED"))
                .body("items.cancelReason", contains("REWARD_REVERSED"))
                .body("items.cancelledOn", contains("2026-11-21"));
        events.in(member.shop().tenant(), mark)
                .expect("warranty.unit.extension-cancelled.v1")
                .with("unitId", member.unit())
                .with("refund.amount", "0.00")
                .andNothingElse();
    }

    @Test
    void what_was_taken_back_before_it_was_asked_for_is_never_given() {
        consumer.receive(member.reversed());
        consumer.receive(member.redeemed());

        events.in(member.shop().tenant(), mark).andNothingElse();
        member.contracts().body("items", empty());
    }
}
