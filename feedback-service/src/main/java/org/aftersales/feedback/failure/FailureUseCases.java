package org.aftersales.feedback.failure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.feedback.failure.Failures.Both;
import org.aftersales.feedback.statistics.Holm;
import org.aftersales.feedback.statistics.RateRatio;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** Hears what was broken, and tells whether it breaks more often than before. */
@ApplicationScoped
@Transactional
public class FailureUseCases {

    private final Failures failures;
    private final Clock clock;

    FailureUseCases(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Work was resolved that found something broken; resolved again, it is the same failure. */
    public void found(UUID ticketId, String gtin, String finding, Instant resolvedAt) {
        failures.put(ticketId, gtin, finding, LocalDate.ofInstant(resolvedAt, ZoneOffset.UTC));
    }

    /** An owner has claimed that a unit is broken. */
    public void claimed(UUID claimId, String gtin, Instant filedAt) {
        failures.claim(claimId, gtin, LocalDate.ofInstant(filedAt, ZoneOffset.UTC));
    }

    /** The work goes on or is given up: what it finds is not known yet. */
    public void notFound(UUID ticketId) {
        failures.forget(ticketId);
    }

    Days days(@Nullable String from, @Nullable String to) {
        return Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /**
     * What has lastingly changed first, and of the rest what fails most often. All groups are looked at together, however few
     * are asked for.
     *
     * @param after the position of the last one of the page before; null for the first page
     */
    List<FailureRate> rates(FailureGroup by, Days days, @Nullable String after, int limit) {
        return rates(by, days).stream()
                .filter(rate -> after == null || rate.position().compareTo(after) > 0)
                .sorted(Comparator.comparing(FailureRate::position))
                .limit(limit)
                .toList();
    }

    private List<FailureRate> rates(FailureGroup by, Days days) {
        var counts = new TreeMap<>(failures.count(by, days));
        var units = failures.units(by, days);
        var ratios = new ArrayList<@Nullable RateRatio>();
        var chances = new ArrayList<Double>();
        counts.forEach((group, count) -> {
            var among = units.getOrDefault(by.unitsOf(group), Both.NONE);
            boolean comparable = among.now() > 0 && among.before() > 0;
            var ratio = comparable ? new RateRatio(count.now(), count.before(), among.now(), among.before()) : null;
            ratios.add(ratio);
            chances.add(ratio == null ? 1 : ratio.chance());
        });
        var found = Holm.found(chances);
        var rates = new ArrayList<FailureRate>();
        counts.forEach((group, count) -> {
            int place = rates.size();
            var among = units.getOrDefault(by.unitsOf(group), Both.NONE);
            rates.add(FailureRate.of(group, count, among, ratios.get(place), found.get(place)));
        });
        return rates;
    }
}
