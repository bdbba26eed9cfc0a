package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.feedback.statistics.Ewma;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface TrendEvent extends DomainEvent {

    /** Means are percent of the way from the lowest answer to the highest, two decimals. */
    @EventType("feedback.trend.shifted.v1")
    record Shifted(
            UUID trendId,
            String by,
            String name,
            String question,
            TemplateRef survey,
            LocalDate day,
            boolean better,
            BigDecimal usual,
            long usualAnswers,
            BigDecimal smoothed,
            BigDecimal reach)
            implements TrendEvent {

        static Shifted of(TrendId id, Subject subject, TemplateRef survey, Trend.Shift shift, Ewma chart) {
            return new Shifted(
                    id.value(),
                    subject.by().name(),
                    subject.name(),
                    subject.question().name(),
                    survey,
                    shift.shiftedOn(),
                    shift.better(),
                    percent(shift.shiftedFrom()),
                    chart.answers(),
                    percent(shift.shiftedTo()),
                    percent(chart.reach()));
        }
    }

    /** Half up, as people round. */
    static BigDecimal percent(double part) {
        return BigDecimal.valueOf(part * 100).setScale(2, RoundingMode.HALF_UP);
    }
}
