package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** Tells how far people come with what they are asked. */
@ApplicationScoped
@Transactional
class FunnelUseCases {

    private final FunnelTallies tallies;
    private final Clock clock;

    FunnelUseCases(FunnelTallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** @param survey its code; all surveys where absent */
    List<Funnel> of(@Nullable String from, @Nullable String to, @Nullable String survey, @Nullable FunnelGrouping by) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return tallies.of(Days.of(from, to, today), survey, by);
    }
}
