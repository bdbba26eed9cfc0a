package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Judges members whose tier may have ended. Nobody has it longer than that, also before it is booked. */
@ApplicationScoped
class TierTimer implements TimerHandler {
    static final String KIND = "tier-review";

    private final TierUseCases tiers;

    TierTimer(TierUseCases tiers) {
        this.tiers = tiers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID member, Instant dueAt) {
        tiers.review(member);
    }

    @Override
    public boolean takesMany() {
        return true;
    }

    /** In one order, so that no two of them wait for each other. */
    @Override
    public void due(Map<UUID, Instant> members) {
        new TreeMap<>(members).keySet().forEach(tiers::review);
    }
}
