package org.aftersales.feedback.survey;

import static org.aftersales.feedback.survey.SurveyFixtures.ASKING;
import static org.aftersales.feedback.survey.SurveyFixtures.ID;
import static org.aftersales.feedback.survey.SurveyFixtures.NOW;
import static org.aftersales.feedback.survey.SurveyFixtures.SURVEY;
import static org.aftersales.feedback.survey.SurveyFixtures.TICKET;
import static org.aftersales.feedback.survey.SurveyFixtures.UNTIL;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.aRecommendation;
import static org.aftersales.feedback.survey.SurveyFixtures.aSentInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.anAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void a_planned_invitation_has_told_nobody_anything() {
        var invitation = aPlannedInvitation();

        assertTrue(invitation.status().isWaiting());
        assertEquals(List.of(), invitation.raisedEvents());
    }

    @Test
    void sending_tells_the_decision_and_then_the_invitation() {
        var invitation = aPlannedInvitation();

        invitation.send(Reason.DUE, ASKING, Way.EMAIL);

        assertEquals(
                List.of(
                        new InvitationEvent.Decided(
                                ID, TICKET.customerId(), "parsian", TICKET.subjectId(), "SEND", "due", NOW),
                        new InvitationEvent.Sent(
                                ID,
                                TICKET.customerId(),
                                "parsian",
                                TICKET.subjectId(),
                                NOW,
                                UNTIL,
                                SURVEY,
                                Way.EMAIL,
                                (short) 100)),
                invitation.raisedEvents());
    }

    @Test
    void suppressing_tells_the_decision_alone() {
        var invitation = aPlannedInvitation();

        invitation.suppress(Reason.OPEN_COMPLAINT, NOW);

        assertEquals(
                List.of(new InvitationEvent.Decided(
                        ID, TICKET.customerId(), "parsian", TICKET.subjectId(), "SUPPRESS", "open-complaint", NOW)),
                invitation.raisedEvents());
    }

    @Test
    void a_suppressed_invitation_is_not_sent_later() {
        var invitation = aPlannedInvitation();
        invitation.suppress(Reason.OPEN_COMPLAINT, NOW);

        var refusal = assertThrows(Conflict.class, () -> invitation.send(Reason.DUE, ASKING, Way.EMAIL));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void work_finished_again_plans_a_cancelled_invitation_anew() {
        var invitation = aPlannedInvitation();
        invitation.end(InvitationStatus.CANCELLED, NOW);

        invitation.planAgain(_ -> Due.at(UNTIL));

        assertEquals(InvitationStatus.PLANNED, invitation.status());
    }

    @Test
    void work_finished_again_does_not_ask_a_second_time() {
        var invitation = aSentInvitation();

        invitation.planAgain(_ -> Due.at(UNTIL));

        assertEquals(InvitationStatus.SENT, invitation.status());
        assertEquals(List.of(), invitation.raisedEvents());
    }

    @Test
    void an_answer_is_told_in_scores_without_words() {
        var invitation = aSentInvitation();

        invitation.answer(anAnswer(5, 1), Way.EMAIL, Duration.ZERO, NOW);

        assertEquals(
                List.of(new InvitationEvent.Answered(
                        ID,
                        TICKET.customerId(),
                        "parsian",
                        TICKET.subjectId(),
                        "09521234001348",
                        5,
                        1,
                        SURVEY,
                        List.of(told("quality", Dimension.QUALITY, 5), told("emotional", Dimension.EMOTION, 1)),
                        NOW,
                        false,
                        false,
                        NOW,
                        Way.EMAIL,
                        (short) 100)),
                invitation.raisedEvents());
    }

    @Test
    void an_answer_without_both_levels_is_told_by_the_second_version() {
        var invitation = aSentInvitation();

        invitation.answer(aRecommendation(9), Way.EMAIL, Duration.ZERO, NOW);

        assertEquals(
                List.of(new InvitationEvent.AnsweredOtherwise(
                        ID,
                        TICKET.customerId(),
                        "parsian",
                        Occasion.REPAIR,
                        TICKET.subject(),
                        "09521234001348",
                        null,
                        null,
                        SURVEY,
                        List.of(new Told("recommend", QuestionType.NPS, Dimension.LOYALTY, 9, null)),
                        NOW,
                        false,
                        false,
                        NOW,
                        Way.EMAIL,
                        (short) 100)),
                invitation.raisedEvents());
    }

    @Test
    void an_invitation_is_answered_once() {
        var invitation = aSentInvitation();
        invitation.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, NOW);

        assertThrows(NotFound.class, () -> invitation.answer(anAnswer(1, 1), Way.EMAIL, Duration.ZERO, NOW));

        assertEquals(1, invitation.raisedEvents().size());
    }

    @Test
    void an_answer_after_the_expiry_is_refused_also_before_the_timer_came() {
        var invitation = aSentInvitation();

        assertThrows(NotFound.class, () -> invitation.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, UNTIL));

        assertEquals(InvitationStatus.SENT, invitation.status());
    }

    @Test
    void an_answered_invitation_does_not_expire() {
        var invitation = aSentInvitation();
        invitation.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, NOW);

        invitation.end(InvitationStatus.EXPIRED, NOW);

        assertEquals(InvitationStatus.ANSWERED, invitation.status());
    }

    @Test
    void who_does_not_want_to_be_asked_ends_what_was_asked_once() {
        var invitation = aSentInvitation();

        invitation.end(InvitationStatus.OPTED_OUT, NOW);
        invitation.end(InvitationStatus.OPTED_OUT, NOW);

        assertEquals(InvitationStatus.OPTED_OUT, invitation.status());
        assertEquals(1, invitation.raisedEvents().size());
        assertThrows(NotFound.class, () -> invitation.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, NOW));
    }

    private static Told told(String question, Dimension tag, int score) {
        return new Told(question, QuestionType.CSAT, tag, score, null);
    }
}
