package org.aftersales.feedback.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Groups of which nothing is told, because it would tell what single people said: those of fewer than five answers, and
 * where they are fewer than five together, the next smallest as well. Else whoever takes all other groups from the whole
 * knows what was not told (complementary suppression; Hundepool et al., "Statistical Disclosure Control", 2012).
 */
final class Untold {

    private final Set<Cell> cells = new HashSet<>();

    private record Cell(String group, String time, String what) {}

    /** @param answers of each part of a whole */
    static Set<String> parts(Map<String, Long> answers) {
        var untold = new HashSet<String>();
        long together = 0;
        var bySize = answers.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var part : bySize) {
            boolean small = part.getValue() < GroupScores.FEWEST;
            boolean shields = together > 0 && together < GroupScores.FEWEST;
            if (!small && !shields) break;
            untold.add(part.getKey());
            together += part.getValue();
        }
        return untold;
    }

    /**
     * Of the groups of a trait on one day, each series by itself.
     *
     * @param groups what each has answered
     */
    static Untold ofDay(Map<String, Counted> groups) {
        var wholes = new HashMap<Cell, Map<String, Long>>();
        groups.forEach((group, counted) -> {
            count(wholes, group, Counted.LEVELS, counted.levels());
            counted.scales().forEach((scale, series) -> count(wholes, group, scale.text(), series));
        });
        var untold = new Untold();
        wholes.forEach((whole, parts) -> parts(parts).forEach(group -> untold.add(group, whole.time(), whole.what())));
        return untold;
    }

    private static void count(Map<Cell, Map<String, Long>> wholes, String group, String what, Series series) {
        for (var survey : series.surveys()) {
            var whole = new Cell(SplitTable.whole(group), DayCounts.series(survey), what);
            long answers = DayCounts.sum(series.of(survey));
            wholes.computeIfAbsent(whole, _ -> new HashMap<>()).put(group, answers);
        }
    }

    void add(String group, String time, String what) {
        cells.add(new Cell(group, time, what));
    }

    /**
     * @param time as whoever looked for them tells times apart
     * @param what on which scale
     */
    boolean holds(String group, String time, String what) {
        return cells.contains(new Cell(group, time, what));
    }

    /** Whether nothing is told of either level, of the days that were asked for. */
    boolean holdsNow(String group) {
        return holds(group, SplitTable.NOW, Counted.LEVELS);
    }

    /** Likewise, of as many days before. */
    boolean holdsBefore(String group) {
        return holds(group, SplitTable.BEFORE, Counted.LEVELS);
    }
}
