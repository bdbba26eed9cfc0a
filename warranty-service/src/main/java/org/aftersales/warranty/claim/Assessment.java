package org.aftersales.warranty.claim;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the warranty says of a fault that was reported on a day.
 *
 * @param reportedOn local day in the zone of the unit's policy
 * @param remedies null where the policy says nothing of them
 */
record Assessment(
        LocalDate reportedOn,
        CoverageOnDay coverage,
        @Nullable ClaimRemedies remedies) {

    /**
     * The same where only the owner says that it was this day: their claim is the report, and an earlier day on their
     * word alone brings nothing unseen that today would not bring.
     */
    Assessment onWordOfOwner(Assessment today) {
        var bringsTheSame = coverage.equals(today.coverage) && Objects.equals(remedies, today.remedies);
        if (bringsTheSame) return this;
        return new Assessment(reportedOn, coverage.notGrantedUnseen(ClaimReason.REPORT_DAY_IN_QUESTION), remedies);
    }
}
