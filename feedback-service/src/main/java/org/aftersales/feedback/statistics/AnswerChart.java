package org.aftersales.feedback.statistics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * A control chart of what is answered. Its limits are by the variance of what was usual or by that of what is averaged now,
 * whichever is greater: where nearly all answer the same, the first says of a few answers that differ what only many could.
 *
 * @param average of the mean answers of the days
 * @param squares the mean of the squared answers, averaged likewise
 */
@Embeddable
public record AnswerChart(@Embedded Ewma average, double squares) {

    /** Begins at the mean answer that is usual, 0 the lowest to 1 the highest; at least two have answered. */
    public static AnswerChart of(Distribution before) {
        double mean = before.mean();
        return new AnswerChart(new Ewma(mean, before.variance(), before.answers(), mean, 0, 1), before.meanOfSquares());
    }

    /** @param day the answers of the next day that has any */
    public AnswerChart after(Distribution day) {
        return new AnswerChart(average.after(day.mean(), day.answers()), Ewma.moved(squares, day.meanOfSquares()));
    }

    /** How far from what is usual the average may be by chance. */
    public double reach() {
        double now = squares - average.smoothed() * average.smoothed();
        return average.reach() * Math.sqrt(Math.max(1, now / average.variance()));
    }

    public boolean hasShifted() {
        return Math.abs(average.smoothed() - average.usual()) > reach();
    }
}
