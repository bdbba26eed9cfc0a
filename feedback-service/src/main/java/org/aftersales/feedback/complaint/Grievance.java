package org.aftersales.feedback.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.score.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Who complains about what, frozen as it was when the complaint was opened.
 *
 * @param ticketId the work complained about, or, from a ticket of complaint, that ticket
 * @param invitationId the survey whose answer it was
 * @param unitId the product complained about
 * @param incidentId what happened, where an earlier complaint about it was not put right; else null
 * @param follows that earlier complaint
 * @param qualityScore the answer's, 1 to 5; null where there is none
 * @param emotionalScore as {@code qualityScore}
 */
@Embeddable
record Grievance(
        @Enumerated(EnumType.STRING) Source source,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID invitationId,
        @Nullable UUID unitId,
        @Nullable Integer qualityScore,
        @Nullable Integer emotionalScore,
        @Nullable UUID incidentId,
        @Nullable UUID follows) {

    static Grievance of(BadExperience experience) {
        return new Grievance(
                Source.ANSWER,
                experience.customerId(),
                experience.retailerId(),
                experience.ticketId(),
                experience.invitationId(),
                experience.unitId(),
                value(experience.quality()),
                value(experience.emotional()),
                null,
                null);
    }

    /** What is still wrong after a complaint: the same work and product, and the same that happened. */
    Grievance following(Complaint earlier) {
        var before = earlier.grievance();
        return new Grievance(
                source,
                customerId,
                retailerId,
                before.ticketId(),
                invitationId,
                before.unitId(),
                qualityScore,
                emotionalScore,
                before.incident(earlier.key()),
                earlier.key());
    }

    /** From somebody who was not asked. */
    static Grievance told(
            Source source, UUID customerId, String retailerId, @Nullable UUID ticketId, @Nullable UUID unitId) {
        return new Grievance(source, customerId, retailerId, ticketId, null, unitId, null, null, null, null);
    }

    /**
     * What happened: of several complaints about it, one is compensated.
     *
     * @param complaint that this is the grievance of
     */
    UUID incident(UUID complaint) {
        if (incidentId != null) return incidentId;
        return ticketId == null ? complaint : ticketId;
    }

    /**
     * Whether a later answer says that it was put right: at least neutral on each level that was bad, and on both where
     * neither was, because something else was, or where nobody had been asked.
     */
    boolean isPutRightBy(Scores later) {
        var neither = !isBad(qualityScore) && !isBad(emotionalScore);
        var quality = neither || isBad(qualityScore);
        var emotional = neither || isBad(emotionalScore);
        return !(quality && later.quality().isNegative())
                && !(emotional && later.emotional().isNegative());
    }

    private static boolean isBad(@Nullable Integer score) {
        return score != null && new Score(score).isNegative();
    }

    private static @Nullable Integer value(@Nullable Score score) {
        return score == null ? null : score.value();
    }
}
