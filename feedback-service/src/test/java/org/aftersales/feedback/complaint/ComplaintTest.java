package org.aftersales.feedback.complaint;

import static org.aftersales.feedback.complaint.ComplaintFixtures.DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.EXPERIENCE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.ID;
import static org.aftersales.feedback.complaint.ComplaintFixtures.NOW;
import static org.aftersales.feedback.complaint.ComplaintFixtures.PROPOSAL_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.RESOLUTION_DUE;
import static org.aftersales.feedback.complaint.ComplaintFixtures.aContactedComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.aResolvedComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.anOpenComplaint;
import static org.aftersales.feedback.complaint.ComplaintFixtures.levels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTest {

    @ParameterizedTest
    @CsvSource({"1,1,CRITICAL", "1,2,HIGH", "2,1,HIGH", "5,1,HIGH", "1,5,HIGH", "2,2,HIGH", "2,3,MEDIUM", "5,2,MEDIUM"})
    void the_worse_the_experience_the_higher_the_severity(int quality, int emotional, Severity severity) {
        assertEquals(severity, Severity.of(Scores.of(quality, emotional)));
    }

    @Test
    void opening_promises_a_contact_a_proposal_and_a_resolution_and_tells_it() {
        var complaint = anOpenComplaint();

        assertEquals(
                List.of(new ComplaintEvent.Opened(
                        ID,
                        complaint.view().number(),
                        EXPERIENCE.customerId(),
                        "parsian",
                        EXPERIENCE.ticketId(),
                        EXPERIENCE.invitationId(),
                        EXPERIENCE.unitId(),
                        "ANSWER",
                        "HIGH",
                        DUE,
                        PROPOSAL_DUE,
                        RESOLUTION_DUE,
                        NOW)),
                complaint.raisedEvents());
    }

    @Test
    void the_number_can_be_read_aloud() {
        var number = anOpenComplaint().view().number();

        assertTrue(number.startsWith("CO-") && ReadableNumber.valid(number), number);
    }

    @Test
    void nothing_is_resolved_before_somebody_spoke_with_the_customer() {
        var complaint = anOpenComplaint();

        var refusal = assertThrows(Conflict.class, () -> complaint.resolve(Outcome.EXPLAINED, "an-agent", NOW));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void what_is_refused_changes_and_tells_nothing() {
        var complaint = anOpenComplaint();

        assertThrows(Conflict.class, () -> complaint.propose(Outcome.REFUNDED, DUE));

        assertFalse(complaint.view().firstContact().breached());
        assertEquals(1, complaint.raisedEvents().size());
    }

    @Test
    void a_resolved_complaint_says_what_put_it_right() {
        var complaint = aContactedComplaint();

        complaint.resolve(Outcome.WORK_REPEATED, "an-agent", NOW.plusSeconds(1));

        assertEquals(Outcome.WORK_REPEATED, complaint.view().outcome());
        assertEquals(NOW.plusSeconds(1), complaint.view().resolvedAt());
    }

    @Test
    void to_do_nothing_is_no_proposal() {
        var complaint = aContactedComplaint();

        var refusal = assertThrows(RuleViolated.class, () -> complaint.propose(Outcome.NOT_PUT_RIGHT, NOW));

        assertEquals("nothing-proposed", refusal.code());
    }

    @Test
    void whom_nobody_tried_to_reach_is_not_unreachable() {
        var complaint = anOpenComplaint();
        assertThrows(RuleViolated.class, () -> complaint.close(Ending.said(Closing.UNREACHABLE, "an-agent", NOW)));

        complaint.attempt(NOW);
        complaint.close(Ending.said(Closing.UNREACHABLE, "an-agent", NOW));

        assertEquals(Closing.UNREACHABLE, complaint.view().closing());
    }

    @Test
    void an_ended_complaint_is_owed_nothing_and_nobody_tries_any_more() {
        var complaint = anOpenComplaint();
        complaint.close(Ending.said(Closing.WITHDRAWN, "an-agent", NOW));

        complaint.passed(RESOLUTION_DUE);

        assertFalse(complaint.view().resolution().breached());
        assertEquals(Optional.empty(), complaint.nextDeadline());
        assertThrows(Conflict.class, () -> complaint.attempt(NOW));
    }

    @ParameterizedTest
    @CsvSource({"1,3,RECOVERED", "5,5,RECOVERED", "5,2,NOT_RECOVERED", "1,2,NOT_RECOVERED"})
    void it_helped_when_what_was_bad_is_at_least_neutral(int quality, int emotional, ComplaintStatus verdict) {
        var complaint = aResolvedComplaint(); // 5 for the work, 1 for the manner

        complaint.heardAgain(levels(quality, emotional), NOW);

        assertEquals(verdict, complaint.view().status());
    }

    @ParameterizedTest
    @CsvSource({"3,3,RECOVERED", "5,2,NOT_RECOVERED", "2,5,NOT_RECOVERED"})
    void where_nobody_was_asked_both_levels_count(int quality, int emotional, ComplaintStatus verdict) {
        var complaint = ComplaintFixtures.opened(
                Grievance.told(Source.CUSTOMER, UUID.randomUUID(), "parsian", null, UUID.randomUUID()));
        complaint.close(Ending.said(Closing.WITHDRAWN, "an-agent", NOW));

        complaint.heardAgain(levels(quality, emotional), NOW);

        assertEquals(verdict, complaint.view().status());
    }

    @ParameterizedTest
    @CsvSource({"3,3,RECOVERED", "5,2,NOT_RECOVERED", "1,5,NOT_RECOVERED"})
    void where_something_else_was_bad_both_levels_count(int quality, int emotional, ComplaintStatus verdict) {
        var detractor = new BadExperience(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                UUID.randomUUID(),
                "parsian",
                Severity.HIGH,
                Set.of(Dimension.LOYALTY));
        var complaint = ComplaintFixtures.opened(Grievance.of(detractor));
        complaint.close(Ending.said(Closing.WITHDRAWN, "an-agent", NOW));

        complaint.heardAgain(levels(quality, emotional), NOW);

        assertEquals(verdict, complaint.view().status());
    }

    @Test
    void it_is_judged_by_one_answer_and_not_before_it_has_ended() {
        var running = aContactedComplaint();
        running.heardAgain(levels(5, 5), NOW);
        assertEquals(ComplaintStatus.CONTACTED, running.view().status());

        var judged = aResolvedComplaint();
        judged.heardAgain(levels(1, 1), NOW);
        judged.heardAgain(levels(5, 5), NOW);

        assertEquals(ComplaintStatus.NOT_RECOVERED, judged.view().status());
    }

    @Test
    void the_last_word_of_the_answer_that_judged_it_holds() {
        var survey = UUID.randomUUID();
        var complaint = aResolvedComplaint();
        complaint.heardAgain(levels(survey, 1, 1), NOW);
        int told = complaint.raisedEvents().size();

        complaint.heardAgain(levels(survey, 5, 2), NOW.plusSeconds(1));
        assertEquals(told, complaint.raisedEvents().size());
        complaint.heardAgain(levels(survey, 5, 5), NOW.plusSeconds(2));

        assertEquals(ComplaintStatus.RECOVERED, complaint.view().status());
        assertEquals(NOW.plusSeconds(2), complaint.view().heardAt());
        assertEquals(told + 1, complaint.raisedEvents().size());
    }
}
