package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.LedgerEntry.Cause;
import org.aftersales.warranty.coverage.RepairRule;
import org.jspecify.annotations.Nullable;

/**
 * Why coverages start or end on other days.
 *
 * @param rule of the unit's policy for repairs that was followed; NONE where it was no repair
 * @param ticketId the work that caused it, if it was work
 * @param evidenceId the evidence of the start that caused it, if it was that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeReason(
        Cause cause,
        RepairRule rule,
        @Nullable UUID ticketId,
        @Nullable UUID evidenceId) {

    static ChangeReason of(LedgerEntry entry) {
        return new ChangeReason(entry.cause(), entry.rule(), entry.ticketId(), null);
    }

    static ChangeReason evidence(UUID evidence) {
        return new ChangeReason(Cause.EVIDENCE, RepairRule.NONE, null, evidence);
    }
}
