package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member with what they have; {@code expiring} names the next days on which points end, soonest first. */
record LoyaltyView(UUID memberId, String memberNumber, Instant enrolledAt, Balance balance, List<Expiring> expiring) {}
