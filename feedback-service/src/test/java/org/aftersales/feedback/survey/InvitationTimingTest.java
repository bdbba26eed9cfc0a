package org.aftersales.feedback.survey;

import static org.aftersales.feedback.survey.SurveyFixtures.ASKING;
import static org.aftersales.feedback.survey.SurveyFixtures.ID;
import static org.aftersales.feedback.survey.SurveyFixtures.NOW;
import static org.aftersales.feedback.survey.SurveyFixtures.TICKET;
import static org.aftersales.feedback.survey.SurveyFixtures.UNTIL;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.aSentInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.anAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.aftersales.feedback.decision.Reason;
import org.junit.jupiter.api.Test;

/** Asked later, and asked again. */
class InvitationTimingTest {

    @Test
    void a_deferred_invitation_is_decided_again_and_may_then_be_sent() {
        var invitation = aPlannedInvitation();

        invitation.defer(Reason.OUTSIDE_WINDOW, NOW, UNTIL);

        assertTrue(invitation.status().isWaiting());
        assertEquals(UNTIL, invitation.due().at());
        assertEquals(
                List.of(new InvitationEvent.Decided(
                        ID, TICKET.customerId(), "parsian", TICKET.subjectId(), "DEFER", "outside-window", NOW)),
                invitation.raisedEvents());
        invitation.send(Reason.DUE, ASKING, Way.EMAIL);
        assertEquals(InvitationStatus.SENT, invitation.status());
    }

    @Test
    void reminders_are_counted_and_end_with_the_answer() {
        var invitation = aSentInvitation();

        assertTrue(invitation.remind(2, NOW));
        assertTrue(invitation.remind(2, NOW));
        assertFalse(invitation.remind(2, NOW));
        assertEquals(2, invitation.raisedEvents().size());

        var answered = aSentInvitation();
        answered.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, NOW);
        assertFalse(answered.remind(2, NOW));
        assertFalse(aSentInvitation().remind(2, UNTIL));
    }

    @Test
    void the_last_instant_counts_and_the_expiry_itself_does_not() {
        var invitation = aSentInvitation();

        assertTrue(invitation.isAnswerable(UNTIL.minusNanos(1)));
        assertFalse(invitation.isAnswerable(UNTIL));
    }

    @Test
    void what_was_begun_expires_and_is_not_begun_again_but_may_be_answered_late() {
        var invitation = aSentInvitation();
        invitation.show(Sign.STARTED, Way.LINK, NOW);
        invitation.end(InvitationStatus.EXPIRED, UNTIL);
        invitation.drain();

        invitation.show(Sign.OPENED, Way.LINK, UNTIL);
        assertEquals(List.of(), invitation.raisedEvents());
        invitation.answer(anAnswer(5, 5), Way.LINK, Duration.ofDays(7), UNTIL);

        assertEquals(InvitationStatus.ANSWERED, invitation.status());
        assertEquals(1, invitation.raisedEvents().size());
    }
}
