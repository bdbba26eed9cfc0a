package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.feedback.statistics.Ewma;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Trend",
        description = "The answers of an occasion, a product, a batch, a centre, a technician or a retailer over time;"
                + " means are percent of the way from the lowest answer, 0, to the highest, 100")
record TrendView(
        UUID id,
        Subject.By by,
        String name,
        Subject.Question question,

        @Schema(description = "The survey and the version of it whose answers are followed")
        TemplateRef survey,

        @Schema(description = "How many answers of the last hundred or more say what is usual; below 100 it is learnt")
        long usualAnswers,

        @Schema(description = "What is compared with what is usual; absent while that is learnt") @Nullable
        Chart chart,

        @Nullable LastShift lastShift) {

    @Schema(name = "TrendChart", description = "Between low and high chance alone explains the average")
    record Chart(BigDecimal usual, BigDecimal smoothed, BigDecimal low, BigDecimal high) {

        private static Chart of(Ewma chart) {
            return new Chart(
                    TrendEvent.percent(chart.usual()),
                    TrendEvent.percent(chart.smoothed()),
                    TrendEvent.percent(chart.usual() - chart.reach()),
                    TrendEvent.percent(chart.usual() + chart.reach()));
        }
    }

    @Schema(name = "TrendShift", description = "The last change that was told; day in UTC")
    record LastShift(LocalDate day, boolean better, BigDecimal from, BigDecimal to) {

        private static LastShift of(Trend.Shift shift) {
            return new LastShift(
                    shift.shiftedOn(),
                    shift.better(),
                    TrendEvent.percent(shift.shiftedFrom()),
                    TrendEvent.percent(shift.shiftedTo()));
        }
    }

    record State(long learnt, @Nullable Ewma chart, Trend.@Nullable Shift shift) {}

    static TrendView of(TrendId id, Subject subject, TemplateRef survey, State state) {
        var chart = state.chart();
        var shift = state.shift();
        return new TrendView(
                id.value(),
                subject.by(),
                subject.name(),
                subject.question(),
                survey,
                state.learnt(),
                chart == null ? null : Chart.of(chart),
                shift == null ? null : LastShift.of(shift));
    }
}
