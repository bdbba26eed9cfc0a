package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param complaintId whose recovery they are asked about; null where they are asked about something else
 * @param plannedFor when they were to be asked at first
 * @param unattended whether it ended by itself, with nobody having spoken with them
 * @param outcome how it ended, as a code; null where it has none, or it is not known
 * @param cause why it is decided now
 */
public record Ask(
        UUID invitationId,
        UUID customerId,
        Trigger trigger,
        Occasion occasion,
        RuleRef rule,
        @Nullable UUID complaintId,
        Instant plannedFor,
        boolean unattended,
        @Nullable String outcome,
        Reason cause) {}
