package org.aftersales.feedback.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.decision.RuleRef;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.Reply;
import org.aftersales.feedback.template.TemplateQuestion;
import org.aftersales.feedback.template.TemplateRef;

final class SurveyFixtures {

    static final Instant NOW = Instant.parse("2026-11-27T13:05:46.120Z");
    static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000005");
    static final TemplateRef SURVEY = new TemplateRef("repair", 1);
    static final Sending ASKING = Sending.of(SURVEY, NOW, UNTIL, 100);
    static final Experience TICKET = new Experience(
            SubjectKind.TICKET,
            UUID.fromString("01936f5e-0000-7000-8000-000000000004"),
            "TK-7K3M-92QF-M",
            Occasion.REPAIR,
            UUID.fromString("01936f5e-0000-7000-8000-000000000001"),
            "parsian",
            "09521234001348",
            UUID.fromString("01936f5e-0000-7000-8000-000000000002"));

    static final Experience CLAIM = new Experience(
            SubjectKind.CLAIM,
            UUID.fromString("01936f5e-0000-7000-8000-000000000003"),
            "CL-7K3M-92QF-M",
            Occasion.CLAIM_DECISION,
            TICKET.customerId(),
            "parsian",
            "09521234001348",
            UUID.fromString("01936f5e-0000-7000-8000-000000000002"));
    static final Plan PLAN = Plan.once(Trigger.TICKET_FINISHED, new RuleRef("standard", 0));

    private SurveyFixtures() {}

    static Invitation aPlannedInvitationAboutAClaim() {
        var plan = Plan.once(Trigger.CLAIM_DECIDED, new RuleRef("claims", 1));
        return Invitation.plan(new InvitationId(ID), CLAIM, plan, NOW);
    }

    static Invitation aPlannedInvitation() {
        return Invitation.plan(new InvitationId(ID), TICKET, PLAN, NOW);
    }

    static Invitation aSentInvitation() {
        var invitation = aPlannedInvitation();
        invitation.send(Reason.TICKET_CLOSED, ASKING, Way.EMAIL);
        invitation.drain();
        return invitation;
    }

    static Submission anAnswer(int quality, int emotional) {
        return new Submission(
                UUID.randomUUID(),
                List.of(
                        scored("quality", QuestionType.CSAT, Dimension.QUALITY, quality),
                        scored("emotional", QuestionType.CSAT, Dimension.EMOTION, emotional)),
                "en");
    }

    static Submission aRecommendation(int step) {
        return new Submission(
                UUID.randomUUID(),
                List.of(scored("recommend", QuestionType.NPS, Dimension.LOYALTY, step), said("liked", "you")),
                "fa");
    }

    static GivenAnswer scored(String id, QuestionType type, Dimension tag, int score) {
        return new GivenAnswer(new TemplateQuestion(id, type, tag, true, null, null), Reply.scored(score));
    }

    static GivenAnswer said(String id, String words) {
        return new GivenAnswer(new TemplateQuestion(id, QuestionType.TEXT, null, false, null, null), Reply.said(words));
    }
}
