package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket of complaint that nobody here has asked for. */
public record ComplaintTicket(
        UUID ticketId,
        UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        String priority) {}
