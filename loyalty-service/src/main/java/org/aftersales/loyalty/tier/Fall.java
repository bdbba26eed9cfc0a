package org.aftersales.loyalty.tier;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.loyalty.ledger.Points;
import org.jspecify.annotations.Nullable;

/**
 * When a member falls, were nothing earned any more. It is reckoned by judging them at each moment at which something of
 * theirs ends, as it will be done then.
 *
 * @param at from when on they have a lower tier
 * @param to which; null: none
 */
record Fall(Instant at, @Nullable String to) {
    /** No member has so many, and no deduction takes so many. */
    private static final long BEYOND = 2 * Points.MOST;

    /** Nothing when the member has no tier, or none that they lose. */
    static Optional<Fall> of(Measure measure, Earned earned, @Nullable Pin pin) {
        var rank = rank(measure, earned, pin);
        var then = measure;
        var state = earned;
        while (rank > 0) {
            var next = next(then.now(), state, pin);
            if (next.isEmpty()) break;
            then = then.at(next.get());
            state = then.judge(state);
            if (rank(then, state, pin) < rank) return Optional.of(new Fall(next.get(), then.inForce(state, pin)));
        }
        return Optional.empty();
    }

    /** The least number of points that keep the present tier beyond the fall, were they earned now; null where none would. */
    @Nullable
    Long missing(Measure measure, Earned earned, @Nullable Pin pin) {
        var rank = rank(measure, earned, pin);
        if (!kept(BEYOND, rank, measure, earned, pin)) return null;
        var few = 0L;
        var enough = BEYOND;
        while (enough - few > 1) {
            var middle = (few + enough) / 2;
            if (kept(middle, rank, measure, earned, pin)) enough = middle;
            else few = middle;
        }
        return enough;
    }

    private boolean kept(long more, int rank, Measure measure, Earned earned, @Nullable Pin pin) {
        var richer = measure.with(more);
        var then = richer.at(at);
        return rank(then, then.judge(richer.judge(earned)), pin) >= rank;
    }

    private static int rank(Measure measure, Earned earned, @Nullable Pin pin) {
        return measure.ladder().rank(measure.inForce(earned, pin));
    }

    private static Optional<Instant> next(Instant now, Earned earned, @Nullable Pin pin) {
        return Stream.of(
                        Optional.ofNullable(earned.endsAt()),
                        Optional.ofNullable(pin).map(Pin::until))
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }
}
