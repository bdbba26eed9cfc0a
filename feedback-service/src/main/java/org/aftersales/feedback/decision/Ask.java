package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;

/**
 * What is to be decided.
 *
 * @param plannedFor when they were to be asked at first
 * @param unattended whether it ended by itself, with nobody having spoken with them
 * @param cause why it is decided now
 */
public record Ask(
        UUID invitationId,
        UUID customerId,
        Trigger trigger,
        Occasion occasion,
        RuleRef rule,
        Instant plannedFor,
        boolean unattended,
        Reason cause) {}
