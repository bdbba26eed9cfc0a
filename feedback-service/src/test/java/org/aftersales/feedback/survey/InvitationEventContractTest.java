package org.aftersales.feedback.survey;

import static org.aftersales.feedback.survey.SurveyFixtures.ASKING;
import static org.aftersales.feedback.survey.SurveyFixtures.NOW;
import static org.aftersales.feedback.survey.SurveyFixtures.PLAN;
import static org.aftersales.feedback.survey.SurveyFixtures.UNTIL;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitationAboutAClaim;
import static org.aftersales.feedback.survey.SurveyFixtures.aRecommendation;
import static org.aftersales.feedback.survey.SurveyFixtures.aSentInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.anAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationEventContractTest {

    @Test
    void what_sending_tells_matches_its_schemas() {
        var invitation = aPlannedInvitation();

        invitation.send(Reason.TICKET_CLOSED, ASKING, Way.EMAIL);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_suppressing_tells_matches_its_schema() {
        var invitation = aPlannedInvitation();

        invitation.suppress(Reason.OPEN_COMPLAINT, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_an_answer_tells_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.answer(anAnswer(1, 5), Way.EMAIL, Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void an_answer_about_work_without_a_product_matches_it_too() {
        var training = new Experience(
                SubjectKind.TICKET,
                UUID.randomUUID(),
                "TK-7K3M-92QF-M",
                Occasion.TRAINING,
                UUID.randomUUID(),
                "parsian",
                null,
                null);
        var invitation = Invitation.plan(new InvitationId(UUID.randomUUID()), training, PLAN, NOW);
        invitation.send(Reason.DUE, ASKING, Way.EMAIL);

        invitation.answer(anAnswer(3, 3), Way.EMAIL, Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_befalls_an_invitation_about_no_ticket_matches_its_schemas() {
        var invitation = aPlannedInvitationAboutAClaim();

        invitation.defer(Reason.ASKED_RECENTLY, NOW, UNTIL);
        invitation.send(Reason.DUE, ASKING, Way.EMAIL);
        invitation.remind(1, NOW);
        invitation.answer(anAnswer(5, 5), Way.EMAIL, Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_a_change_tells_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.change(anAnswer(3, 4), Way.EMAIL, NOW, UNTIL);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_opting_out_tells_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.end(InvitationStatus.OPTED_OUT, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_is_known_of_how_far_somebody_came_matches_its_schemas() {
        var invitation = aSentInvitation();

        invitation.reached(new Arrived(Way.SMS, true, false, false, false), NOW);
        invitation.show(Sign.OPENED, Way.SMS, NOW);
        invitation.show(Sign.STARTED, Way.SMS, NOW);

        assertEquals(3, invitation.raisedEvents().size());
        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void an_answer_without_both_levels_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.answer(aRecommendation(10), Way.EMAIL, Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback.invitation.decided.v1",
                "feedback.invitation.decided.v2",
                "feedback.invitation.sent.v1",
                "feedback.invitation.sent.v2",
                "feedback.invitation.reminded.v1",
                "feedback.invitation.reached.v1",
                "feedback.invitation.opened.v1",
                "feedback.invitation.started.v1",
                "feedback.invitation.opted-out.v1",
                "feedback.response.recorded.v1",
                "feedback.response.recorded.v2",
                "feedback.response.changed.v1",
                "feedback.complaint.opened.v1"
            })
    void the_published_example_matches_its_schema(String type) {
        Contracts.assertExample(type);
    }
}
