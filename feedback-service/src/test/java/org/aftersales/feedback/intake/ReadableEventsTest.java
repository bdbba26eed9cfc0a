package org.aftersales.feedback.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.survey.Experience;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.feedback.survey.SubjectKind;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ticket.ticket.resolved.v1", "ticket.ticket.closed.v1"})
    void a_finished_ticket_can_be_asked_about(String type) {
        var finished = Contracts.assertReadable(type, TicketFinished.class);

        assertEquals(
                Optional.of(new Experience(
                        SubjectKind.TICKET,
                        UUID.fromString("01936f5e-0000-7000-8000-000000000004"),
                        "TK-7K3M-92QF-M",
                        Occasion.REPAIR,
                        UUID.fromString("01936f5e-0000-7000-8000-000000000001"),
                        "parsian",
                        "09521234001348",
                        UUID.fromString("01936f5e-0000-7000-8000-000000000002"))),
                finished.toAskAbout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.ticket.reopened.v1", "ticket.ticket.cancelled.v1"})
    void a_ticket_that_goes_on_or_is_given_up_is_named(String type) {
        var unfinished = Contracts.assertReadable(type, TicketUnfinished.class);

        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000004"), unfinished.ticketId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"warranty.claim.approved.v1", "warranty.claim.rejected.v1"})
    void a_decided_claim_can_be_asked_about(String type) {
        var decided = Contracts.assertReadable(type, ClaimDecided.class).experience();

        assertEquals(Occasion.CLAIM_DECISION, decided.occasion());
        assertEquals("CL-7K3M-92QF-M", decided.number());
    }

    @Test
    void a_filed_claim_says_what_is_broken() {
        var filed = Contracts.assertReadable("warranty.claim.filed.v1", ClaimFiled.class);

        assertEquals("09521234001348", filed.gtin());
        assertEquals("TV55EN510501", filed.serial());
    }

    @Test
    void a_decided_claim_says_when() {
        Contracts.assertReadable("warranty.claim.approved.v1", ClaimApproved.class);
        Contracts.assertReadable("warranty.claim.rejected.v1", ClaimRejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warranty.unit.registered.v1", "warranty.unit.self-registered.v1"})
    void a_registered_unit_can_be_asked_about(String type) {
        var sold = IncomingEvents.of(type, "acme").as(UnitSold.class).experience();

        assertEquals(Occasion.PRODUCT_USE, sold.occasion());
        assertEquals("TV55EN510501", sold.number());
    }

    @Test
    void a_complaint_about_which_nobody_was_reached_can_be_asked_about() {
        var closed = Contracts.assertReadable("feedback.complaint.closed.v1", ComplaintClosed.class);

        assertEquals(SubjectKind.COMPLAINT, closed.experience().kind());
        assertEquals(true, closed.isUnreached());
    }

    @Test
    void a_resolved_complaint_can_be_asked_about() {
        var resolved = Contracts.assertReadable("feedback.complaint.resolved.v1", ComplaintResolved.class);

        assertEquals(SubjectKind.COMPLAINT, resolved.experience().kind());
    }

    @Test
    void an_assigned_ticket_says_to_whom() {
        var assigned = Contracts.assertReadable("ticket.ticket.assigned.v1", TicketAssigned.class);

        assertEquals("technician-7", assigned.assignee());
    }

    @Test
    void a_resolved_ticket_says_what_was_found() {
        var found = Contracts.assertReadable("ticket.ticket.resolved.v1", TicketFound.class);

        assertTrue(found.isFailure());
        assertEquals("POWER_BOARD", found.findingCode());
        assertEquals("PART_REPLACED", found.ended().outcome());
        assertFalse(found.ended().unattended());
    }

    @Test
    void a_promise_that_was_done_says_whether_in_time() {
        var completed = Contracts.assertReadable("ticket.clock.completed.v1", ClockCompleted.class);

        assertTrue(completed.isToCustomer());
        assertTrue(completed.told().kept());
    }

    @Test
    void a_promise_that_was_not_done_says_since_when_it_is_broken() {
        var breached = Contracts.assertReadable("ticket.clock.breached.v1", ClockBreached.class);

        assertTrue(breached.isToCustomer());
        assertEquals(Instant.parse("2026-11-24T15:00:00Z"), breached.told().dueAt());
        assertFalse(breached.told().kept());
    }

    @Test
    void what_somebody_allows_is_readable() {
        assertTrue(Contracts.assertReadable("warranty.contact.changed.v1", Reached.class)
                .surveys());
    }

    @Test
    void an_opened_ticket_says_whether_it_is_a_complaint() {
        Contracts.assertReadable("ticket.ticket.priority-changed.v1", TicketPriority.class);
        var opened = Contracts.assertReadable("ticket.ticket.opened.v1", ComplaintTicketOpened.class);

        assertEquals(Optional.empty(), opened.complaint());
    }

    @Test
    void what_has_become_of_a_compensation_is_readable() {
        var id = UUID.fromString("01936f5e-0000-7000-8000-000000000061");

        assertEquals(
                id,
                Contracts.assertReadable("loyalty.compensation.credited.v1", CompensationCredited.class)
                        .compensationId());
        assertEquals(
                id,
                Contracts.assertReadable("loyalty.compensation.waiting.v1", CompensationWaiting.class)
                        .compensationId());
        assertEquals(
                "NOT_A_MEMBER",
                Contracts.assertReadable("loyalty.compensation.refused.v1", CompensationRefused.class)
                        .reason());
    }

    @Test
    void an_erased_customer_is_readable() {
        Contracts.assertReadable("warranty.customer.erased.v1", CustomerErased.class);
    }

    @Test
    void a_linked_customer_is_readable() {
        var linked = Contracts.assertReadable("warranty.customer.linked.v1", CustomerLinked.class);

        assertEquals(UUID.fromString("01936f5e-0000-7000-8000-000000000001"), linked.customerId());
    }
}
