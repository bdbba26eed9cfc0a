package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Other tiers have become valid: every member is judged anew, by the tiers of their programme. */
@ApplicationScoped
class TierProgrammeTimer implements TimerHandler {
    static final String KIND = "tier-programme";

    private final TierReviews reviews;

    TierProgrammeTimer(TierReviews reviews) {
        this.reviews = reviews;
    }

    /** Of a version of the tiers of a programme. */
    static UUID subject(ProgrammeCode code, TierProgramme tiers) {
        if (code.isMain()) return new UUID(0, tiers.version());
        return UUID.nameUUIDFromBytes((code.value() + '\n' + tiers.version()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID version, Instant dueAt) {
        reviews.ofEverybody();
    }
}
