package org.aftersales.feedback.insight;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.template.TemplateRef;

/** What a group was asked and has answered in some days. */
final class Counted {

    private static final String ASKED = "ASKED";
    private static final String LEVELS = "LEVELS";
    private static final int PAIRS = Score.HIGHEST * Score.HIGHEST;

    private final long[] asked = new long[2];
    private final Series levels = new Series(PAIRS);
    private final SortedMap<Scale, Series> scales = new TreeMap<>();

    static Counted sum(Map<String, Counted> groups) {
        var sum = new Counted();
        for (var group : groups.values()) {
            sum.asked[0] += group.asked[0];
            sum.asked[1] += group.asked[1];
            sum.levels.addAll(group.levels);
            group.scales.forEach((scale, series) -> sum.scales
                    .computeIfAbsent(scale, _ -> new Series(scale.steps()))
                    .addAll(series));
        }
        return sum;
    }

    /** @param what and place as the sums tell them */
    void add(TemplateRef survey, String what, int place, long answers) {
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
