package org.aftersales.warranty.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.SaleDates;
import org.jspecify.annotations.Nullable;

/**
 * Until when the policy of the sale takes goods back, as it was judged when it was asked for: what becomes known later
 * does not rewrite it. It advises; who pays the money back decides.
 *
 * @param lastDay in the zone of the policy; null where there is none or it cannot be told
 * @param countedFrom the event from which the window runs; null as the last day is
 */
@Embeddable
record Deadline(
        @Enumerated(EnumType.STRING) @Column(name = "verdict")
        Timeliness verdict,

        @Nullable @Column(name = "window_last_day") LocalDate lastDay,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "window_from")
        Evidence countedFrom) {

    enum Timeliness {
        IN_TIME,
        TOO_LATE,
        /** The day from which the window runs is not known: neither in time nor too late. */
        UNDECIDED,
        /** The policy takes nothing back. */
        NO_WINDOW
    }

    /** @param askedOn in the zone of the policy; what counts is when it was asked for, not when it is decided */
    static Deadline of(PolicyVersion policy, SaleDates dates, LocalDate askedOn) {
        var window = policy.returnWindow();
        if (window == null) return new Deadline(Timeliness.NO_WINDOW, null, null);
        return Stream.of(window.from(), window.fallback())
                .filter(event -> dates.of(event).isPresent())
                .findFirst()
                .map(event -> {
                    var last = policy.terms()
                            .lastDay(window.period(), dates.of(event).orElseThrow());
                    return new Deadline(askedOn.isAfter(last) ? Timeliness.TOO_LATE : Timeliness.IN_TIME, last, event);
                })
                .orElseGet(() -> new Deadline(Timeliness.UNDECIDED, null, null));
    }
}
