package org.aftersales.feedback.insight;

import java.util.List;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the people of a group were asked and answered. */
@Schema(description = "The scores of a group; groups come in the order of their names, because scores are no ranks")
record GroupScores(
        @Schema(description = "An occasion, a GTIN, a retailer or a month, by what was asked for")
        String group,

        @Schema(description = "Who was asked in the period") long asked,

        @Schema(description = "Who of them has answered, also after the period") @Nullable
        Measured responseRate,

        @Schema(description = "Crosstab that came in the period")
        long answers,

        @Schema(description = "Below 5 answers: a score would tell what single people said, and nothing more")
        boolean suppressed,

        @Schema(description = "Below 30 answers: read the intervals first")
        boolean few,

        @Nullable Level quality,
        @Nullable Level emotion,
        @Nullable Quadrants quadrants,

        @Schema(description = "Each scale by what it measures, each by its own formula, over all questions asked on it")
        List<ScaleScore> scales) {

    static final int FEWEST = 5;
    static final int ENOUGH = 30;

    /** Whether it works by how it felt; satisfied is 4 or 5. */
    @Schema(description = "Crosstab by whether the work (quality) and the manner (emotion) were satisfying: 4 or 5")
    record Quadrants(long fixedAndWarm, long fixedButCold, long warmButBroken, long brokenAndCold) {

        private static Quadrants of(Crosstab answers) {
            return new Quadrants(
                    answers.where(true, true),
                    answers.where(true, false),
                    answers.where(false, true),
                    answers.where(false, false));
        }
    }

    /** @param before of as many days just before; empty where they are not to be compared */
    static GroupScores of(String group, Asked asked, Counted now, Counted before) {
        var rate = asked.asked() == 0 ? null : Measured.of(new Share(asked.answered(), asked.asked()));
        var levels = now.levels();
        var size = levels.size();
        boolean suppressed = size < FEWEST;
        boolean comparable = before.levels().size() >= FEWEST;
        return new GroupScores(
                group,
                asked.asked(),
                rate,
                size,
                suppressed,
                size < ENOUGH,
                suppressed
                        ? null
                        : Level.of(
                                levels.quality(), comparable ? before.levels().quality() : null),
                suppressed
                        ? null
                        : Level.of(
                                levels.emotion(), comparable ? before.levels().emotion() : null),
                suppressed ? null : Quadrants.of(levels),
                now.scales().scores(before.scales()));
    }

    /** What a group has answered. */
    record Counted(Crosstab levels, Scales scales) {}

    /** @param answered of those who were asked */
    record Asked(long asked, long answered) {
        static final Asked NOBODY = new Asked(0, 0);
    }
}
