package org.aftersales.feedback.insight;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.template.TemplateRef;
import org.jspecify.annotations.Nullable;

/** What a group was asked and has answered in some days. */
final class Counted {

    static final String ASKED = "ASKED";
    static final String LEVELS = "LEVELS";

    private static final int PAIRS = Score.HIGHEST * Score.HIGHEST;

    private final long[] asked = new long[3];
    private final Series levels = new Series(PAIRS);
    private final SortedMap<Scale, Series> scales = new TreeMap<>();

    static Counted sum(Map<String, Counted> groups) {
        var sum = new Counted();
        for (var group : groups.values()) {
            sum.asked[0] += group.asked[0];
            sum.asked[1] += group.asked[1];
            sum.asked[2] += group.asked[2];
            sum.levels.addAll(group.levels);
            group.scales.forEach((scale, series) -> sum.scales
                    .computeIfAbsent(scale, _ -> new Series(scale.steps()))
                    .addAll(series));
        }
        return sum;
    }

    /**
     * @param what as the sums tell it
     * @param answers at each place from 0; null at places that there are not
     */
    void add(TemplateRef survey, String what, @Nullable Long[] answers) {
        for (int place = 0; place < answers.length; place++) {
            var count = answers[place];
            if (count != null && count != 0) add(survey, what, place, count);
        }
    }

    private void add(TemplateRef survey, String what, int place, long answers) {
        switch (what) {
            case ASKED -> asked[place] += answers;
            case LEVELS -> levels.add(survey, place, answers);
            default -> {
                var scale = Scale.of(what);
                scales.computeIfAbsent(scale, _ -> new Series(scale.steps()))
                        .add(survey, place - scale.type().lowest(), answers);
            }
        }
    }

    /** How many were asked. */
    long asked() {
        return asked[0];
    }

    /** How many of those have answered. */
    long answered() {
        return asked[1];
    }

    /** How many of those it is known to have reached. */
    long delivered() {
        return asked[2];
    }

    Series levels() {
        return levels;
    }

    Crosstab crosstab() {
        return Crosstab.of(levels.sum());
    }

    SortedMap<Scale, Series> scales() {
        return scales;
    }

    Series scale(Scale scale) {
        return scales.getOrDefault(scale, new Series(scale.steps()));
    }
}
