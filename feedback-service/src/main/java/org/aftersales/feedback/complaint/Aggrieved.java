package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is about, as far as a compensation needs it.
 *
 * @param incident what happened: of several complaints about it, one is compensated
 */
public record Aggrieved(
        UUID complaintId,
        UUID customerId,
        String retailerId,
        UUID incident,
        @Nullable UUID unitId,
        Severity severity) {}
