package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.Dimension;

/** An answer, as it is told to others: by the first version of the event where that can tell it. */
record AnswerFact(UUID invitationId, Experience about, Sending sent, Way way, Submission submission, Instant now) {

    InvitationEvent event() {
        var ticketId = about.ticketId();
        var scores = submission.scores();
        return ticketId == null || scores.isEmpty() ? otherwise() : ofTicket(ticketId, scores.get());
    }

    private InvitationEvent ofTicket(UUID ticketId, Scores scores) {
        return new InvitationEvent.Answered(
                invitationId,
                about.customerId(),
                about.retailerId(),
                ticketId,
                about.gtin(),
                scores.quality().value(),
                scores.emotional().value(),
                sent.template(),
                Told.of(submission),
                now,
                sent.isLate(now),
                submission.partial(),
                sent.sentAt(),
                way,
                sent.samplingPercent());
    }

    /** Another answer in place of the one that was recorded then. */
    InvitationEvent changed(Instant changedAt) {
        return new InvitationEvent.Changed(
                invitationId,
                about.customerId(),
                about.retailerId(),
                about.occasion(),
                about.subject(),
                about.gtin(),
                submission.level(Dimension.QUALITY).map(Score::value).orElse(null),
                submission.level(Dimension.EMOTION).map(Score::value).orElse(null),
                sent.template(),
                Told.of(submission),
                now,
                changedAt,
                sent.sentAt(),
                way,
                sent.samplingPercent());
    }

    private InvitationEvent otherwise() {
        return new InvitationEvent.AnsweredOtherwise(
                invitationId,
                about.customerId(),
                about.retailerId(),
                about.occasion(),
                about.subject(),
                about.gtin(),
                submission.level(Dimension.QUALITY).map(Score::value).orElse(null),
                submission.level(Dimension.EMOTION).map(Score::value).orElse(null),
                sent.template(),
                Told.of(submission),
                now,
                sent.isLate(now),
                submission.partial(),
                sent.sentAt(),
                way,
                sent.samplingPercent());
    }
}
