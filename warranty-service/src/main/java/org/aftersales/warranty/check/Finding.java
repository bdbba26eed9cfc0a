package org.aftersales.warranty.check;

import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What one coverage says about a question.
 *
 * @param by null for a statutory guarantee whose first day nobody knows
 * @param deductible what the owner bears of a claim before it pays; null for nothing
 */
record Finding(
        Cover cover,
        @Nullable Coverage by,
        int share,
        long remainingDays,
        @Nullable BurdenOfProof burden,
        List<CheckReason> reasons,
        @Nullable Money deductible) {

    Finding {
        reasons = List.copyOf(reasons);
    }

    static Finding no(Coverage by, CheckReason why, @Nullable BurdenOfProof burden) {
        return new Finding(Cover.NOT_COVERED, by, 0, 0, burden, List.of(why), null);
    }

    static Finding open(@Nullable Coverage by, CheckReason why) {
        return new Finding(Cover.UNKNOWN, by, 0, 0, null, List.of(why), null);
    }
}
