package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code ticket.ticket.opened.v1}. Work under the warranty answers a claim about a unit; a repair that
 * answers neither a claim nor a complaint is one that the owner pays for.
 */
record TicketOpened(
        UUID ticketId,
        @Nullable String kind,
        @Nullable UUID unitId,
        @Nullable UUID claimId,
        @Nullable UUID complaintId,
        Instant openedAt) {

    private static final Set<String> REPAIRS = Set.of("REPAIR", "PART_REPLACEMENT");

    /** Whether a coverage may follow from it. */
    boolean isRepairOfUnit() {
        return unitId != null && (claimId != null || complaintId == null && kind != null && REPAIRS.contains(kind));
    }
}
