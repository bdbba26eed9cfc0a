package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands now.
 *
 * @param code of the tier; null: none
 * @param name of the tier for people; null: none
 * @param nameFa the same in Persian; null: none, or none but {@code name}
 * @param keptUntil when it is lost, were nothing earned any more; null where there is none
 * @param points what counts now towards the tiers; never spent
 * @param next the tier above; null at the top
 * @param ending what will be lost soon; null where nothing will, or nobody has looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TierStanding(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameFa,
        @Nullable Instant keptUntil,
        long points,
        Benefits benefits,
        @Nullable Next next,
        @Nullable TierEnding ending) {

    /**
     * The tier above.
     *
     * @param nameFa the name in Persian; null: none but {@code name}
     * @param missing how many more points reach it
     */
    public record Next(String code, String name, @Nullable String nameFa, long points, long missing) {}

    static TierStanding of(Measure measure, Earned before, @Nullable Pin pin) {
        var earned = measure.judge(before);
        var code = measure.inForce(earned, pin);
        var running = measure.running();
        var level = measure.ladder().level(code);
        var next = measure.ladder().above(code).map(tier -> next(tier, running));
        return new TierStanding(
                code,
                level.map(TierLevel::name).orElse(null),
                level.map(TierLevel::nameFa).orElse(null),
                keptUntil(measure, earned, pin),
                running,
                Benefits.of(measure.ladder(), code),
                next.orElse(null),
                null);
    }

    TierStanding with(@Nullable TierEnding soon) {
        return new TierStanding(code, name, nameFa, keptUntil, points, benefits, next, soon);
    }

    private static Next next(TierLevel tier, long running) {
        return new Next(tier.code(), tier.name(), tier.nameFa(), tier.points(), Math.max(0, tier.points() - running));
    }

    private static @Nullable Instant keptUntil(Measure measure, Earned earned, @Nullable Pin pin) {
        var pinned = pin != null && measure.now().isBefore(pin.until());
        var byPin =
                pinned && measure.ladder().rank(pin.tier()) > measure.ladder().rank(earned.tier());
        return byPin ? pin.until() : earned.endsAt();
    }
}
