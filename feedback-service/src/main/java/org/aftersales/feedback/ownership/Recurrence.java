package org.aftersales.feedback.ownership;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long after somebody became a customer.
 *
 * @param every and then again and again; null where it is once
 */
public record Recurrence(Duration delay, @Nullable Duration every) {}
