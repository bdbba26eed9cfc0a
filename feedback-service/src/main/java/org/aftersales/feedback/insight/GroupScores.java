package org.aftersales.feedback.insight;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.feedback.insight.Level.Change;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Holm;
import org.aftersales.feedback.statistics.Share;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the people of a group were asked and answered. */
@Schema(description = "The scores of a group; groups come in the order of their names, because scores are no ranks")
record GroupScores(
        @Schema(description = "The name of the group, by what was asked for")
        String group,

        @Schema(description = "Who was asked in the period") long asked,

        @Schema(
                description =
                        "Whom of them it is known to have reached: by a mail that did not come back, a receipt, or a"
                                + " look")
        long delivered,

        @Schema(description = "Who of those it reached has answered, also after the period") @Nullable
        Measured responseRate,

        @Schema(description = "Crosstab that came in the period")
        long answers,

        @Schema(
                description = "Below 5 answers: a score would tell what single people said, and nothing more. Or all"
                        + " other groups, taken from the whole, would tell it of a smaller one")
        boolean suppressed,

        @Schema(description = "Below 30 answers: read the intervals first")
        boolean few,

        @Schema(description = "The versions of surveys that asked for both levels")
        List<TemplateRef> surveys,

        @Schema(
                description = "Whether a survey asked for them in other words within these days or those before: other"
                        + " words are another series, and no change is told. Ask for one version to see one series")
        boolean seriesBroken,

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
    static GroupScores of(String group, Counted now, Counted before, Untold untold) {
        var rate = now.delivered() == 0 ? null : Measured.of(new Share(now.answered(), now.delivered()));
        var levels = now.crosstab();
        var then = before.crosstab();
        boolean suppressed = levels.size() < FEWEST || untold.holdsNow(group);
        boolean broken = now.levels().isBroken(before.levels());
        boolean comparable = !broken && then.size() >= FEWEST && !untold.holdsBefore(group);
        return new GroupScores(
                group,
                now.asked(),
                now.delivered(),
                rate,
                levels.size(),
                suppressed,
                levels.size() < ENOUGH,
                now.levels().surveys(),
                broken,
                suppressed ? null : Level.of(levels.quality(), comparable ? then.quality() : null),
                suppressed ? null : Level.of(levels.emotion(), comparable ? then.emotion() : null),
                suppressed ? null : Quadrants.of(levels),
                scales(group, now, before, untold));
    }

    /** The same groups, with what is hardly chance where all their changes are looked at together. */
    static List<GroupScores> amongAll(List<GroupScores> groups) {
        var chances = groups.stream()
                .flatMap(GroupScores::changes)
                .map(change -> change.chance().doubleValue())
                .toList();
        var found = Holm.found(chances).iterator();
        return groups.stream().map(group -> group.amongAll(found)).toList();
    }

    /** In the order in which they are found. */
    private Stream<Change> changes() {
        var levels = Stream.of(Optional.ofNullable(quality), Optional.ofNullable(emotion))
                .flatMap(Optional::stream)
                .map(Level::change);
        return Stream.concat(levels, scales.stream().map(ScaleScore::change)).flatMap(Stream::ofNullable);
    }

    private GroupScores amongAll(Iterator<Boolean> found) {
        return new GroupScores(
                group,
                asked,
                delivered,
                responseRate,
                answers,
                suppressed,
                few,
                surveys,
                seriesBroken,
                quality == null ? null : quality.amongAll(found),
                emotion == null ? null : emotion.amongAll(found),
                quadrants,
                scales.stream().map(scale -> scale.amongAll(found)).toList());
    }

    private static List<ScaleScore> scales(String group, Counted now, Counted before, Untold untold) {
        return now.scales().entrySet().stream()
                .map(entry -> {
                    var scale = entry.getKey();
                    var then = before.scale(scale);
                    if (untold.holds(group, SplitTable.NOW, scale.text())) {
                        return ScaleScore.untold(scale, entry.getValue(), then);
                    }
                    boolean comparable = !untold.holds(group, SplitTable.BEFORE, scale.text());
                    return ScaleScore.of(scale, entry.getValue(), then, comparable);
                })
                .toList();
    }
}
