package org.aftersales.feedback.recovery;

import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecoveryGroup")
record Group(
        @Schema(description = "Misfortunes of a customer that were first complained of in these days")
        long complaints,

        @Schema(description = "Of these, whose customers were heard again")
        long heard,

        @Schema(description = "Of these, who were at last at least neutral on every level that was bad")
        long recovered,

        @Schema(description = "Recovered of those who were heard; absent for fewer than five") @Nullable
        Rate rate) {

    static final int FEW = 5;

    static Group of(long complaints, long heard, long recovered) {
        var rate = heard < FEW ? null : Rate.of(new Share(recovered, heard));
        return new Group(complaints, heard, recovered, rate);
    }

    /** Whether there are enough to say anything. */
    boolean isEnough() {
        return heard >= FEW;
    }

    Share share() {
        return new Share(recovered, heard);
    }
}
