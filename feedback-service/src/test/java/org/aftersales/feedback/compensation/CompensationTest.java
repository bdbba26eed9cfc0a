package org.aftersales.feedback.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

class CompensationTest {

    private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Test
    void an_approval_asks_for_the_credit_and_an_answer_in_time() {
        var compensation = approved();

        assertEquals(CompensationStatus.APPROVED, compensation.status());
        assertEquals(NOW.plus(PATIENCE), compensation.answerDueAt());
        assertEquals("2026-11", compensation.agreed().month());
        EventFamily.assertWhole(CompensationEvent.class, "feedback.compensation.", compensation.raisedEvents());
    }

    @Test
    void the_proposer_does_not_decide() {
        var refusal = assertThrows(Forbidden.class, () -> proposed().assertSomebodyElse("an-agent"));

        assertEquals("four-eyes", refusal.code());
    }

    @Test
    void it_is_approved_once() {
        assertThrows(Conflict.class, () -> approved().approve(approval(), PATIENCE));
    }

    @Test
    void an_answer_that_is_late_is_visible_until_it_comes() {
        var compensation = approved();

        compensation.overdue(NOW.plus(PATIENCE).minusMillis(1));
        assertFalse(compensation.view().answer().stuck());
        compensation.overdue(NOW.plus(PATIENCE));
        assertTrue(compensation.view().answer().stuck());

        compensation.credited(NOW.plusSeconds(7200));
        assertFalse(compensation.view().answer().stuck());
    }

    @Test
    void asked_for_again_it_is_the_same_and_no_longer_overdue() {
        var compensation = approved();
        compensation.overdue(NOW.plus(PATIENCE));

        compensation.requestAgain(NOW.plusSeconds(9000));

        assertFalse(compensation.view().answer().stuck());
        var told = compensation.raisedEvents().stream()
                .map(CompensationEvent.Approved.class::cast)
                .toList();
        assertEquals(told.getFirst().compensationId(), told.getLast().compensationId());
        assertEquals(told.getFirst().points(), told.getLast().points());
        assertEquals(2, told.getLast().request());
    }

    @Test
    void nothing_is_asked_for_after_the_answer() {
        var compensation = approved();
        compensation.credited(NOW);

        assertThrows(Conflict.class, () -> compensation.requestAgain(NOW));
    }

    @Test
    void the_same_answer_again_changes_nothing_and_frees_nothing_twice() {
        var compensation = approved();

        assertTrue(compensation.refused("NOT_A_MEMBER", NOW));
        assertFalse(compensation.refused("NOT_A_MEMBER", NOW.plusSeconds(1)));
        assertEquals(NOW, compensation.view().answer().answeredAt());
    }

    @Test
    void whoever_waits_for_a_member_waits_as_long_as_the_customer_has() {
        var compensation = approved();
        compensation.overdue(NOW.plus(PATIENCE));

        compensation.waiting(PATIENCE);

        assertFalse(compensation.view().answer().stuck());
        assertEquals(compensation.agreed().creditBy().plus(PATIENCE), compensation.answerDueAt());
    }

    @Test
    void a_refusal_after_the_credit_is_no_answer_anybody_can_give() {
        var compensation = approved();
        compensation.credited(NOW);

        assertThrows(Conflict.class, () -> compensation.refused("NOT_A_MEMBER", NOW));
    }

    private static Compensation approved() {
        var compensation = proposed();
        compensation.approve(approval(), PATIENCE);
        return compensation;
    }

    private static Approval approval() {
        return Approval.by("a-manager", AuthorityFixtures.AUTHORITY, NOW);
    }

    private static Compensation proposed() {
        var recipient =
                new Recipient(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "parsian", Severity.HIGH);
        return Compensation.propose(
                new CompensationId(UUID.randomUUID()),
                recipient,
                1,
                new Gift(500, 5000, "EUR", "LOW", 1),
                new Proposal(Ground.DELAY, "an-agent", NOW));
    }
}
