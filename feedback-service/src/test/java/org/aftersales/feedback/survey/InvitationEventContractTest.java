package org.aftersales.feedback.survey;

import static org.aftersales.feedback.survey.SurveyFixtures.NOW;
import static org.aftersales.feedback.survey.SurveyFixtures.PLAN;
import static org.aftersales.feedback.survey.SurveyFixtures.SURVEY;
import static org.aftersales.feedback.survey.SurveyFixtures.UNTIL;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.aPlannedInvitationAboutAClaim;
import static org.aftersales.feedback.survey.SurveyFixtures.aRecommendation;
import static org.aftersales.feedback.survey.SurveyFixtures.aSentInvitation;
import static org.aftersales.feedback.survey.SurveyFixtures.anAnswer;

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

        invitation.send(Reason.TICKET_CLOSED, SURVEY, NOW, UNTIL);

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

        invitation.answer(anAnswer(1, 5), Duration.ZERO, NOW);

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
                null);
        var invitation = Invitation.plan(new InvitationId(UUID.randomUUID()), training, PLAN, NOW);
        invitation.send(Reason.DUE, SURVEY, NOW, UNTIL);

        invitation.answer(anAnswer(3, 3), Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_befalls_an_invitation_about_no_ticket_matches_its_schemas() {
        var invitation = aPlannedInvitationAboutAClaim();

        invitation.defer(Reason.ASKED_RECENTLY, NOW, UNTIL);
        invitation.send(Reason.DUE, SURVEY, NOW, UNTIL);
        invitation.remind(1, NOW);
        invitation.answer(anAnswer(5, 5), Duration.ZERO, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_a_change_tells_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.change(anAnswer(3, 4), NOW, UNTIL);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void what_opting_out_tells_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.end(InvitationStatus.OPTED_OUT, NOW);

        invitation.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void an_answer_without_both_levels_matches_its_schema() {
        var invitation = aSentInvitation();

        invitation.answer(aRecommendation(10), Duration.ZERO, NOW);

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
