package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Other tiers have become valid: every member is judged anew. */
@ApplicationScoped
class TierProgrammeTimer implements TimerHandler {
    static final String KIND = "tier-programme";

    private final TierReviews reviews;

    TierProgrammeTimer(TierReviews reviews) {
        this.reviews = reviews;
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
