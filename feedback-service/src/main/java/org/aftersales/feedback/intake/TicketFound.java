package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Ended;
import org.jspecify.annotations.Nullable;

/** What we read of what resolved work has found. */
record TicketFound(
        UUID ticketId, String kind, @Nullable String gtin, String outcome, String findingCode, Instant resolvedAt) {

    private static final Set<String> TECHNICAL = Set.of("REPAIR", "PART_REPLACEMENT", "PRODUCT_REPLACEMENT");
    private static final String ABANDONED = "ABANDONED";
    private static final String NO_ANSWER = "no-answer";
    private static final Set<String> NOTHING = Set.of("NO_FAULT_FOUND", ABANDONED);

    Ended ended() {
        return new Ended(resolvedAt, outcome, isUnattended());
    }

    /** Whether it ended by itself, because its customer said nothing any more. */
    private boolean isUnattended() {
        return outcome.equals(ABANDONED) && findingCode.equals(NO_ANSWER);
    }

    /** Whether a product was broken. */
    boolean isFailure() {
        return gtin != null && TECHNICAL.contains(kind) && !NOTHING.contains(outcome);
    }
}
