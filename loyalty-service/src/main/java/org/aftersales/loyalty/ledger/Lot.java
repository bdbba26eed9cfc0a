package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;

/** Points earned together, which expire together and are spent in the order of their expiry. */
record Lot(UUID id, Points points, Instant earnedAt, Expiry expiry) {}
