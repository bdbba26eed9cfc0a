package org.aftersales.feedback.decision;

import java.time.Instant;
import org.aftersales.feedback.ownership.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule that asks customers as time goes by.
 *
 * @param endedAt when the next version was published; null where there is none
 */
public record StandingRule(
        RuleRef ref, Recurrence recurrence, @Nullable Instant endedAt) {}
