package org.aftersales.feedback.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.template.Dimension;

/** A customer whose repair worked and who was treated badly. */
final class ComplaintFixtures {

    static final Instant NOW = Instant.parse("2026-11-27T18:22:10.480Z");
    static final Instant DUE = NOW.plus(Duration.ofHours(24));
    static final Instant PROPOSAL_DUE = NOW.plus(Duration.ofHours(72));
    static final Instant RESOLUTION_DUE = NOW.plus(Duration.ofHours(240));
    static final UUID ID = UUID.randomUUID();
    static final BadExperience EXPERIENCE = new BadExperience(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            "parsian",
            Severity.HIGH,
            Set.of(Dimension.EMOTION));

    private ComplaintFixtures() {}

    /** An answer to both levels, to the end. */
    static LaterAnswer levels(int quality, int emotional) {
        return levels(UUID.randomUUID(), quality, emotional);
    }

    /** As the last word to a survey. */
    static LaterAnswer levels(UUID invitation, int quality, int emotional) {
        var bad = EnumSet.noneOf(Dimension.class);
        if (new Score(quality).isNegative()) bad.add(Dimension.QUALITY);
        if (new Score(emotional).isNegative()) bad.add(Dimension.EMOTION);
        return new LaterAnswer(invitation, Set.of(Dimension.QUALITY, Dimension.EMOTION), bad, false, false);
    }

    static Complaint anOpenComplaint() {
        return opened(Grievance.of(EXPERIENCE));
    }

    static Complaint opened(Grievance grievance) {
        return Complaint.open(new ComplaintId(ID), grievance, Severity.HIGH, promises(), NOW);
    }

    static Complaint aContactedComplaint() {
        var complaint = anOpenComplaint();
        complaint.contact(ContactChannel.PHONE, "an-agent", NOW);
        return complaint;
    }

    static Complaint aResolvedComplaint() {
        var complaint = aContactedComplaint();
        complaint.resolve(Outcome.APOLOGISED, "an-agent", NOW);
        return complaint;
    }

    static Promises promises() {
        return new Promises(Promise.until(DUE), Promise.until(PROPOSAL_DUE), Promise.until(RESOLUTION_DUE), null);
    }
}
