package org.aftersales.warranty.check;

import java.util.List;
import org.aftersales.warranty.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What one coverage says about a question.
 *
 * @param by null for a statutory guarantee whose first day nobody knows
 */
record Finding(
        Cover cover,
        @Nullable Coverage by,
        int share,
        long remainingDays,
        @Nullable BurdenOfProof burden,
        List<CheckReason> reasons) {

    Finding {
        reasons = List.copyOf(reasons);
    }

    static Finding no(Coverage by, CheckReason why, @Nullable BurdenOfProof burden) {
        return new Finding(Cover.NOT_COVERED, by, 0, 0, burden, List.of(why));
    }

    static Finding open(@Nullable Coverage by, CheckReason why) {
        return new Finding(Cover.UNKNOWN, by, 0, 0, null, List.of(why));
    }
}
