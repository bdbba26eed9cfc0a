package org.aftersales.feedback.promise;

import java.math.BigDecimal;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often one promise was kept in one group. */
@Schema(
        name = "PromiseScores",
        description = "Percent with two decimals, with Wilson's interval of 95 % confidence. Whose intervals overlap"
                + " cannot be told apart")
public record PromiseScores(
        String group,

        @Schema(description = "What was promised, by the name that the policy gives it")
        String promise,

        @Schema(description = "How many were done, in time or late; what is neither done nor due is nowhere")
        long done,

        @Schema(description = "How many were due and are not done: still open, or called off after that")
        long undone,

        long kept,

        @Schema(description = "Below five, where a share would say nothing")
        boolean suppressed,

        @Schema(description = "Of what was done and what was due and is not") @Nullable
        KeptShare share,

        @Schema(description = "By how much those were late that were done late; absent where none was") @Nullable
        Lateness late) {

    private static final long FEWEST = 5;

    @Schema(name = "KeptShare")
    public record KeptShare(BigDecimal value, BigDecimal low, BigDecimal high) {}

    /** In minutes of the calendar, whether anybody was at work or not. */
    @Schema(name = "Lateness", description = "Minutes on the calendar: half of those that were late, and the latest")
    public record Lateness(long medianMinutes, long longestMinutes) {}

    /** @param kept of all that were done or due */
    static PromiseScores of(String group, String promise, Share kept, long undone, @Nullable Lateness late) {
        boolean suppressed = kept.of() < FEWEST;
        var share = suppressed ? null : share(kept);
        return new PromiseScores(group, promise, kept.of() - undone, undone, kept.some(), suppressed, share, late);
    }

    /** How many were done or due. */
    public long all() {
        return done + undone;
    }

    private static KeptShare share(Share kept) {
        var interval = kept.interval();
        return new KeptShare(
                Hundredths.percent(kept.value()),
                Hundredths.percent(interval.low()),
                Hundredths.percent(interval.high()));
    }
}
