package org.aftersales.loyalty.tier;

import java.util.UUID;

/**
 * Points that count towards a tier.
 *
 * @param id of the posting that gave them
 */
public record Counted(UUID id, UUID lot, long points) {}
