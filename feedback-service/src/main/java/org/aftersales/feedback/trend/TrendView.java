package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.feedback.statistics.AnswerChart;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Trend",
        description = "The answers of an occasion, a product, a batch, a centre, a technician or a retailer over time;"
                + " averages are in the unit of the question: NPS -100 to 100; CES the mean step, 1 to 7; CSAT and"
                + " RATING who answered 4 or 5, in percent; QUALITY and EMOTION the mean, in percent of the way from"
                + " the lowest answer to the highest")
record TrendView(
        UUID id,
        Subject.By by,
        String name,
        Question question,

        @Schema(description = "The survey and the version of it whose answers are followed")
        TemplateRef survey,

        @Schema(description = "How many answers of the last hundred or more say what is usual; below 100 it is learnt")
        long usualAnswers,

        @Schema(description = "What is compared with what is usual; absent while that is learnt") @Nullable
        Chart chart,

        @Nullable LastShift lastShift) {

    @Schema(name = "TrendChart", description = "Between low and high chance alone explains the average")
    record Chart(BigDecimal usual, BigDecimal smoothed, BigDecimal low, BigDecimal high) {

        private static Chart of(Question question, AnswerChart chart) {
            double usual = chart.average().usual();
            return new Chart(
                    question.told(usual),
                    question.told(chart.average().smoothed()),
                    question.told(usual - chart.reach()),
                    question.told(usual + chart.reach()));
        }
    }

    @Schema(name = "TrendShift", description = "The last change that was told; day in UTC")
    record LastShift(LocalDate day, boolean better, BigDecimal from, BigDecimal to) {

        private static LastShift of(Question question, Trend.Shift shift) {
            return new LastShift(
                    shift.shiftedOn(),
                    shift.better(),
                    question.told(shift.shiftedFrom()),
                    question.told(shift.shiftedTo()));
        }
    }

    record State(long learnt, @Nullable AnswerChart chart, Trend.@Nullable Shift shift) {}

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
                chart == null ? null : Chart.of(subject.question(), chart),
                shift == null ? null : LastShift.of(subject.question(), shift));
    }
}
