package org.aftersales.feedback.complaint;

import static org.aftersales.feedback.complaint.ComplaintFixtures.DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.NOW;
import static org.aftersales.feedback.complaint.ComplaintFixtures.PROPOSAL_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.RESOLUTION_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.aContactedComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.aResolvedComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.anOpenComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.levels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

/** Three promises, each kept or broken, and a broken one stays broken. */
class ComplaintPromisesTest {

    @Test
    void a_deadline_that_passes_without_a_contact_is_visible_and_told_once() {
        var complaint = anOpenComplaint();

        complaint.passed(DUE);
        complaint.passed(DUE.plusSeconds(60));

        assertTrue(complaint.view().firstContact().breached());
        assertEquals(ComplaintStatus.OPEN, complaint.view().status());
        assertEquals(List.of(PromiseKind.FIRST_CONTACT), told(complaint));
    }

    @Test
    void a_contact_in_time_keeps_the_promise() {
        var complaint = anOpenComplaint();
        complaint.contact(ContactChannel.PHONE, "an-agent", DUE.minusMillis(1));

        complaint.passed(DUE);

        assertFalse(complaint.view().firstContact().breached());
        assertEquals(Optional.of(PROPOSAL_DUE), complaint.nextDeadline());
    }

    @Test
    void a_contact_at_the_deadline_is_late_also_before_the_timer_came() {
        var complaint = anOpenComplaint();

        complaint.contact(ContactChannel.PHONE, "an-agent", DUE);

        assertTrue(complaint.view().firstContact().breached());
        assertEquals(List.of(PromiseKind.FIRST_CONTACT), told(complaint));
    }

    @Test
    void a_late_contact_does_not_hide_the_breach() {
        var complaint = anOpenComplaint();
        complaint.passed(DUE);

        complaint.contact(ContactChannel.PHONE, "an-agent", DUE.plusSeconds(60));

        assertTrue(complaint.view().firstContact().breached());
        assertEquals(DUE.plusSeconds(60), complaint.view().firstContact().contactedAt());
    }

    @Test
    void an_attempt_is_counted_and_stops_no_clock() {
        var complaint = anOpenComplaint();
        complaint.attempt(NOW);
        complaint.attempt(NOW.plusSeconds(1));

        complaint.passed(DUE);

        assertEquals(2, complaint.view().firstContact().attempts());
        assertTrue(complaint.view().firstContact().breached());
    }

    @Test
    void a_resolution_is_a_proposal_too() {
        var complaint = aResolvedComplaint();

        complaint.passed(RESOLUTION_DUE);

        assertEquals(NOW, complaint.view().proposal().proposedAt());
        assertEquals(List.of(), told(complaint));
    }

    @Test
    void whoever_resolves_late_has_broken_each_promise_that_was_left() {
        var complaint = aContactedComplaint();

        complaint.resolve(Outcome.REFUNDED, "an-agent", RESOLUTION_DUE);

        assertEquals(List.of(PromiseKind.PROPOSAL, PromiseKind.RESOLUTION), told(complaint));
    }

    @Test
    void an_escalation_leaves_in_peace_who_has_kept_the_promise() {
        var complaint = aContactedComplaint();

        assertFalse(complaint.escalate(PromiseKind.FIRST_CONTACT, "team-lead", DUE));
        assertTrue(complaint.escalate(PromiseKind.PROPOSAL, "head", DUE));
        assertEquals("head", complaint.view().escalatedTo());
    }

    @Test
    void whatever_happens_to_a_complaint_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        var late = anOpenComplaint();
        late.escalate(PromiseKind.FIRST_CONTACT, "team-lead", NOW);
        late.worsen(Severity.CRITICAL, late.grievance(), ComplaintFixtures.promises(), NOW);
        late.contact(ContactChannel.VISIT, "an-agent", DUE);
        late.resolve(Outcome.COMPENSATED, "an-agent", DUE);
        late.heardAgain(levels(5, 5), DUE);
        events.addAll(late.raisedEvents());
        var withdrawn = anOpenComplaint();
        withdrawn.close(Ending.said(Closing.WITHDRAWN, "an-agent", NOW));
        events.addAll(withdrawn.raisedEvents());

        EventFamily.assertWhole(ComplaintEvent.class, "feedback.complaint.", events);
    }

    private static List<PromiseKind> told(Complaint complaint) {
        return complaint.raisedEvents().stream()
                .filter(ComplaintEvent.Breached.class::isInstance)
                .map(event -> ((ComplaintEvent.Breached) event).promise())
                .toList();
    }
}
