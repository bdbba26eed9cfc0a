package org.aftersales.feedback.ownership;

import java.time.Instant;
import java.util.UUID;

/**
 * A moment at which somebody has been a customer for so long.
 *
 * @param retailerId who sold the first of their units; {@link OwnedUnit#NO_RETAILER} where that is not known
 */
public record Anniversary(UUID customerId, String retailerId, Instant at) {}
