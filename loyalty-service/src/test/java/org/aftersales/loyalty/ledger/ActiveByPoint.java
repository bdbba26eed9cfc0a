package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.loyalty.ledger.SinglePoint.Place;
import org.jspecify.annotations.Nullable;

/** Points end with the day that is a month after their member has bought, spent or given something last. */
final class ActiveByPoint implements Lifetime {
    static final int MONTHS = 1;

    private final PointByPoint rules;
    private @Nullable Instant activeAt;
    private boolean kept;

    ActiveByPoint(PointByPoint rules) {
        this.rules = rules;
    }

    @Override
    public Standing.Ends given(Standing.Ends byAge) {
        var earned = byAge.earnedAt();
        var latest = activeAt != null && activeAt.isAfter(earned) ? activeAt : earned;
        return new Standing.Ends(end(latest), earned);
    }

    /** Who did something later has kept the points by that. */
    @Override
    public void active(Instant at, Instant now) {
        if (activeAt != null && !at.isAfter(activeAt)) return;
        activeAt = at;
        rules.activate(now);
        keep(lot -> !lot.over(now), at);
    }

    /** What comes to lie in an empty lot lasts as if it had lain there when the member did something last. */
    @Override
    public Runnable coming() {
        var empty = lots().filter(lot -> !holds(lot)).collect(Collectors.toSet());
        return () -> {
            var at = activeAt;
            if (at != null) keep(lot -> empty.contains(lot) && !lot.over(at), at);
        };
    }

    @Override
    public boolean kept() {
        return kept;
    }

    private void keep(Predicate<PlainLot> which, Instant at) {
        for (var lot : lots().filter(this::holds).filter(which).toList()) {
            if (lot.keep(end(at))) kept = true;
        }
    }

    private Stream<PlainLot> lots() {
        return rules.points.stream().map(point -> point.of).distinct();
    }

    private boolean holds(PlainLot lot) {
        return rules.points.stream().anyMatch(point -> point.of == lot && point.place.compareTo(Place.HELD) <= 0);
    }

    private static Instant end(Instant active) {
        var day = active.atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(MONTHS);
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
