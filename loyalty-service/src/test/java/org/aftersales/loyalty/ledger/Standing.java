package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a member has, as far as anybody can tell from outside.
 *
 * @param lots pending, available and held points of the lots in which any are, by their end
 */
record Standing(Balance balance, SortedMap<Instant, Places> lots) {

    record Places(long pending, long available, long held) {}
}
