package org.aftersales.loyalty.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what a member is judged at a moment. */
record Measure(TierProgramme programme, Ladder ladder, Qualified points, Instant now) {

    static Measure of(TierProgramme programme, Qualified points, Instant now) {
        return new Measure(programme, programme.ladder(), points, now);
    }

    Earned judge(Earned before) {
        return ladder.judge(before, points, now);
    }

    /** The tier in force: what was earned or pinned, whichever is higher. */
    @Nullable
    String inForce(Earned earned, @Nullable Pin pin) {
        return ladder.higher(earned.tier(), pin == null || !now.isBefore(pin.until()) ? null : pin.tier());
    }

    /** The same member at a later moment, were nothing earned until then. */
    Measure at(Instant later) {
        return new Measure(programme, ladder, points, later);
    }

    /** The same member, had they earned so many points more by now. */
    Measure with(long more) {
        return new Measure(programme, ladder, points.with(ladder.month(now), more), now);
    }

    /** What new points come upon. */
    long running() {
        return ladder.running(points, now);
    }
}
