package org.aftersales.feedback.complaint;

import static org.aftersales.feedback.complaint.ComplaintFixtures.DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.EXPERIENCE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.ID;
import static org.aftersales.feedback.complaint.ComplaintFixtures.NOW;
import static org.aftersales.feedback.complaint.ComplaintFixtures.PROPOSAL_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.RESOLUTION_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.aContactedComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.anOpenComplaint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aftersales.feedback.template.Dimension;
import org.junit.jupiter.api.Test;

/** That a complaint got worse is told once, as it is then. */
class WorsenedTest {

    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Instant SOON = NOW.plusSeconds(7200);

    @Test
    void it_tells_how_severe_it_was_and_is_what_was_bad_and_what_is_promised_now() {
        var complaint = anOpenComplaint();

        worsen(complaint, Severity.CRITICAL, Set.of(Dimension.QUALITY), SOON);

        assertEquals(
                List.of(new ComplaintEvent.Worsened(
                        ID,
                        complaint.view().number(),
                        EXPERIENCE.customerId(),
                        "parsian",
                        EXPERIENCE.ticketId(),
                        EXPERIENCE.invitationId(),
                        EXPERIENCE.unitId(),
                        "HIGH",
                        "CRITICAL",
                        List.of("EMOTION", "QUALITY"),
                        SOON,
                        PROPOSAL_DUE,
                        RESOLUTION_DUE,
                        LATER)),
                told(complaint));
    }

    @Test
    void what_is_no_worse_is_not_told() {
        var complaint = anOpenComplaint();

        worsen(complaint, Severity.HIGH, Set.of(Dimension.EMOTION), DUE.plusSeconds(1));

        assertEquals(List.of(), told(complaint));
    }

    @Test
    void more_that_is_bad_is_told_also_where_it_is_as_severe_as_before() {
        var complaint = anOpenComplaint();

        worsen(complaint, Severity.HIGH, Set.of(Dimension.EFFORT), DUE);

        assertEquals(
                List.of(List.of("EFFORT", "EMOTION")),
                told(complaint).stream().map(ComplaintEvent.Worsened::measures).toList());
    }

    @Test
    void a_promise_that_was_kept_keeps_its_deadline() {
        var complaint = aContactedComplaint();

        worsen(complaint, Severity.CRITICAL, Set.of(), SOON);

        assertEquals(
                List.of(DUE),
                told(complaint).stream().map(ComplaintEvent.Worsened::dueAt).toList());
    }

    @Test
    void of_a_complaint_that_has_ended_nothing_is_told() {
        var complaint = anOpenComplaint();
        complaint.close(Ending.said(Closing.WITHDRAWN, "an-agent", NOW));

        worsen(complaint, Severity.CRITICAL, Set.of(Dimension.QUALITY), SOON);

        assertEquals(List.of(), told(complaint));
        assertEquals(Severity.HIGH, complaint.view().severity());
    }

    private static void worsen(Complaint complaint, Severity severity, Set<Dimension> bad, Instant dueAt) {
        var promises =
                new Promises(Promise.until(dueAt), Promise.until(PROPOSAL_DUE), Promise.until(RESOLUTION_DUE), null);
        complaint.worsen(severity, complaint.grievance().alsoBad(bad), promises, LATER);
    }

    private static List<ComplaintEvent.Worsened> told(Complaint complaint) {
        return complaint.raisedEvents().stream()
                .filter(ComplaintEvent.Worsened.class::isInstance)
                .map(ComplaintEvent.Worsened.class::cast)
                .toList();
    }
}
