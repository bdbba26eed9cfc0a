package org.aftersales.feedback.survey;

import org.jspecify.annotations.Nullable;

/** What became of an answer: a negative one has a complaint with a number, an anonymous one a code for its reward. */
public record Receipt(
        @Nullable String complaintNumber, @Nullable String rewardCode) {

    /** @param number null where there is no complaint */
    static Receipt of(@Nullable String number) {
        return new Receipt(number, null);
    }

    static Receipt anonymous(String rewardCode) {
        return new Receipt(null, rewardCode);
    }
}
