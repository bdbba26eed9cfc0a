package org.aftersales.feedback.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.score.Scores;

final class SurveyFixtures {

    static final Instant NOW = Instant.parse("2026-11-27T13:05:46.120Z");
    static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000005");
    static final FinishedTicket TICKET = new FinishedTicket(
            UUID.fromString("01936f5e-0000-7000-8000-000000000004"),
            "TK-7K3M-92QF-M",
            Occasion.REPAIR,
            UUID.fromString("01936f5e-0000-7000-8000-000000000001"),
            "parsian",
            "09521234001348");

    private SurveyFixtures() {}

    static Invitation aPlannedInvitation() {
        return Invitation.plan(new InvitationId(ID), TICKET, NOW);
    }

    static Invitation aSentInvitation() {
        var invitation = aPlannedInvitation();
        invitation.send(DecisionReason.TICKET_CLOSED, NOW, UNTIL);
        invitation.drain();
        return invitation;
    }

    static Submission anAnswer(int quality, int emotional) {
        return new Submission(UUID.randomUUID(), Scores.of(quality, emotional), null, "en");
    }
}
