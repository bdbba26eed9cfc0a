package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimFixtures.COVERED;
import static org.aftersales.warranty.claim.ClaimFixtures.NOW;
import static org.aftersales.warranty.claim.ClaimFixtures.OVER;
import static org.aftersales.warranty.claim.ClaimFixtures.PARTS_ONLY;
import static org.aftersales.warranty.claim.ClaimFixtures.REPORTED;
import static org.aftersales.warranty.claim.ClaimFixtures.TICKET;
import static org.aftersales.warranty.claim.ClaimFixtures.approved;
import static org.aftersales.warranty.claim.ClaimFixtures.asked;
import static org.aftersales.warranty.claim.ClaimFixtures.filed;
import static org.aftersales.warranty.claim.ClaimFixtures.inReview;
import static org.aftersales.warranty.claim.ClaimFixtures.last;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.warranty.claim.ClaimDecision.Approve;
import org.aftersales.warranty.claim.ClaimDecision.Reject;
import org.aftersales.warranty.claim.ClaimDecision.RequestInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTest {

    @Test
    void a_fault_on_a_covered_day_is_approved_at_once() {
        var claim = filed(COVERED);

        assertEquals(ClaimStatus.APPROVED, claim.status());
        assertEquals(ClaimReason.COVERED, claim.reason());
        assertEquals(
                List.of(
                        new ClaimEvent.Filed(claim.facts(), REPORTED, NOW),
                        new ClaimEvent.Approved(
                                claim.facts(), List.of("PARTS", "LABOUR"), "covered", Decider.AUTOMATIC, NOW)),
                claim.raisedEvents());
    }

    @Test
    void a_fault_after_the_last_day_of_every_coverage_is_rejected_at_once() {
        var claim = filed(OVER);

        assertEquals(ClaimStatus.REJECTED, claim.status());
        assertEquals(NOW, claim.closedAt());
        assertEquals(
                List.of(
                        new ClaimEvent.Filed(claim.facts(), REPORTED, NOW),
                        new ClaimEvent.Rejected(claim.facts(), "outside-coverage", Decider.AUTOMATIC, NOW)),
                claim.raisedEvents());
    }

    @Test
    void an_unclear_coverage_goes_to_an_adjuster() {
        var claim = filed(PARTS_ONLY);

        assertEquals(ClaimStatus.IN_REVIEW, claim.status());
        assertEquals(ClaimReason.PARTIALLY_COVERED, claim.reason());
        assertEquals(List.of(new ClaimEvent.Filed(claim.facts(), REPORTED, NOW)), claim.raisedEvents());
    }

    @Test
    void the_number_can_be_read_aloud_and_checked() {
        assertTrue(ReadableNumber.valid(inReview().facts().claimNumber()));
    }

    @Test
    void an_approval_by_an_adjuster_keeps_what_the_coverage_said() {
        var claim = inReview();

        claim.decide(new Approve(ClaimReason.GOODWILL), Decider.ADJUSTER, NOW);

        assertEquals(ClaimStatus.APPROVED, claim.status());
        assertEquals(
                new ClaimEvent.Approved(claim.facts(), List.of("PARTS"), "goodwill", Decider.ADJUSTER, NOW),
                last(claim));
    }

    @Test
    void a_rejection_by_an_adjuster_ends_the_claim() {
        var claim = inReview();

        claim.decide(new Reject(ClaimReason.MISUSE), Decider.ADJUSTER, NOW);

        assertEquals(ClaimStatus.REJECTED, claim.status());
        assertEquals(new ClaimEvent.Rejected(claim.facts(), "misuse", Decider.ADJUSTER, NOW), last(claim));
    }

    @Test
    void a_question_waits_for_the_owner_and_the_answer_brings_the_claim_back_to_review() {
        var claim = asked();

        assertEquals(ClaimStatus.INFO_REQUESTED, claim.status());
        assertEquals(new ClaimEvent.InformationRequested(claim.facts(), "photo-needed", NOW), last(claim));
        claim.receiveInformation();

        assertEquals(ClaimStatus.IN_REVIEW, claim.status());
        assertEquals(ClaimReason.INFORMATION_RECEIVED, claim.reason());
    }

    @Test
    void an_answer_nobody_asked_for_is_refused() {
        var refusal = assertThrows(Conflict.class, () -> inReview().receiveInformation());

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void a_withdrawn_claim_cannot_be_approved() {
        var claim = inReview();
        claim.withdraw(NOW);

        var refusal = assertThrows(
                Conflict.class, () -> claim.decide(new Approve(ClaimReason.DEFECT_CONFIRMED), Decider.ADJUSTER, NOW));

        assertEquals("illegal-transition", refusal.code());
        assertEquals(ClaimReason.WITHDRAWN_BY_OWNER, claim.reason());
        assertEquals(new ClaimEvent.Withdrawn(claim.facts(), NOW), last(claim));
    }

    @Test
    void an_approved_claim_cannot_be_withdrawn() {
        var refusal = assertThrows(Conflict.class, () -> approved().withdraw(NOW));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void the_closed_ticket_settles_an_approved_claim() {
        var claim = approved();

        assertTrue(claim.settle(TICKET, NOW));

        assertEquals(ClaimStatus.SETTLED, claim.status());
        assertEquals(TICKET, claim.ticketId());
        assertEquals(new ClaimEvent.Settled(claim.facts(), TICKET, NOW), last(claim));
    }

    @Test
    void a_claim_settles_once() {
        var claim = approved();
        claim.settle(TICKET, NOW);

        assertFalse(claim.settle(TICKET, NOW));

        assertEquals(3, claim.raisedEvents().size());
    }

    @Test
    void work_for_a_withdrawn_claim_changes_nothing() {
        var claim = inReview();
        claim.withdraw(NOW);

        assertFalse(claim.settle(TICKET, NOW));

        assertEquals(ClaimStatus.WITHDRAWN, claim.status());
    }

    @Test
    void a_claim_that_waits_for_its_approval_cannot_settle() {
        var refusal = assertThrows(Conflict.class, () -> inReview().settle(TICKET, NOW));

        assertEquals("illegal-transition", refusal.code());
    }

    @ParameterizedTest
    @EnumSource(
            value = ClaimReason.class,
            names = {"MISUSE", "PHOTO_NEEDED", "USAGE_LIMITED"})
    void an_approval_needs_a_reason_that_explains_it(ClaimReason reason) {
        var refusal = assertThrows(ReasonNotApplicable.class, () -> new Approve(reason));

        assertEquals("reason-not-applicable", refusal.code());
        assertThrows(ReasonNotApplicable.class, () -> new RequestInformation(ClaimReason.COVERED));
        assertThrows(ReasonNotApplicable.class, () -> new Reject(ClaimReason.COVERED));
    }
}
