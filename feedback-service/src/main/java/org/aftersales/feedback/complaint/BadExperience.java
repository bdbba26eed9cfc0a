package org.aftersales.feedback.complaint;

import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A negative answer, with all that a complaint needs to know about it.
 *
 * @param ticketId the work that it is about; null where it is about none
 * @param unitId the product that it is about; null where that is not known
 * @param complaintId the complaint that was not put right by it; null where it is about something else
 * @param bad what was bad, by what the answers measure
 */
public record BadExperience(
        UUID invitationId,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        @Nullable UUID complaintId,
        UUID customerId,
        String retailerId,
        Severity severity,
        Set<Dimension> bad) {}
