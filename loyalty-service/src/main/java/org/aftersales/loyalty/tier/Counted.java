package org.aftersales.loyalty.tier;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.MemberId;

/**
 * Points that count towards a tier.
 *
 * @param id of the posting that gave them
 * @param reason of that posting
 * @param earnedAt when it happened for which they were given
 */
public record Counted(UUID id, MemberId member, UUID lot, Reason reason, long points, Instant earnedAt) {}
