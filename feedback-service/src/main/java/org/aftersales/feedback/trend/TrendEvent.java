package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.feedback.statistics.AnswerChart;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface TrendEvent extends DomainEvent {

    /** Averages are in the unit of the question, two decimals. */
    @EventType("feedback.trend.shifted.v1")
    record Shifted(
            UUID trendId,
            String by,
            String name,
            Question question,
            TemplateRef survey,
            LocalDate day,
            boolean better,
            BigDecimal usual,
            long usualAnswers,
            BigDecimal smoothed,
            BigDecimal reach)
            implements TrendEvent {

        static Shifted of(TrendId id, Subject subject, TemplateRef survey, Trend.Shift shift, AnswerChart chart) {
            return new Shifted(
                    id.value(),
                    subject.by().name(),
                    subject.name(),
                    subject.question(),
                    survey,
                    shift.shiftedOn(),
                    shift.better(),
                    subject.question().told(shift.shiftedFrom()),
                    chart.average().answers(),
                    subject.question().told(shift.shiftedTo()),
                    subject.question().toldDifference(chart.reach()));
        }
    }
}
