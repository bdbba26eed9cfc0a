package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of complaint that nobody here has asked for.
 *
 * @param openedAt when its customer complained, however late it is read here
 */
public record ComplaintTicket(
        UUID ticketId,
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        String priority,
        Instant openedAt) {}
