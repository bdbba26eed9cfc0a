package org.aftersales.feedback.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.jspecify.annotations.Nullable;

/** How often each step of each scale was answered, apart by what it measured. */
final class Scales {

    private final Map<Scale, long[]> counts =
            new TreeMap<>(Comparator.comparing(Scale::type).thenComparing(Scale::tag));

    private record Scale(QuestionType type, Dimension tag) {}

    void add(QuestionType type, Dimension tag, int step, long answers) {
        counts.computeIfAbsent(new Scale(type, tag), scale -> new long[type.highest() - type.lowest() + 1])[
                step - type.lowest()] += answers;
    }

    /** @param before what they are compared with, scale by scale, where there is enough of it */
    List<ScaleScore> scores(Scales before) {
        return counts.entrySet().stream()
                .map(entry -> ScaleScore.of(
                        entry.getKey().type(),
                        entry.getKey().tag(),
                        distribution(entry.getValue()),
                        before.comparable(entry.getKey())))
                .toList();
    }

    private @Nullable Distribution comparable(Scale scale) {
        var steps = counts.get(scale);
        var enough = steps != null && Arrays.stream(steps).sum() >= GroupScores.FEWEST;
        return enough ? distribution(steps) : null;
    }

    private static Distribution distribution(long[] steps) {
        return new Distribution(Arrays.stream(steps).boxed().toList());
    }
}
