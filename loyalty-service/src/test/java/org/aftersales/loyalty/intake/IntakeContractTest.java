package org.aftersales.loyalty.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.loyalty.fraud.Reach;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UUID CUSTOMER = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
    private static final UUID UNIT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");
    private static final UUID INVITATION = UUID.fromString("01936f5e-0000-7000-8000-000000000005");

    @Test
    void the_published_registration_is_readable() {
        var read = Contracts.assertReadable("warranty.unit.registered.v1", UnitRegistered.class);

        assertEquals(new Cause(Reason.REGISTRATION, UNIT), read.trigger().cause());
        assertEquals(CUSTOMER, read.trigger().customerId().value());
    }

    @Test
    void the_published_link_is_readable() {
        var read = Contracts.assertReadable("warranty.customer.linked.v1", CustomerLinked.class);

        assertEquals(CUSTOMER, read.customerId());
    }

    @Test
    void the_published_erasure_is_readable() {
        assertEquals(
                CUSTOMER,
                Contracts.assertReadable("warranty.customer.erased.v1", CustomerErased.class)
                        .customerId());
    }

    @Test
    void the_published_refund_is_readable() {
        var read = Contracts.assertReadable("warranty.return.refunded.v1", ReturnRefunded.class);

        assertTrue(read.counts());
        assertEquals(new Cause(Reason.REGISTRATION, UNIT), read.line().cause());
        assertEquals(51_877_000_000L, read.line().returned());
        assertEquals(51_877_000_000L, read.line().bought());
        assertEquals(CUSTOMER, read.line().customerId().value());
    }

    @Test
    void a_refund_for_a_unit_that_was_given_still_concerns_the_sale() {
        var given = Map.of("givenUnitId", UUID.randomUUID());

        var read =
                IncomingEvents.of("warranty.return.refunded.v1", given, "acme").as(ReturnRefunded.class);

        assertEquals(new Cause(Reason.REGISTRATION, UNIT), read.line().cause());
        assertEquals(given.get("givenUnitId"), read.back());
    }

    @Test
    void the_published_answers_to_a_redemption_are_readable() {
        var redemption = UUID.fromString("01936f5e-0000-7000-8000-000000000041");

        assertEquals(
                redemption,
                Contracts.assertReadable("warranty.unit.extended.v1", UnitExtended.class)
                        .redemptionId());
        assertEquals(
                redemption,
                Contracts.assertReadable("warranty.reward.refused.v1", RewardRefused.class)
                        .redemptionId());
    }

    @Test
    void the_published_compensation_is_readable() {
        var order = Contracts.assertReadable("feedback.compensation.approved.v1", CompensationApproved.class)
                .order();

        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000061"), order.id());
        assertEquals(CUSTOMER, order.customerId().value());
        assertEquals(500, order.points().value());
    }

    @Test
    void the_published_replacement_is_readable() {
        var read = Contracts.assertReadable("warranty.unit.replaced.v1", UnitReplaced.class);

        assertEquals(UNIT, read.unitId());
        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000050"), read.replacementUnitId());
    }

    @Test
    void what_befalls_a_unit_and_a_closed_training_are_readable() {
        assertEquals(
                UNIT,
                Contracts.assertReadable("warranty.claim.approved.v1", ClaimApproved.class)
                        .unitId());
        assertEquals(
                UNIT,
                Contracts.assertReadable("warranty.unit.transferred.v1", UnitTransferred.class)
                        .unitId());
        assertEquals(
                UNIT,
                Contracts.assertReadable("warranty.unit.returned.v1", UnitReturned.class)
                        .unitId());
        assertEquals(
                UNIT,
                Contracts.assertReadable("warranty.unit.voided.v1", UnitVoided.class)
                        .unitId());
        assertEquals(
                UNIT,
                Contracts.assertReadable("warranty.unit.reinstated.v1", UnitReinstated.class)
                        .unitId());
        var closed = Contracts.assertReadable("ticket.ticket.closed.v1", TicketClosed.class);
        assertEquals("parsian", closed.trigger().facts().retailer());
    }

    @Test
    void of_a_contact_no_more_is_read_than_the_birthday_of_who_wants_it_and_how_they_are_reached() {
        var told = Contracts.assertReadable(ContactRecords.CHANGED, Reached.class);

        assertFalse(told.celebrates());
        var wanted = new Reached(
                told.phone(), null, null, told.birthDate(), null, List.of("BIRTHDAY"), false, told.changedAt());
        assertTrue(wanted.celebrates());
        assertEquals(told.changedAt(), wanted.knownSince());
        assertEquals(new Reach("+98 935 000 25 78", "sara@example.org", "Valiasr 12", "1591634311"), told.reach());
        var safety = new Reached(told.phone(), told.email(), told.address(), null, null, List.of(), true, NOW);
        assertEquals(new Reach(null, null, null, null), safety.reach());
    }

    @Test
    void a_published_review_and_its_end_are_readable_as_one() {
        var published = Contracts.assertReadable("feedback.review.published.v1", ReviewPublished.class);
        var withdrawn = Contracts.assertReadable("feedback.review.withdrawn.v1", ReviewWithdrawn.class);

        assertEquals(
                published.trigger(CUSTOMER).cause(), withdrawn.line(CUSTOMER).cause());
    }

    @Test
    void a_bought_extension_and_its_end_are_readable_as_one_purchase() {
        var bought = Contracts.assertReadable("warranty.unit.extended.v1", UnitExtended.class);
        var cancelled = Contracts.assertReadable("warranty.unit.extension-cancelled.v1", ExtensionCancelled.class);

        assertEquals(bought.trigger().cause(), cancelled.line().cause());
    }

    @Test
    void whatever_was_answered_rules_are_told_the_same() {
        var told = Contracts.assertReadable("feedback.response.recorded.v1", ResponseRecorded.class)
                .trigger();

        for (var score = 1; score <= 5; score++) {
            var scores = Map.of("qualityScore", score, "emotionalScore", 6 - score);
            var answered = IncomingEvents.of("feedback.response.recorded.v1", scores, "acme");
            assertEquals(told, answered.as(ResponseRecorded.class).trigger());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.response.recorded.v1", "feedback.response.recorded.v2"})
    void the_published_response_is_readable(String type) {
        var read = Contracts.assertReadable(type, ResponseRecorded.class);

        assertEquals(new Cause(Reason.SURVEY, INVITATION), read.trigger().cause());
        assertEquals(CUSTOMER, read.trigger().customerId().value());
    }

    @Test
    void the_published_change_of_a_response_is_readable() {
        var read = Contracts.assertReadable("feedback.response.changed.v1", ResponseChanged.class);

        assertEquals(new Cause(Reason.SURVEY, INVITATION), read.trigger().cause());
        assertEquals(CUSTOMER, read.trigger().customerId().value());
    }

    @Test
    void the_claim_of_an_anonymous_answer_is_as_good_as_an_answer() {
        var claim = Contracts.assertReadable("feedback.reward.claimed.v1", RewardClaimed.class);

        assertEquals(new Cause(Reason.SURVEY, claim.claimId()), claim.trigger().cause());
    }
}
