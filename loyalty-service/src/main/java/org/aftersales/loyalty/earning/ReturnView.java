package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.UUID;

/**
 * What came back, and what that took.
 *
 * @param causeId of the event
 * @param returned how much came back, in minor units of the price, or in pieces where there is no price
 * @param bought how much there was, in the same unit
 * @param points that were taken back for it, in all programmes: not spendable yet, spendable, ended, owed or forgone
 */
record ReturnView(UUID returnId, UUID causeId, long returned, long bought, long points, Instant occurredAt) {}
