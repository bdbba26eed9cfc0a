package org.aftersales.feedback.insight;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.statistics.Distribution;

/** How many gave which pair of scores. */
final class Crosstab {

    private static final int SATISFIED = 4;

    private final long[][] counts = new long[Score.HIGHEST][Score.HIGHEST];

    /** @param pairs of each quality with every emotion, from the lowest */
    static Crosstab of(List<Long> pairs) {
        var crosstab = new Crosstab();
        for (int i = 0; i < pairs.size(); i++) {
            crosstab.counts[i / Score.HIGHEST][i % Score.HIGHEST] = pairs.get(i);
        }
        return crosstab;
    }

    long size() {
        return IntStream.range(0, counts.length).mapToLong(this::ofQuality).sum();
    }

    Distribution quality() {
        return distribution(IntStream.range(0, counts.length).mapToLong(this::ofQuality));
    }

    Distribution emotion() {
        return distribution(IntStream.range(0, counts.length)
                .mapToLong(step -> LongStream.of(column(step)).sum()));
    }

    /** The answers in which work and manner were, or were not, satisfying. */
    long where(boolean fixed, boolean warm) {
        long sum = 0;
        for (int quality = Score.LOWEST; quality <= Score.HIGHEST; quality++) {
            for (int emotion = Score.LOWEST; emotion <= Score.HIGHEST; emotion++) {
                if (quality >= SATISFIED == fixed && emotion >= SATISFIED == warm) {
                    sum += counts[quality - 1][emotion - 1];
                }
            }
        }
        return sum;
    }

    private long ofQuality(int step) {
        return LongStream.of(counts[step]).sum();
    }

    private long[] column(int step) {
        return IntStream.range(0, counts.length)
                .mapToLong(row -> counts[row][step])
                .toArray();
    }

    private static Distribution distribution(LongStream steps) {
        return new Distribution(steps.boxed().toList());
    }
}
