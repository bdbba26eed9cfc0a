package org.aftersales.feedback.failure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface FailureTrendEvent extends DomainEvent {

    /** Rates are failures in a week of a thousand units, four decimals. */
    @EventType("feedback.failure-trend.shifted.v1")
    record Shifted(
            UUID trendId,
            String by,
            String name,
            String measure,
            LocalDate week,
            boolean better,
            BigDecimal usual,
            long usualFailures,
            BigDecimal smoothed,
            BigDecimal reach)
            implements FailureTrendEvent {

        static Shifted of(
                FailureTrendId id, Series series, FailureTrend.Shift shift, long usualFailures, double reach) {
            return new Shifted(
                    id.value(),
                    series.by().name(),
                    series.name(),
                    series.measure().name(),
                    shift.shiftedOn(),
                    shift.better(),
                    perThousand(shift.shiftedFrom()),
                    usualFailures,
                    perThousand(shift.shiftedTo()),
                    perThousand(reach));
        }
    }

    /** Half up, as people round. */
    static BigDecimal perThousand(double rate) {
        return BigDecimal.valueOf(rate * 1000).setScale(4, RoundingMode.HALF_UP);
    }
}
