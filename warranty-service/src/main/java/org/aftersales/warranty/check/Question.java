package org.aftersales.warranty.check;

import java.time.LocalDate;
import org.aftersales.warranty.coverage.UsageLimit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a warranty.
 *
 * @param day on which the fault was reported, in the zone of the policy: that day decides
 */
record Question(LocalDate day, Fault fault) {

    /**
     * What is known of the fault; the more is known, the clearer the answer.
     *
     * @param meter the reading on that day
     */
    record Fault(
            @Nullable String partCategory,
            @Nullable String faultCode,
            @Nullable UsageLimit meter) {

        static final Fault UNKNOWN = new Fault(null, null, null);
    }
}
