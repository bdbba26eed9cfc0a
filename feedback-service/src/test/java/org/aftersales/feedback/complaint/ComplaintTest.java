package org.aftersales.feedback.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.score.Scores;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-11-27T18:22:10.480Z");
    private static final Instant DUE = NOW.plus(Duration.ofHours(24));
    private static final UUID ID = UUID.randomUUID();
    private static final BadExperience EXPERIENCE =
            new BadExperience(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "parsian", Scores.of(5, 1));

    @ParameterizedTest
    @CsvSource({"1,1,CRITICAL", "1,2,HIGH", "2,1,HIGH", "5,1,HIGH", "1,5,HIGH", "2,2,HIGH", "2,3,MEDIUM", "5,2,MEDIUM"})
    void the_worse_the_experience_the_higher_the_severity(int quality, int emotional, Severity severity) {
        assertEquals(severity, Severity.of(Scores.of(quality, emotional)));
    }

    @Test
    void opening_promises_a_contact_and_tells_it() {
        var complaint = anOpenComplaint();

        assertEquals(
                List.of(new ComplaintEvent.Opened(
                        ID,
                        complaint.number(),
                        EXPERIENCE.customerId(),
                        "parsian",
                        EXPERIENCE.ticketId(),
                        EXPERIENCE.invitationId(),
                        "HIGH",
                        DUE,
                        NOW)),
                complaint.raisedEvents());
    }

    @Test
    void what_opening_tells_matches_its_schema() {
        anOpenComplaint().raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void the_number_can_be_read_aloud() {
        var number = anOpenComplaint().number();

        assertTrue(number.startsWith("CO-") && ReadableNumber.valid(number), number);
    }

    @Test
    void a_deadline_that_passes_without_a_contact_is_visible() {
        var complaint = anOpenComplaint();

        complaint.firstContactFellDue();

        assertTrue(complaint.view().firstContact().breached());
        assertEquals(ComplaintStatus.OPEN, complaint.view().status());
    }

    @Test
    void a_contact_in_time_keeps_the_promise() {
        var complaint = anOpenComplaint();
        complaint.contact(ContactChannel.PHONE, "an-agent", DUE.minusMillis(1));

        complaint.firstContactFellDue();

        assertFalse(complaint.view().firstContact().breached());
    }

    @Test
    void a_contact_at_the_deadline_is_late_also_before_the_timer_came() {
        var complaint = anOpenComplaint();

        complaint.contact(ContactChannel.PHONE, "an-agent", DUE);

        assertTrue(complaint.view().firstContact().breached());
    }

    @Test
    void a_late_contact_does_not_hide_the_breach() {
        var complaint = anOpenComplaint();
        complaint.firstContactFellDue();

        complaint.contact(ContactChannel.PHONE, "an-agent", DUE.plusSeconds(60));

        assertTrue(complaint.view().firstContact().breached());
        assertEquals(ComplaintStatus.CONTACTED, complaint.view().status());
    }

    @Test
    void nothing_is_resolved_before_somebody_spoke_with_the_customer() {
        var complaint = anOpenComplaint();

        var refusal = assertThrows(Conflict.class, () -> complaint.resolve(Outcome.EXPLAINED, "an-agent", NOW));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void a_resolved_complaint_says_what_put_it_right() {
        var complaint = anOpenComplaint();
        complaint.contact(ContactChannel.VISIT, "an-agent", NOW);

        complaint.resolve(Outcome.WORK_REPEATED, "an-agent", NOW.plusSeconds(1));

        assertEquals(Outcome.WORK_REPEATED, complaint.view().outcome());
        assertEquals(NOW.plusSeconds(1), complaint.view().resolvedAt());
    }

    private static Complaint anOpenComplaint() {
        return Complaint.openFor(new ComplaintId(ID), EXPERIENCE, NOW, DUE);
    }
}
