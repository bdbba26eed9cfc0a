package org.aftersales.loyalty.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from a member by hand.
 *
 * @param lotId in which it was given; null when nobody said
 * @param taken points that they have no more
 * @param lapsed points that had ended in that lot before, so nobody had anything of them
 * @param owed points that they had spent, and owe
 * @param shortfall points that they had spent, and nobody asks for
 */
public record Deducted(@Nullable UUID lotId, long taken, long lapsed, long owed, long shortfall) {}
