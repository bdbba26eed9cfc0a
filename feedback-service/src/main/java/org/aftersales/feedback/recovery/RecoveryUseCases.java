package org.aftersales.feedback.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** Whether it helps. */
@ApplicationScoped
@Transactional
class RecoveryUseCases {

    private final RecoveryCounts counts;
    private final Clock clock;

    RecoveryUseCases(RecoveryCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    Recovery recovery(@Nullable String from, @Nullable String to) {
        var days = Days.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return Recovery.of(
                days.from(), days.to(), counts.group(days, true), counts.group(days, false), counts.costs(days));
    }
}
