package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody can be asked about, whether a rule asks or not.
 *
 * @param subjectId the ticket, unit, claim or complaint
 * @param unattended whether it ended by itself, with nobody having spoken with its customer
 * @param outcome how it ended, as a code; null where it has none, or it is not known
 */
public record Happened(
        Trigger trigger,
        UUID subjectId,
        Occasion occasion,
        UUID customerId,
        Instant at,
        boolean unattended,
        @Nullable String outcome) {}
